import type { ProfileText } from "#model/profile.ts";

const MESSAGE = { role: "sort", like: ["message"] };
const CALL = { role: "sort", like: ["call"] };
const TELEGRAM = { fixed: "telegram" };

export const telegramExport: ProfileText = {
  id: "telegram-export",
  version: 1,
  title: "Telegram Desktop export (result.json)",
  means:
    "One message, call or saved contact a record. In a chat of two, what the other one writes goes to the account the file was exported from.",
  records: "telegram",
  dateOrder: "ymd",
  columns: [
    { role: "sort", names: ["sort"] },
    { role: "at", names: ["at"], type: "time" },
    { role: "from", names: ["from"] },
    { role: "from_name", names: ["from_name"] },
    { role: "to", names: ["to"] },
    { role: "to_name", names: ["to_name"] },
    { role: "incoming", names: ["incoming"] },
    { role: "outgoing", names: ["outgoing"] },
    { role: "seconds", names: ["seconds"], type: "seconds" },
    { role: "reference", names: ["reference"] },
    { role: "phone", names: ["phone"] },
    { role: "name", names: ["name"] },
  ],
  requires: [["sort", "from", "to", "phone"]],
  entities: [
    { as: "owner", id: { parse: "owner" } },
    { as: "from", id: { parse: "online_account", platform: TELEGRAM, handle: "from" }, names: ["from_name"] },
    { as: "to", id: { parse: "online_account", platform: TELEGRAM, handle: "to" }, names: ["to_name"] },
    { as: "phone", id: { parse: "phone", of: "phone" } },
  ],
  links: [
    { kind: "messaged", from: "from", to: "to", at: "at", reference: "reference", where: MESSAGE },
    { kind: "called", from: "from", to: "to", at: "at", seconds: "seconds", where: CALL },
    {
      kind: "messaged",
      from: "from",
      to: "owner",
      at: "at",
      reference: "reference",
      where: { ...MESSAGE, role: "incoming" },
    },
    {
      kind: "called",
      from: "from",
      to: "owner",
      at: "at",
      seconds: "seconds",
      where: { ...CALL, role: "incoming" },
    },
    { kind: "used_in", from: "from", to: "owner", where: { role: "outgoing", like: ["message", "call"] } },
    { kind: "saved_contact", from: "owner", to: "phone", says: { saved_as: "name" } },
  ],
};
