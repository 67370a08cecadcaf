import type { ProfileText } from "#model/profile.ts";

const CALL = { role: "sort", like: ["call"] };

export const smsBackupPhone: ProfileText = {
  id: "sms-backup",
  version: 1,
  title: "SMS Backup & Restore (XML)",
  means: "One call or message of an Android phone a record, with the name under which the number is saved.",
  records: "sms_backup",
  dateOrder: "ymd",
  columns: [
    { role: "sort", names: ["sort"] },
    { role: "number", names: ["number"], split: "lines" },
    { role: "at", names: ["at"], type: "time" },
    { role: "way", names: ["way"] },
    { role: "seconds", names: ["seconds"], type: "seconds" },
    { role: "name", names: ["name"], words: { "(Unknown)": "", null: "" } },
  ],
  requires: [["sort", "number", "at", "way"]],
  entities: [
    { as: "owner", id: { parse: "owner" }, required: true },
    { as: "other", id: { parse: "contact", of: "number", senders: true }, required: true },
  ],
  links: [
    {
      kind: "called",
      from: "owner",
      to: "other",
      direction: "way",
      at: "at",
      seconds: "seconds",
      where: CALL,
    },
    {
      kind: "messaged",
      from: "owner",
      to: "other",
      direction: "way",
      at: "at",
      where: { ...CALL, not: true },
    },
    {
      kind: "saved_contact",
      from: "owner",
      to: "other",
      says: { saved_as: "name" },
      where: { role: "name", like: [""], not: true },
    },
  ],
};
