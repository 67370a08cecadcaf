/** A header as it is compared, and the zone it states, if any (`blockTime(UTC+8)` is `blocktime` in UTC+8). */
export type FoldedHeader = { readonly name: string; readonly zone?: string };

const MAX_HEADER = 200;
const ZONE = /[\s_-]*[([]?\s*\b(?:UTC|GMT)\s*([+-]\s*\d{1,2}(?::?\d{2})?)?\s*[)\]]?\s*(?:\([dMy/.-]+\))?$/i;

/** The header folded (NFKC, case, blanks and underscores off) with its zone taken out of it. */
export function foldHeader(text: string): FoldedHeader {
  const plain = text
    .normalize("NFKC")
    .replaceAll(/[\p{Cf}\p{Cc}]/gu, " ")
    .trim();
  const zone = plain.length > MAX_HEADER ? null : ZONE.exec(plain);
  if (zone === null || zone.index === 0) return { name: foldName(plain) };
  const offset = (zone[1] ?? "").replaceAll(/\s/g, "");
  return { name: foldName(plain.slice(0, zone.index)), zone: `UTC${offset}` };
}

/** A name of a column as it is compared. */
export function foldName(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "");
}

/** True when the folded name fits the pattern, whose one `*` stands for any text; `kept` is that text as written. */
export function matchName(pattern: string, header: string): { kept?: string } | undefined {
  const folded = foldName(pattern);
  const star = folded.indexOf("*");
  if (star < 0) return foldHeader(header).name === folded || foldName(header) === folded ? {} : undefined;
  const name = foldName(header);
  const before = folded.slice(0, star);
  const after = folded.slice(star + 1);
  if (name.length < before.length + after.length || !name.startsWith(before) || !name.endsWith(after)) {
    return undefined;
  }
  const compact = header.normalize("NFKC").replaceAll(/[\s_]+/g, "");
  return { kept: compact.slice(before.length, compact.length - after.length) };
}
