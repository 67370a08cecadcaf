import type { ProfileText } from "#model/profile.ts";

export const contacts: ProfileText = {
  id: "contacts",
  version: 1,
  title: "Contacts of a phone",
  means:
    "One saved contact a row. The owner is the number in `owner`, else the device the file was taken from.",
  columns: [
    { role: "owner", names: ["owner", "owner number", "own number", "saved in", "본인번호"] },
    {
      role: "name",
      names: ["name", "display name", "contact", "contact name", "saved as", "이름", "저장명"],
    },
    {
      role: "phone",
      names: ["phone", "phone number", "phone numbers", "number", "tel", "mobile", "전화번호", "连系电话"],
      split: "labelled",
    },
    { role: "email", names: ["email", "e-mail", "email address", "email addresses"], split: "labelled" },
    { role: "platform", names: ["platform", "app", "source"] },
    { role: "handle", names: ["handle", "username", "user id", "account"] },
    { role: "deleted", names: ["deleted"] },
  ],
  requires: [
    ["name", "phone"],
    ["name", "handle", "platform"],
  ],
  suffices: [["phone"], ["email"], ["handle", "platform"]],
  entities: [
    { as: "owner", id: { parse: "owner", of: "owner" }, required: true },
    { as: "phone", id: { parse: "contact", of: "phone" } },
    { as: "email", id: { parse: "online_account", platform: { fixed: "email" }, handle: "email" } },
    { as: "account", id: { parse: "contact", of: "handle", platform: "platform" } },
  ],
  links: [
    { kind: "saved_contact", from: "owner", to: "phone", says: { saved_as: "name", deleted: "deleted" } },
    { kind: "saved_contact", from: "owner", to: "email", says: { saved_as: "name", deleted: "deleted" } },
    { kind: "saved_contact", from: "owner", to: "account", says: { saved_as: "name", deleted: "deleted" } },
  ],
};
