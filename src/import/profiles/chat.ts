import type { ProfileText, Value } from "#model/profile.ts";

/** What KakaoTalk writes into a chat by itself. */
export const KAKAO_NOTICES = [
  "*님이 들어왔습니다.",
  "*님이 나갔습니다.",
  "*님을 내보냈습니다.",
  "*님을 초대했습니다.",
  "*님이 초대되었습니다.",
];

type Where = NonNullable<NonNullable<ProfileText["links"]>[number]["where"]>;

/** The chat of a file, and who wrote in it by the name that the phone showed: both are known in this file only. */
export function chatOf(
  platform: string,
  chat: Value,
  where?: Where,
): Pick<ProfileText, "entities" | "links"> {
  const within = { fixed: platform };
  return {
    entities: [
      {
        as: "sender",
        id: { parse: "in_file", kind: "online_account", within, of: "sender", numbers: true },
        required: true,
      },
      { as: "chat", id: { parse: "in_file", kind: "online_account", within, of: chat }, required: true },
    ],
    links: [
      { kind: "messaged", from: "sender", to: "chat", at: "at", ...(where === undefined ? {} : { where }) },
    ],
  };
}
