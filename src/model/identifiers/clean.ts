import { lookAlikes } from "./odd-letters.ts";
import { type Flaw, type Parsed, none } from "./parsed.ts";

/** Zero width, direction marks, controls, fillers: nothing a reader sees, so nothing a key may hold. */
const HIDDEN = /\p{Cf}|\p{Cc}|\p{Variation_Selector}|\u034F|\u115F|\u1160|\u17B4|\u17B5|\u3164|\uFFA0/gu;
const HIDDEN_FLAW: Flaw = {
  reason: "bad-character",
  message: "holds hidden characters; they are left out of the key",
};
const MAX_LENGTH = 500;
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?E[+-]?\d+$/i;
const FLOAT = /^\d{5,}[.,]0+$/;

const PLACEHOLDERS = new Set(
  [
    ["unknown", "unknown number", "unknown caller", "unknow", "anonymous", "private", "private number"],
    ["withheld", "restricted", "blocked", "unavailable", "hidden", "no number", "no caller id", "payphone"],
    ["none", "null", "nil", "nan", "n/a", "na", "not available", "undefined", "empty", "-", "--", "---"],
    [
      "----",
      "-1",
      "-2",
      "-3",
      "?",
      "??",
      "x",
      "xx",
      "xxx",
      ".",
      "*",
      "발신번호표시제한",
      "발신번호 표시제한",
    ],
    [
      "발신번호제한",
      "발신번호없음",
      "표시제한",
      "번호없음",
      "없음",
      "미상",
      "불명",
      "未知",
      "未知号码",
      "匿名",
    ],
    ["隐藏号码", "无", "无号码", "មិនស្គាល់"],
  ].flat(),
);

/** The text as a key may hold it (NFKC, trimmed, nothing hidden), and whether anything hidden was taken out. */
export type Cleaned = { readonly text: string; readonly flaw?: Flaw };

/** Takes out what a reader does not see, and the marks (`'…`, `="…"`) by which spreadsheets keep text as text. */
export function clean(raw: string): Cleaned {
  const plain = raw.replaceAll(/[\t\r\n]+/g, " ").replace(/^\uFEFF/, "");
  const shown = plain.replaceAll(HIDDEN, "");
  const text = unwrapped(shown.normalize("NFKC").trim());
  const flaw = shown.length === plain.length ? lookAlikes(text) : HIDDEN_FLAW;
  return flaw === undefined ? { text } : { text, flaw };
}

/** The text without the quotes or formula by which a program kept it as text. */
export function unwrapped(text: string): string {
  const formula = /^="([^"]*)"$/.exec(text);
  if (formula?.[1] !== undefined) return formula[1].trim();
  const quoted = /^'([^']*)'?$/.exec(text);
  return quoted?.[1] === undefined ? text : quoted[1].trim();
}

/** Why no identifier of any kind can be read from the cleaned text: blank, a placeholder, or damaged by a spreadsheet. */
export function unusable(text: string): Parsed | undefined {
  if (text === "") return none("missing-required", "is blank");
  if (PLACEHOLDERS.has(text.toLowerCase()) || /^0{2,}$/.test(text)) {
    return none("placeholder", "stands for an identifier that was not recorded");
  }
  if (text.length > MAX_LENGTH) return none("bad-identifier", `is longer than ${MAX_LENGTH} characters`);
  if (SCIENTIFIC.test(text)) {
    return none("lossy-number", "was turned into a rounded number by a spreadsheet; its digits are lost");
  }
  if (FLOAT.test(text)) {
    return none("lossy-number", "was turned into a number; leading zeros and digits may be lost");
  }
  return undefined;
}
