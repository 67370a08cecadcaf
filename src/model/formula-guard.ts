const FORMULA = /^[=+\-@＝＋－﹢﹣＠\t\r\n']/;

/** The text with `'` before it when a spreadsheet might run it, or when it begins with that mark itself. */
export function guard(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text as it was before `guard`. */
export function unguard(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}
