import { fitsRegion, needsRegion } from "#model/identifiers/phone.ts";
import type { ImportOptions, Need } from "#model/import-report.ts";
import { withAdded } from "./added-cells.ts";
import type { Bound, BoundColumn } from "./bind-profile.ts";
import { type DecimalMark, decimalEvidence } from "./parse-amount.ts";
import { type DateOrder, orderEvidence } from "./parse-date.ts";
import { splitCell } from "./cells.ts";
import { remember } from "./remember.ts";
import type { Row } from "./read-table.ts";
import { whereReader } from "./where-reader.ts";

/** What the values of a file tell of the way they are written, gathered row by row. */
export type Evidence = {
  observe: (row: Row) => void;
  /** True when no later row could change the answer, or the questions are answered by statement. */
  settled: () => boolean;
  conclude: () => Conclusion;
};

export type Conclusion = {
  readonly order: DateOrder | undefined;
  readonly decimal: DecimalMark;
  readonly needs: readonly Need[];
};

/** Rows after which no further national numbers are looked for. */
const REGION_ROWS = 5000;
const REGION_NUMBERS = 200;
const REGIONS = ["KR", "KH", "CN", "TH", "VN", "MM", "LA", "MY", "SG", "PH", "TW", "HK", "JP", "US", "GB"];
/** Currencies that have no minor unit in use: a mark in their amounts parts groups. */
const NO_MINOR_UNIT = new Set(["KRW", "JPY", "VND", "KHR", "LAK", "IDR", "MMK"]);

/** Gathers evidence on the order of day and month, the decimal mark and the country of national numbers. */
export function gatherEvidence(bound: Bound, options: ImportOptions): Evidence {
  const { profile } = bound;
  const columns = [...bound.columns.values()];
  const dates = columns.filter(
    ({ column, order: own }) => own === undefined && (column.type === "time" || column.type === "date"),
  );
  const amounts = columns.filter(({ column }) => column.type === "amount" || column.type === "share");
  const order = options.dateOrder ?? profile.dateOrder;
  const decimal = options.decimal ?? profile.decimal;
  const phones = (options.region ?? profile.region) === undefined ? phoneColumns(bound) : [];
  const orders = new Set<string>();
  const marks = new Set<string>();
  const national = new Set<string>();
  const isNational = remember((text) => needsRegion(text));
  let rows = 0;

  function observe(read: Row): void {
    const row = withAdded(read, bound.header.length, bound.added);
    rows += 1;
    if (order === undefined) {
      for (const { index } of dates) add(orders, orderEvidence(row.cells[index] ?? ""));
    }
    if (decimal === undefined) {
      for (const { index } of amounts) add(marks, markEvidence(row.cells[index] ?? ""));
    }
    if (rows > REGION_ROWS || national.size >= REGION_NUMBERS) return;
    for (const { column, meant } of phones) {
      if (!meant(row)) continue;
      for (const text of splitCell((row.cells[column.index] ?? "").trim(), column)) {
        if (!text.startsWith("+") && isNational(text, "")) national.add(text);
      }
    }
  }

  return {
    observe,
    settled: () => rows >= REGION_ROWS && orders.size === 0 && !marks.has("either,") && !marks.has("either."),
    conclude() {
      const dated = concludeOrder(order, orders);
      const marked = concludeDecimal(decimal, marks, options.currency ?? profile.currency);
      const needs = [dated.need, marked.need, regionNeed([...national])];
      return {
        order: dated.order,
        decimal: marked.decimal,
        needs: needs.filter((need) => need !== undefined),
      };
    },
  };
}

function add(into: Set<string>, found: string | undefined): void {
  if (found !== undefined) into.add(found);
}

/** As `decimalEvidence`, but an undecided text says which mark it holds. */
function markEvidence(text: string): string | undefined {
  const found = decimalEvidence(text);
  return found === "either" ? `either${text.includes(",") ? "," : "."}` : found;
}

function phoneColumns(bound: Bound): { column: BoundColumn; meant: (row: Row) => boolean }[] {
  return bound.profile.entities.flatMap(({ id, where }) => {
    const role = id.parse === "phone" || id.parse === "contact" || id.parse === "owner" ? id.of : undefined;
    const column = role === undefined ? undefined : bound.columns.get(role);
    return column === undefined ? [] : [{ column, meant: whereReader(where, bound) }];
  });
}

function concludeOrder(
  stated: DateOrder | undefined,
  seen: ReadonlySet<string>,
): { order: DateOrder | undefined; need?: Need } {
  if (stated !== undefined) return { order: stated };
  const [dmy, mdy] = [seen.has("dmy"), seen.has("mdy")];
  if (dmy !== mdy) return { order: dmy ? "dmy" : "mdy" };
  if (!dmy && !seen.has("either")) return { order: undefined };
  const message = dmy
    ? "Some dates can only be day/month, others only month/day. State which order the file has."
    : "Every date may be day/month or month/day. State which order the file has.";
  const need: Need = {
    reason: "ambiguous-date",
    option: "--date-order",
    candidates: ["dmy", "mdy"],
    message,
  };
  return { order: undefined, need };
}

function concludeDecimal(
  stated: DecimalMark | undefined,
  seen: ReadonlySet<string>,
  currency: string | undefined,
): { decimal: DecimalMark; need?: Need } {
  if (stated !== undefined) return { decimal: stated };
  const [point, comma] = [seen.has("."), seen.has(",")];
  if (point !== comma) return { decimal: point ? "." : "," };
  const undecided = seen.has("either,") || seen.has("either.");
  if (!point && !undecided) return { decimal: "." };
  const both = seen.has("either,") && seen.has("either.");
  if (!point && !both && currency !== undefined && NO_MINOR_UNIT.has(currency.toUpperCase())) {
    return { decimal: seen.has("either,") ? "." : "," };
  }
  const need: Need = {
    reason: "number-format",
    option: "--decimal",
    candidates: [".", ","],
    message: point
      ? "Some amounts have a decimal point, others a decimal comma. State which mark the file has."
      : "Amounts such as 1,234 or 1.234 may be thousands or fractions. State the decimal mark.",
  };
  return { decimal: ".", need };
}

function regionNeed(national: readonly string[]): Need | undefined {
  if (national.length === 0) return undefined;
  const ranked = REGIONS.map((region) => ({
    region,
    fit: national.filter((number) => fitsRegion(number, region)).length,
  })).toSorted((a, b) => b.fit - a.fit);
  const candidates = ranked.filter(({ fit }) => fit > 0).map(({ region }) => region);
  return {
    reason: "bad-phone",
    option: "--region",
    candidates: candidates.length > 0 ? candidates : REGIONS,
    message: `Numbers such as "${national[0]}" are national. State the country whose numbers they are.`,
  };
}
