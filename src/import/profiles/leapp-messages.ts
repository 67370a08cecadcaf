import type { ProfileText } from "#model/profile.ts";

const MESSAGED = {
  kind: "messaged",
  from: "owner",
  to: "other",
  direction: "direction",
  at: "at",
  reference: "reference",
} as const;

export const ileappSms: ProfileText = {
  id: "ileapp-sms",
  version: 1,
  title: "iLEAPP SMS and iMessage",
  means: "One message of the phone a row. The text of the message stays in the file.",
  timezone: "UTC",
  columns: [
    { role: "at", names: ["message timestamp"], type: "time" },
    { role: "direction", names: ["message direction"] },
    { role: "owner", names: ["account"] },
    { role: "login", names: ["account login"] },
    { role: "other", names: ["chat contact id"] },
    { role: "reference", names: ["message guid"] },
    { role: "service", names: ["service"] },
    { role: "text", names: ["message"] },
    { role: "from_me", names: ["from me"] },
    { role: "chat", names: ["chat id"] },
  ],
  requires: [["at", "direction", "other"]],
  entities: [
    { as: "owner", id: { parse: "owner", of: "owner" }, required: true },
    {
      as: "other",
      id: { parse: "contact", of: "other", platform: { fixed: "imessage" }, senders: true },
      required: true,
    },
    { as: "device", id: { parse: "owner" } },
  ],
  links: [MESSAGED, { kind: "used_in", from: "owner", to: "device" }],
};

export const aleappSms: ProfileText = {
  id: "aleapp-sms",
  version: 1,
  title: "ALEAPP SMS",
  means: "One message of an Android phone a row. The text of the message stays in the file.",
  timezone: "UTC",
  columns: [
    { role: "at", names: ["date"], type: "time" },
    { role: "sent", names: ["date sent"] },
    { role: "direction", names: ["type"] },
    { role: "other", names: ["address"] },
    { role: "text", names: ["body"] },
    { role: "reference", names: ["msg id"] },
    { role: "thread", names: ["thread id"] },
  ],
  requires: [["at", "direction", "other", "text", "thread"]],
  entities: [
    { as: "owner", id: { parse: "owner" }, required: true },
    { as: "other", id: { parse: "contact", of: "other", senders: true }, required: true },
  ],
  links: [MESSAGED],
};

export const whatsappMessages: ProfileText = {
  id: "leapp-whatsapp-messages",
  version: 1,
  title: "iLEAPP/ALEAPP WhatsApp messages",
  means: "One WhatsApp message a row, from one WhatsApp id to another; groups are accounts of their own.",
  timezone: "UTC",
  columns: [
    { role: "at", names: ["timestamp", "message timestamp"], type: "time" },
    { role: "from_name", names: ["sender name"] },
    { role: "from", names: ["from id"] },
    { role: "to_name", names: ["receiver"] },
    { role: "to", names: ["to id"] },
    { role: "text", names: ["message"] },
    { role: "direction", names: ["direction"] },
    { role: "chat", names: ["chat name"] },
  ],
  requires: [["at", "from", "to"]],
  entities: [
    {
      as: "sender",
      id: { parse: "contact", of: "from", platform: { fixed: "whatsapp" }, named: "from_name" },
      required: true,
      says: { label: "from_name" },
    },
    {
      as: "receiver",
      id: { parse: "contact", of: "to", platform: { fixed: "whatsapp" }, named: "to_name" },
      required: true,
      says: { label: "to_name" },
    },
    { as: "own_number", id: { parse: "owner", of: "to", named: "to_name" } },
    { as: "device", id: { parse: "owner" } },
  ],
  links: [
    { kind: "messaged", from: "sender", to: "receiver", at: "at" },
    { kind: "used_in", from: "own_number", to: "device" },
  ],
};

export const telegramMessages: ProfileText = {
  id: "leapp-telegram-messages",
  version: 1,
  title: "iLEAPP Telegram messages",
  means:
    "One Telegram message a row. An incoming one joins its author to the phone; of an outgoing one older exports do not name the receiver.",
  timezone: "UTC",
  columns: [
    { role: "at", names: ["timestamp"], type: "time" },
    { role: "direction", names: ["direction"] },
    { role: "author", names: ["author id"] },
    { role: "text", names: ["text"] },
    { role: "chat_name", names: ["chat"] },
    { role: "chat", names: ["chat id"] },
    { role: "forwarded", names: ["forward from"] },
    { role: "forwarded_at", names: ["forward timestamp"] },
    { role: "action", names: ["action data"] },
  ],
  requires: [["at", "direction", "author"]],
  entities: [
    { as: "owner", id: { parse: "owner" }, required: true },
    {
      as: "author",
      id: { parse: "contact", of: "author", platform: { fixed: "telegram" } },
      required: true,
    },
    {
      as: "chat",
      id: { parse: "online_account", platform: { fixed: "telegram" }, handle: "chat" },
      names: ["chat_name"],
    },
  ],
  links: [
    { kind: "messaged", from: "author", to: "owner", direction: "direction", only: "in", at: "at" },
    { kind: "messaged", from: "author", to: "chat", direction: "direction", only: "out", at: "at" },
    { kind: "used_in", from: "author", to: "owner", direction: "direction", only: "out", at: "at" },
  ],
};
