import type { ProfileText } from "#model/profile.ts";
import { chatOf } from "./chat.ts";

export const whatsappChat: ProfileText = {
  id: "whatsapp-chat",
  version: 1,
  title: "WhatsApp chat (_chat.txt)",
  means:
    "One message a record, from its sender to the chat. An unsaved sender is a phone; a saved name identifies nobody beyond the file. Notices are rejected as such.",
  records: "whatsapp",
  columns: [
    { role: "at", names: ["at"], type: "time" },
    { role: "sender", names: ["sender"] },
    { role: "text", names: ["text"] },
  ],
  requires: [["at", "sender"]],
  ...chatOf(
    "whatsapp",
    { fixed: "this chat" },
    {
      role: "text",
      like: [
        "*end-to-end encrypted*",
        "*created this group*",
        "*created group*",
        "*joined using*",
        "*added you",
      ],
      not: true,
    },
  ),
};

export const kakaotalkChat: ProfileText = {
  id: "kakaotalk-chat",
  version: 1,
  title: "KakaoTalk chat (text of PC, Android, iPhone)",
  means:
    "One message a record, from a name in the chat to the chat. Names identify nobody beyond the file; notices are rejected as such.",
  records: "kakaotalk",
  dateOrder: "ymd",
  columns: [
    { role: "at", names: ["at"], type: "time" },
    { role: "sender", names: ["sender"] },
    { role: "text", names: ["text"] },
    { role: "chat", names: ["chat"] },
  ],
  requires: [["at", "sender"]],
  ...chatOf("kakaotalk", "chat"),
};
