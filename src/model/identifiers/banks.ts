/**
 * Banks by the spellings that exports use: the code of the Korean clearing house (금융결제원) first, then names.
 * A bank that is not here is known by its own folded name.
 */
const BANKS: readonly (readonly [key: string, ...spellings: string[]])[] = [
  ["kr002", "002", "산업", "kdb", "kdb산업"],
  ["kr003", "003", "기업", "ibk", "ibk기업"],
  ["kr004", "004", "국민", "kb", "kb국민", "kookmin"],
  ["kr007", "007", "수협", "sh수협"],
  ["kr011", "011", "농협", "nh", "nh농협", "nonghyup"],
  ["kr020", "020", "우리", "woori"],
  ["kr023", "023", "sc제일", "제일"],
  ["kr027", "027", "한국씨티", "씨티"],
  ["kr031", "031", "대구", "im", "im뱅크"],
  ["kr032", "032", "부산"],
  ["kr034", "034", "광주"],
  ["kr035", "035", "제주"],
  ["kr037", "037", "전북"],
  ["kr039", "039", "경남"],
  ["kr045", "045", "새마을금고", "mg", "mg새마을금고"],
  ["kr048", "048", "신협"],
  ["kr071", "071", "우체국"],
  ["kr081", "081", "하나", "keb하나", "hana"],
  ["kr088", "088", "신한", "shinhan"],
  ["kr089", "089", "케이", "케이뱅크", "k뱅크", "kbank"],
  ["kr090", "090", "카카오", "카카오뱅크", "kakao", "kakaobank"],
  ["kr092", "092", "토스", "토스뱅크", "toss", "tossbank"],
];

const KEYS = new Map(BANKS.flatMap(([key, ...spellings]) => [key, ...spellings].map((name) => [name, key])));
const GENERIC = /은행|银行|銀行|ធនាគារ|\bbank\b|\bplc\b|\bltd\b|\bco\b|\binc\b|\blimited\b/giu;

/** The key of a bank from a code or name: same bank, same key; "" when nothing is stated. */
export function bankKey(text: string): string {
  const folded = text.normalize("NFKC").toLowerCase();
  const bare = folded.replaceAll(GENERIC, "").replaceAll(/[^\p{L}\p{N}]/gu, "");
  const key = bare === "" ? folded.replaceAll(/[^\p{L}\p{N}]/gu, "") : bare;
  return KEYS.get(key) ?? key;
}
