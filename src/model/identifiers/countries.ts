import { isSupportedCountry } from "libphonenumber-js/max";

/** Countries by ISO 3166-1 code and the names that lists and registers of the region use. */
const COUNTRIES: readonly (readonly [code: string, ...names: string[]])[] = [
  [
    "KR",
    "KOR",
    "korea",
    "south korea",
    "republic of korea",
    "korea south",
    "대한민국",
    "한국",
    "韩国",
    "កូរ៉េ",
  ],
  ["KP", "PRK", "north korea", "korea north", "democratic peoples republic of korea", "북한", "朝鲜"],
  ["KH", "KHM", "cambodia", "kingdom of cambodia", "캄보디아", "柬埔寨", "កម្ពុជា"],
  ["CN", "CHN", "china", "peoples republic of china", "중국", "中国", "ចិន"],
  ["HK", "HKG", "hong kong", "홍콩", "香港"],
  ["MO", "MAC", "macau", "macao", "마카오", "澳门"],
  ["TW", "TWN", "taiwan", "대만", "台湾", "台灣"],
  ["JP", "JPN", "japan", "일본", "日本"],
  ["VN", "VNM", "vietnam", "viet nam", "베트남", "越南", "វៀតណាម"],
  ["TH", "THA", "thailand", "태국", "泰国", "ថៃ"],
  ["LA", "LAO", "laos", "lao", "lao pdr", "라오스", "老挝", "ឡាវ"],
  ["MM", "MMR", "myanmar", "burma", "미얀마", "缅甸"],
  ["MY", "MYS", "malaysia", "말레이시아", "马来西亚"],
  ["SG", "SGP", "singapore", "싱가포르", "新加坡"],
  ["PH", "PHL", "philippines", "필리핀", "菲律宾"],
  ["ID", "IDN", "indonesia", "인도네시아", "印度尼西亚"],
  ["IN", "IND", "india"],
  ["VU", "VUT", "vanuatu"],
  ["CY", "CYP", "cyprus"],
  ["VG", "VGB", "british virgin islands", "virgin islands british", "bvi"],
  ["KY", "CYM", "cayman islands"],
  ["PW", "PLW", "palau"],
  ["AE", "ARE", "united arab emirates", "uae"],
  ["RU", "RUS", "russia", "russian federation"],
  ["US", "USA", "united states", "united states of america", "미국", "美国"],
  ["GB", "GBR", "united kingdom", "uk", "영국", "英国"],
  ["DE", "DEU", "germany"],
  ["FR", "FRA", "france"],
];

const CODES = new Map(
  COUNTRIES.flatMap(([code, ...names]) => [code, ...names].map((name) => [name.toLowerCase(), code])),
);

/** The ISO 3166-1 code of a country by code or name; a name not known here stays as it is, folded. */
export function countryKey(text: string): string {
  const folded = text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
  const upper = folded.toUpperCase();
  return CODES.get(folded) ?? (isSupportedCountry(upper) ? upper : folded.replaceAll(" ", "_"));
}
