import type { EvidenceTable } from "#model/evidence-table.ts";
import type { EvidenceColumns } from "#model/store.ts";
import { type Hub, findHubs, hubFactor } from "./hubs.ts";
import { linkColumns } from "./link-columns.ts";
import { type Weighing, asOfDay, linkReliability, preparedFactors } from "./link-factors.ts";
import { indexNodes } from "./node-index.ts";
import { type PairRows, pairRows } from "./pair-rows.ts";
import type { Parameters } from "./parameters.ts";
import { relationRules } from "./relation-rules.ts";
import { safeguard } from "./safeguard.ts";
import { serviceNodes } from "./service-nodes.ts";
import { indexSources } from "./source-index.ts";
import { tabulateEvidence } from "./tabulate-evidence.ts";
import { undecidedNodes } from "./undecided-nodes.ts";

/**
 * Every pair of linked entities with the joint reliability (0–1) of what is recorded between them; `weighing`
 * explains any row.
 */
export type WeighedEvidence = {
  weighing: Weighing;
  pairs: PairRows;
  reliability: Float64Array;
  hubs: readonly Hub[];
};

/**
 * Weighs the evidence (METHOD.md §3 and §4): of one origin the strongest link counts, independent origins corroborate
 * each other. Without a hub table the hubs are found in the evidence itself.
 */
export function weighEvidence(
  given: EvidenceColumns | EvidenceTable,
  parameters: Parameters,
  asOf: string,
  frozenHubs?: readonly Hub[],
): WeighedEvidence {
  const evidence = tabulateEvidence(given);
  const index = indexNodes(evidence.entities);
  const sources = indexSources(evidence.sources, parameters);
  const rules = relationRules(parameters);
  const guard = safeguard(evidence, index, parameters);
  const isService = serviceNodes(index, parameters);
  const columns = linkColumns(evidence, index, sources, rules, guard, isService);
  const pairs = pairRows(evidence, columns, index.ids.length, undecidedNodes(evidence, index));
  const hubs = frozenHubs ?? findHubs(index, columns, pairs, rules);
  const weighing: Weighing = {
    evidence,
    parameters,
    index,
    sources,
    rules,
    guard,
    columns,
    isService,
    hub: hubFactor(hubs, index, rules),
    asOf: asOfDay(asOf),
    ...preparedFactors(evidence, parameters, rules),
  };
  return { weighing, pairs, reliability: jointReliabilities(weighing, pairs), hubs };
}

/** Of every pair. The links are weighed in the order in which they lie, which is faster than pair by pair. */
function jointReliabilities(weighing: Weighing, pairs: PairRows): Float64Array {
  const links = new Float64Array(weighing.evidence.kind.length);
  for (let row = 0; row < links.length; row++) links[row] = linkReliability(weighing, row);
  const reliability = new Float64Array(pairs.low.length);
  for (let pair = 0; pair < reliability.length; pair++) {
    reliability[pair] = joint(weighing, pairs, pair, (row) => links[row]!);
  }
  return reliability;
}

/** The joint reliability of a pair without the rows left out; 0 without any. */
export function jointReliability(
  weighing: Weighing,
  pairs: PairRows,
  pair: number,
  isLeftOut: (row: number) => boolean,
): number {
  return joint(weighing, pairs, pair, (row) => (isLeftOut(row) ? 0 : linkReliability(weighing, row)));
}

/**
 * `min(ceiling, 1 − Π over origins (1 − strongest link of the origin))`; the rows of one origin stand together. The chance
 * that the two are one counts as an origin of its own.
 */
function joint(
  { sources, columns, parameters }: Weighing,
  { start, rows, undecided }: PairRows,
  pair: number,
  reliabilityOf: (row: number) => number,
): number {
  let allWrong = undecided.size === 0 ? 1 : 1 - (undecided.get(pair) ?? 0);
  let origin = -1;
  let strongest = 0;
  for (let place = start[pair]!; place < start[pair + 1]!; place++) {
    const row = rows[place]!;
    const next = sources.originOf[columns.source[row]!]!;
    if (next !== origin) {
      allWrong *= 1 - strongest;
      strongest = 0;
      origin = next;
    }
    strongest = Math.max(strongest, reliabilityOf(row));
  }
  return Math.min(parameters.chains.ceiling.value, 1 - allWrong * (1 - strongest));
}
