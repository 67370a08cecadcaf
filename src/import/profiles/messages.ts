import type { ProfileText } from "#model/profile.ts";
import { PARTY_COLUMNS } from "./calls.ts";

export const messages: ProfileText = {
  id: "messages",
  version: 1,
  title: "Messages",
  means: "One message a row, from one number or account to another. The text of the message is not taken in.",
  columns: [
    ...PARTY_COLUMNS,
    { role: "platform", names: ["platform", "service", "app", "앱"] },
    { role: "text", names: ["text", "body", "message", "content", "내용", "문자내용"] },
    { role: "reference", names: ["message id", "message guid", "msg id"] },
    { role: "deleted", names: ["deleted"] },
  ],
  requires: [
    ["from", "to", "text"],
    ["from", "to", "platform"],
    ["from", "to", "reference"],
    ["own", "other", "direction", "text"],
  ],
  suffices: [
    ["from", "to"],
    ["own", "other", "direction"],
  ],
  entities: [
    {
      as: "sender",
      id: { parse: "contact", of: "from", platform: "platform", senders: true },
      required: true,
    },
    {
      as: "receiver",
      id: { parse: "contact", of: "to", platform: "platform", senders: true },
      required: true,
    },
    { as: "own", id: { parse: "contact", of: "own", platform: "platform", senders: true }, required: true },
    {
      as: "other",
      id: { parse: "contact", of: "other", platform: "platform", senders: true },
      required: true,
    },
  ],
  links: [
    {
      kind: "messaged",
      from: "sender",
      to: "receiver",
      at: "at",
      date: "date",
      reference: "reference",
      says: { deleted: "deleted" },
    },
    {
      kind: "messaged",
      from: "own",
      to: "other",
      direction: "direction",
      at: "at",
      date: "date",
      reference: "reference",
      says: { deleted: "deleted" },
    },
  ],
};
