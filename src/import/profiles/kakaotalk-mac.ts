import type { ProfileText } from "#model/profile.ts";
import { KAKAO_NOTICES, chatOf } from "./chat.ts";

export const kakaotalkMac: ProfileText = {
  id: "kakaotalk-mac",
  version: 1,
  title: "KakaoTalk chat (Mac, CSV)",
  means:
    "One message a row, from a name in the chat to the chat. Names identify nobody beyond the file; notices of joining and leaving are no messages.",
  dateOrder: "ymd",
  columns: [
    { role: "at", names: ["date"], type: "time" },
    { role: "sender", names: ["user"] },
    { role: "text", names: ["message"] },
  ],
  requires: [["at", "sender", "text"]],
  ...chatOf("kakaotalk", { fixed: "this chat" }, { role: "text", like: KAKAO_NOTICES, not: true }),
};
