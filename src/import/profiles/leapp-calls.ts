import type { ProfileText } from "#model/profile.ts";

const OWNER = { as: "owner", id: { parse: "owner" }, required: true } as const;
const OTHER = { as: "other", id: { parse: "contact", of: "other" }, required: true } as const;
const CALLED = {
  kind: "called",
  from: "owner",
  to: "other",
  direction: "direction",
  at: "at",
  seconds: "seconds",
} as const;

export const ileappCalls: ProfileText = {
  id: "ileapp-calls",
  version: 1,
  title: "iLEAPP Call History",
  means: "One call of the phone a row, with its direction.",
  timezone: "UTC",
  columns: [
    { role: "at", names: ["starting timestamp"], type: "time" },
    { role: "ended", names: ["ending timestamp"] },
    { role: "provider", names: ["service provider"] },
    { role: "type", names: ["call type"] },
    { role: "direction", names: ["call direction"] },
    { role: "other", names: ["phone number"] },
    { role: "answered", names: ["answered"] },
    { role: "seconds", names: ["call duration"], type: "seconds" },
    { role: "facetime", names: ["facetime data"] },
    { role: "cause", names: ["disconnected cause"] },
    { role: "country", names: ["iso country code"] },
    { role: "location", names: ["location"] },
  ],
  requires: [["at", "direction", "other", "seconds"]],
  entities: [OWNER, OTHER],
  links: [CALLED],
};

export const whatsappCalls: ProfileText = {
  id: "leapp-whatsapp-calls",
  version: 1,
  title: "iLEAPP WhatsApp calls",
  means: "One WhatsApp call of the phone a row.",
  timezone: "UTC",
  columns: [
    { role: "at", names: ["starting timestamp"], type: "time" },
    { role: "ended", names: ["ending timestamp"] },
    { role: "seconds", names: ["duration h:m:s", "duration"], type: "seconds" },
    { role: "direction", names: ["direction"] },
    { role: "cause", names: ["disconnected cause"] },
    { role: "jid", names: ["contact id"] },
    { role: "name", names: ["contact fullname"] },
    { role: "number", names: ["phone number"] },
  ],
  requires: [["at", "direction", "jid"]],
  entities: [
    OWNER,
    { as: "other", id: { parse: "contact", of: "jid", platform: { fixed: "whatsapp" } }, required: true },
  ],
  links: [CALLED, { kind: "saved_contact", from: "owner", to: "other", says: { saved_as: "name" } }],
};

export const googleVoiceCalls: ProfileText = {
  id: "ileapp-google-voice-calls",
  version: 1,
  title: "iLEAPP Google Voice calls",
  means: "One Google Voice call of the phone a row.",
  timezone: "UTC",
  columns: [
    { role: "at", names: ["timestamp"], type: "time" },
    { role: "direction", names: ["direction"] },
    { role: "other", names: ["other party"] },
    { role: "seconds", names: ["duration (seconds)"], type: "seconds" },
    { role: "ring_group", names: ["ring group name"] },
    { role: "ring_number", names: ["ring group number"] },
    { role: "transferred_from", names: ["transferred from"] },
    { role: "transferred_to", names: ["transferred to"] },
    { role: "deleted", names: ["deleted"] },
    { role: "thread", names: ["thread key"] },
  ],
  requires: [["at", "direction", "other", "thread"]],
  entities: [OWNER, OTHER],
  links: [{ ...CALLED, says: { deleted: "deleted" } }],
};

export const aleappCalls: ProfileText = {
  id: "aleapp-calls",
  version: 1,
  title: "ALEAPP call logs",
  means: "One call of an Android phone a row; the owner's number is in the file when the phone knew it.",
  timezone: "UTC",
  columns: [
    { role: "at", names: ["call date"], type: "time" },
    { role: "owner", names: ["phone account address"] },
    { role: "other", names: ["partner"] },
    { role: "direction", names: ["type"] },
    { role: "seconds", names: ["duration in secs", "duration in seconds"], type: "seconds" },
    { role: "location", names: ["partner location"] },
    { role: "country", names: ["country iso"] },
    { role: "deleted", names: ["deleted"] },
  ],
  requires: [["at", "other", "direction", "seconds"]],
  entities: [
    { as: "owner", id: { parse: "owner", of: "owner" }, required: true },
    OTHER,
    { as: "device", id: { parse: "owner" } },
  ],
  links: [
    { ...CALLED, says: { deleted: "deleted" } },
    { kind: "used_in", from: "owner", to: "device" },
  ],
};
