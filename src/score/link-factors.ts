import { Problem } from "#model/problem.ts";
import type { LinkFactors } from "#model/score.ts";
import type { EvidenceColumns } from "#model/store.ts";
import { type HubFactor, betweenPeople } from "./hubs.ts";
import type { LinkColumns } from "./link-columns.ts";
import type { NodeIndex } from "./node-index.ts";
import type { Parameters } from "./parameters.ts";
import type { RelationRules } from "./relation-rules.ts";
import type { Safeguard } from "./safeguard.ts";
import type { SourceIndex } from "./source-index.ts";

/** All that the weighing of one link looks at. `asOf` is a day number, see `dayNumber`. */
export type Weighing = {
  evidence: EvidenceColumns;
  parameters: Parameters;
  index: NodeIndex;
  sources: SourceIndex;
  rules: RelationRules;
  guard: Safeguard;
  columns: LinkColumns;
  hub: HubFactor;
  asOf: number;
};

const DAY = 86_400_000;

/** The factors of the link in this row of the evidence, each 0–1 (METHOD.md §3). */
export function linkFactors(weighing: Weighing, row: number): LinkFactors {
  const { evidence, parameters, index, sources, rules, guard, columns, hub } = weighing;
  const low = columns.low[row]!;
  const high = columns.high[row]!;
  const number = columns.relation[row]!;
  const { tie, countFullAt, halfLifeDays } = rules.relations[number]!;
  const isReport =
    (guard.reports[low] === 1 || guard.reports[high] === 1) &&
    parameters.safeguard.reportLinks.includes(evidence.kinds[row]!);
  return {
    grade: sources.grade[columns.source[row]!]!,
    tie,
    count: countFullAt === null ? 1 : Math.min(1, Math.log1p(evidence.count[row]!) / Math.log1p(countFullAt)),
    age: halfLifeDays === null ? 1 : Math.exp((-Math.LN2 * ageInDays(weighing, row)) / halfLifeDays),
    hub: betweenPeople(index, low, high) ? 1 : hub(low, number) * hub(high, number),
    safeguard: isReport ? parameters.safeguard.reportFactor.value : 1,
  };
}

/** The reliability of one recorded link: the product of its factors, in the order of the method. */
export function linkReliability({ grade, tie, count, age, hub, safeguard }: LinkFactors): number {
  return grade * tie * count * age * hub * safeguard;
}

/** Days since 1970 of a date, or of the date of an ISO 8601 time; undefined when the text is neither. */
function dayNumber(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}($|T)/.test(text)) return undefined;
  const milliseconds = Date.parse(text.slice(0, 10));
  return Number.isNaN(milliseconds) ? undefined : milliseconds / DAY;
}

/** The day number of the date a run is made for; a `request/invalid` Problem when it is none. */
export function asOfDay(asOf: string): number {
  const day = dayNumber(asOf);
  if (day === undefined)
    throw new Problem("request/invalid", `asOf: "${asOf}" is not a date like 2024-05-31.`);
  return day;
}

/** Whole days since the last event, else since the stated end; 0 for what is later than the run or bears no date. */
function ageInDays({ evidence, asOf }: Weighing, row: number): number {
  const last = evidence.last[row];
  const day = last === undefined ? latestDay(evidence.attributes[row]?.until ?? []) : dayNumber(last);
  return day === undefined ? 0 : Math.max(0, asOf - day);
}

function latestDay(texts: readonly string[]): number | undefined {
  const days = texts.map(dayNumber).filter((day) => day !== undefined);
  return days.length === 0 ? undefined : Math.max(...days);
}
