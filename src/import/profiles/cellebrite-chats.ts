import type { ProfileText } from "#model/profile.ts";

const CHAT_FIELDS = [
  { role: "chat", names: ["chat #"] },
  { role: "identifier", names: ["identifier"] },
  { role: "chat_name", names: ["name"] },
  { role: "participants", names: ["participants"] },
  { role: "source", names: ["source"], words: { Phone: "" } },
  { role: "account", names: ["account"] },
].map((column) => ({ ...column, carried: true }));

/** The other side of a message: those it is addressed to, else the chat. */
const EVENT = { kind: "messaged", at: "at", date: "date", says: { deleted: "deleted" } } as const;
const UNADDRESSED = { role: "to", like: [""] };
/** The address of a WhatsApp group is the same on every phone; other chats are known by it in this file only. */
const GROUP = { role: "identifier", like: ["*@g.us"] };
const OF_GROUP = [UNADDRESSED, GROUP];
const OF_ROOM = [UNADDRESSED, { ...GROUP, not: true }];

export const cellebriteChats: ProfileText = {
  id: "cellebrite-chats",
  version: 1,
  title: "Cellebrite chats (XLSX or CSV)",
  means:
    "One message a row, from its sender to whom it is addressed, else to the chat. What belongs to the chat stands only in its first row. The text of a message is not taken in.",
  columns: [
    { role: "number", names: ["#"] },
    ...CHAT_FIELDS,
    { role: "message", names: ["instant message #"] },
    { role: "from", names: ["from"] },
    { role: "to", names: ["to"] },
    { role: "body", names: ["body"] },
    { role: "status", names: ["status"] },
    { role: "at", names: ["timestamp: time"], type: "time" },
    { role: "date", names: ["timestamp: date"], type: "date" },
    { role: "deleted", names: ["deleted - instant message"] },
    { role: "subject", names: ["subject"] },
    { role: "platform", names: ["platform"] },
    { role: "attachments", names: ["number of attachments"] },
  ],
  requires: [["chat", "from", "at", "message"]],
  entities: [
    { as: "from", id: { parse: "entries", of: "from", platform: "source", owners: true }, required: true },
    { as: "to", id: { parse: "entries", of: "to", platform: "source", owners: true } },
    {
      as: "room",
      id: { parse: "in_file", kind: "online_account", within: "source", of: ["identifier", "chat"] },
      names: ["chat_name"],
      where: OF_ROOM,
    },
    {
      as: "group",
      id: { parse: "contact", of: "identifier", platform: "source" },
      names: ["chat_name"],
      where: OF_GROUP,
    },
  ],
  links: [
    { ...EVENT, from: "from", to: "to" },
    { ...EVENT, from: "from", to: "room", where: OF_ROOM },
    { ...EVENT, from: "from", to: "group", where: OF_GROUP },
  ],
};
