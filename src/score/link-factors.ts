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

/**
 * All that the weighing of one link looks at. `isService` is 1 at the nodes of the list of services; `asOf` is a day number; `until` the last day the attributes of a set
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
};

/** What of a weighing follows from the evidence and the parameters alone. */
export function preparedFactors(
  { attributeSets }: EvidenceTable,
  { safeguard }: Parameters,
): Pick<Weighing, "until" | "isReportKind"> {
  return {
    until: Int32Array.from(attributeSets, ({ until = [] }) =>
      Math.max(NO_DAY, ...until.map((text) => dayNumber(text) ?? NO_DAY)),
    ),
    isReportKind: Uint8Array.from(LINK_KINDS, (kind) => Number(safeguard.reportLinks.includes(kind))),
  };
}

/** The factors of the link in this row of the evidence, each 0–1 (METHOD.md §3). */
export function linkFactors(weighing: Weighing, row: number): LinkFactors {
  const { sources, columns, rules } = weighing;
  const relation = rules.relations[columns.relation[row]!]!;
  return {
    grade: sources.grade[columns.source[row]!]!,
    tie: relation.tie,
    count: countFactor(weighing, relation, row),
    age: ageFactor(weighing, relation, row),
    hub: dampingFactor(weighing, row),
    safeguard: safeguardFactor(weighing, row),
  };
}

/** The reliability of the link in this row: the product of its factors, in the order of the method. */
export function linkReliability(weighing: Weighing, row: number): number {
  const { sources, columns, rules } = weighing;
  const relation = rules.relations[columns.relation[row]!]!;
  return (
    sources.grade[columns.source[row]!]! *
    relation.tie *
    countFactor(weighing, relation, row) *
    ageFactor(weighing, relation, row) *
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

function countFactor({ evidence, parameters }: Weighing, { countFullAt }: Relation, row: number): number {
  if (countFullAt === null) return 1;
  const share = Math.min(1, Math.log1p(evidence.count[row]!) / Math.log1p(countFullAt));
  return share ** parameters.countPower.value;
}

/** From the last event, else the stated end; 1 for what is later than the run or bears no date. */
function ageFactor({ evidence, until, asOf }: Weighing, { halfLifeDays }: Relation, row: number): number {
  if (halfLifeDays === null) return 1;
  const last = evidence.day[row]!;
  const day = last === NO_DAY ? until[evidence.attributes[row]!]! : last;
  return day === NO_DAY || day >= asOf ? 1 : Math.exp((-Math.LN2 * (asOf - day)) / halfLifeDays);
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
