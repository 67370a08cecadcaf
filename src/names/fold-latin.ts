import anyAscii from "any-ascii";

const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ħ: "h",
  ŋ: "ng",
};

/** Lower case Latin letters and digits without marks, words apart by one blank; other scripts by their usual letters. */
export function foldLatin(text: string): string {
  return anyAscii(withoutMarks(text))
    .toLowerCase()
    .replaceAll(/['’`]/g, "")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}

/** The folded words; none when the text has neither letter nor digit. */
export function latinWords(text: string): string[] {
  const folded = foldLatin(text);
  return folded === "" ? [] : folded.split(" ");
}

function withoutMarks(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f\p{Cf}]/gu, "")
    .toLowerCase()
    .replaceAll(/[ßæœøđðþłıħŋ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFC");
}
