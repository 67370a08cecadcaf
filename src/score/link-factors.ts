import { type EvidenceTable, NO_DAY, dayNumber } from "#model/evidence-table.ts";
import { LINK_KINDS } from "#model/kinds.ts";
import { Problem } from "#model/problem.ts";
import type { LinkFactors } from "#model/score.ts";
import { type HubFactor, betweenPeople } from "./hubs.ts";
import type { LinkColumns } from "./link-columns.ts";
import type { NodeIndex } from "./node-index.ts";
import type { Parameters, Relation } from "./parameters.ts";
import type { RelationRules } from "./relation-rules.ts";
import type { Safeguard } from "./safeguard.ts";
import type { SourceIndex } from "./source-index.ts";
import { tabulated } from "./tabulated.ts";

/** Counts and days up to which the factors of a relation are kept once worked out: more are rare. */
const [KEPT_COUNTS, KEPT_DAYS] = [1024, 16_384];

/**
 * All that the weighing of one link looks at. By relation, `countFactor` of the events and `ageFactor` of the days since. `isService` is 1 at the nodes of the list of services; `asOf` is a day number; `until` the last day the attributes of a set
 * state, `NO_DAY` without one; `isReportKind` is 1 for the link kinds that are damped at a protected end.
 */
export type Weighing = {
  evidence: EvidenceTable;
  parameters: Parameters;
  index: NodeIndex;
  sources: SourceIndex;
  rules: RelationRules;
  guard: Safeguard;
  columns: LinkColumns;
  isService: Uint8Array;
  hub: HubFactor;
  asOf: number;
  until: Int32Array;
  isReportKind: Uint8Array;
  countFactor: readonly ((events: number) => number)[];
  ageFactor: readonly ((days: number) => number)[];
};

/** What of a weighing follows from the evidence and the parameters alone. */
export function preparedFactors(
  { attributeSets }: EvidenceTable,
  { safeguard, countPower }: Parameters,
  { relations }: RelationRules,
): Pick<Weighing, "until" | "isReportKind" | "countFactor" | "ageFactor"> {
  return {
    countFactor: relations.map((relation) =>
      tabulated(KEPT_COUNTS, (events) => countFactorOf(relation, events, countPower.value)),
    ),
    ageFactor: relations.map((relation) => tabulated(KEPT_DAYS, (days) => ageFactorOf(relation, days))),
    until: Int32Array.from(attributeSets, ({ until = [] }) =>
      Math.max(NO_DAY, ...until.map((text) => dayNumber(text) ?? NO_DAY)),
    ),
    isReportKind: Uint8Array.from(LINK_KINDS, (kind) => Number(safeguard.reportLinks.includes(kind))),
  };
}

/** The factors of the link in this row of the evidence, each 0–1 (METHOD.md §3). */
export function linkFactors(weighing: Weighing, row: number): LinkFactors {
  const { evidence, sources, columns, rules } = weighing;
  const relation = columns.relation[row]!;
  return {
    grade: sources.grade[columns.source[row]!]!,
    tie: rules.relations[relation]!.tie,
    count: weighing.countFactor[relation]!(evidence.count[row]!),
    age: weighing.ageFactor[relation]!(daysSince(weighing, row)),
    hub: dampingFactor(weighing, row),
    safeguard: safeguardFactor(weighing, row),
  };
}

/** The reliability of the link in this row: the product of its factors, in the order of the method. */
export function linkReliability(weighing: Weighing, row: number): number {
  const { evidence, sources, columns, rules } = weighing;
  const relation = columns.relation[row]!;
  return (
    sources.grade[columns.source[row]!]! *
    rules.relations[relation]!.tie *
    weighing.countFactor[relation]!(evidence.count[row]!) *
    weighing.ageFactor[relation]!(daysSince(weighing, row)) *
    dampingFactor(weighing, row) *
    safeguardFactor(weighing, row)
  );
}

/** The day number of the date a run is made for; a `request/invalid` Problem when it is none. */
export function asOfDay(asOf: string): number {
  const day = dayNumber(asOf);
  if (day === undefined)
    throw new Problem("request/invalid", `asOf: "${asOf}" is not a date like 2024-05-31.`);
  return day;
}

function countFactorOf({ countFullAt }: Relation, events: number, power: number): number {
  if (countFullAt === null) return 1;
  return Math.min(1, Math.log1p(events) / Math.log1p(countFullAt)) ** power;
}

function ageFactorOf({ halfLifeDays }: Relation, days: number): number {
  return halfLifeDays === null ? 1 : Math.exp((-Math.LN2 * days) / halfLifeDays);
}

/** Days from the last event, else the stated end, to the run; 0 for what is later or bears no date. */
function daysSince({ evidence, until, asOf }: Weighing, row: number): number {
  const last = evidence.day[row]!;
  const day = last === NO_DAY ? until[evidence.attributes[row]!]! : last;
  return day === NO_DAY || day >= asOf ? 0 : asOf - day;
}

function dampingFactor({ index, columns, hub }: Weighing, row: number): number {
  const from = columns.from[row]!;
  const to = columns.to[row]!;
  if (betweenPeople(index, from, to)) return 1;
  const relation = columns.relation[row]!;
  return hub(Math.min(from, to), relation) * hub(Math.max(from, to), relation);
}

function safeguardFactor(
  { evidence, parameters, guard, columns, isReportKind }: Weighing,
  row: number,
): number {
  const isReport =
    isReportKind[evidence.kind[row]!] === 1 &&
    (guard.reports[columns.from[row]!] === 1 || guard.reports[columns.to[row]!] === 1);
  return isReport ? parameters.safeguard.reportFactor.value : 1;
}
