/** A header as it is compared: with and without the zone and date order it may state (`blockTime(UTC+8)` is `blocktime` in UTC+8). */
export type FoldedHeader = {
  readonly text: string;
  readonly name: string;
  readonly whole: string;
  readonly zone?: string;
  readonly order?: "dmy" | "mdy" | "ymd";
};

const MAX_HEADER = 200;
const ORDERS: Readonly<Record<string, FoldedHeader["order"]>> = { dmy: "dmy", mdy: "mdy", ymd: "ymd" };
const ZONE = /[\s_-]*[([]?\s*\b(?:UTC|GMT)\s*([+-]\s*\d{1,2}(?::?\d{2})?)?\s*[)\]]?\s*(?:\(([dMy/.-]+)\))?$/i;

/** The header folded (NFKC, case, blanks, hyphens and underscores off). */
export function foldHeader(text: string): FoldedHeader {
  const plain = text
    .normalize("NFKC")
    .replaceAll(/[\p{Cf}\p{Cc}]/gu, " ")
    .trim();
  const whole = foldName(plain);
  const zone = plain.length > MAX_HEADER ? null : ZONE.exec(plain);
  if (zone === null || zone.index === 0) return { text, name: whole, whole };
  const offset = (zone[1] ?? "").replaceAll(/\s/g, "");
  const name = foldName(plain.slice(0, zone.index)).replace(/[([]$/, "");
  const order =
    ORDERS[
      (zone[2] ?? "")
        .replaceAll(/[^dMy]/g, "")
        .replaceAll(/(.)\1+/g, "$1")
        .toLowerCase()
    ];
  return { text, name, whole, zone: `UTC${offset}`, ...(order === undefined ? {} : { order }) };
}

/** A name of a column as it is compared. */
export function foldName(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, "");
}

/** Whether the header goes by the folded name, whose one `*` stands for any text; `kept` is that text as written. */
export function matchName(folded: string, header: FoldedHeader): { kept?: string } | undefined {
  const star = folded.indexOf("*");
  if (star < 0) return header.name === folded || header.whole === folded ? {} : undefined;
  const before = folded.slice(0, star);
  const after = folded.slice(star + 1);
  const { whole, text } = header;
  if (whole.length < before.length + after.length || !whole.startsWith(before) || !whole.endsWith(after)) {
    return undefined;
  }
  const compact = text.normalize("NFKC").replaceAll(/[\s_-]+/g, "");
  return { kept: compact.slice(before.length, compact.length - after.length) };
}
