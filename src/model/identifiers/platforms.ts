/** Platforms by the spellings that exports use. A platform that is not here is known by its own folded name. */
const PLATFORMS: readonly (readonly [key: string, ...spellings: string[]])[] = [
  ["email", "mail", "emailaddress", "이메일", "邮箱"],
  ["telegram", "tg", "텔레그램", "电报", "org.telegram.messenger"],
  ["whatsapp", "wa", "왓츠앱", "com.whatsapp"],
  ["kakaotalk", "kakao", "카카오톡", "카톡", "com.kakao.talk"],
  ["wechat", "weixin", "위챗", "微信", "com.tencent.mm"],
  ["line", "라인"],
  ["facebook", "fb", "messenger", "facebookmessenger", "페이스북"],
  ["instagram", "ig", "인스타그램", "인스타"],
  ["imessage", "facetime"],
  ["signal", "시그널"],
  ["qq"],
  ["x", "twitter", "트위터"],
  ["tiktok", "틱톡"],
  ["skype"],
  ["viber"],
  ["zalo"],
];

const KEYS = new Map(
  PLATFORMS.flatMap(([key, ...spellings]) => [key, ...spellings].map((name) => [name, key])),
);

/** Platforms on which the case of a handle does not count. */
export const CASELESS = new Set(["telegram", "facebook", "instagram", "x", "tiktok", "skype", "wechat"]);

/** The key of a platform from its name: same platform, same key; "" when nothing is stated. */
export function platformKey(text: string): string {
  const folded = text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}.]/gu, "");
  return KEYS.get(folded) ?? folded;
}
