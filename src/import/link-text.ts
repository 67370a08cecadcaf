import type { LinkAttribute } from "#model/attributes.ts";
import type { BoundColumn } from "./bind-profile.ts";
import type { MapContext } from "./map-context.ts";
import { parseAmount } from "./parse-amount.ts";
import { dateText, parseDate } from "./parse-date.ts";
import { type RowIssues, flag } from "./row-issues.ts";
import { parseCapacity, saysYes } from "./words.ts";

/** The text a link keeps of a cell: dates, shares and capacities read strictly, the rest as stated; undefined for none. */
export function readLinkText(
  name: LinkAttribute,
  text: string,
  column: BoundColumn | undefined,
  context: MapContext,
  into: RowIssues,
): string | undefined {
  if (name === "deleted") return saysYes(text) ? "yes" : undefined;
  if (name === "capacity") {
    const capacity = parseCapacity(text);
    if (capacity === undefined) {
      flag(into, column?.header, text, { reason: "bad-identifier", message: "is no capacity that we know" });
    }
    return capacity;
  }
  if (column?.column.type === "share") return share(text, column.header, context, into);
  if (column?.column.type !== "date") return text;
  const date = parseDate(text, context.order);
  if (!("flaw" in date)) return dateText(date);
  flag(into, column.header, text, date.flaw);
  return undefined;
}

/** A share in percent as decimal text, 0 to 100; a word for "unknown" is no share. */
function share(text: string, header: string, { decimal }: MapContext, into: RowIssues): string | undefined {
  if (/^(?:unknown|n\/a|-|\?|불명|미상|不明)$/i.test(text)) return undefined;
  const parsed = parseAmount(text.replace(/\s*%$/, ""), decimal);
  const percent = "flaw" in parsed ? undefined : parsed.amount;
  if (percent !== undefined && !percent.startsWith("-") && Number(percent) <= 100) return percent;
  flag(into, header, text, { reason: "bad-number", message: "is no share between 0 and 100 percent" });
  return undefined;
}
