const NUMBER = /\d[\d -]{3,38}\d/;
const MAX_LINE = 2000;

/** The number that follows one of the labels in the lines above a table (`계좌번호 : 000-11-222333`); undefined for none. */
export function numberAbove(labels: readonly string[], lines: readonly string[]): string | undefined {
  for (const label of labels) {
    for (const line of lines) {
      const text = line.slice(0, MAX_LINE).normalize("NFKC");
      const at = text.toLowerCase().indexOf(label.toLowerCase());
      const found = at < 0 ? null : NUMBER.exec(text.slice(at + label.length));
      if (found !== null) return found[0].trim();
    }
  }
  return undefined;
}
