/** What XML 1.0 cannot hold at all, in any spelling. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The text inside an element or an attribute. A character that XML cannot hold becomes U+FFFD: the exact text is in the record. */
export function xmlText(text: string): string {
  return text
    .replaceAll(FORBIDDEN, "\uFFFD")
    .replaceAll(/[&<>"]/g, (mark) => NAMED[mark] ?? "")
    .replaceAll(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);
}

/** A record as JSON of which every character can stand in XML. */
export function recordText(record: unknown): string {
  return JSON.stringify(record).replaceAll(
    /[\u007F-\u009F\uFFFE\uFFFF]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** An opening tag with those of its attributes that have a value. */
export function xmlTag(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  close = "/",
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlText(String(value))}"`],
  );
  return `<${name}${written.join("")}${close}>`;
}
