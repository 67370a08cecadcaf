import type { EvidenceColumns } from "#model/store.ts";
import { type Hub, findHubs, hubFactor } from "./hubs.ts";
import { linkColumns } from "./link-columns.ts";
import { type Weighing, asOfDay, linkFactors, linkReliability } from "./link-factors.ts";
import { indexNodes } from "./node-index.ts";
import { type PairRows, pairRows } from "./pair-rows.ts";
import type { Parameters } from "./parameters.ts";
import { relationRules } from "./relation-rules.ts";
import { safeguard } from "./safeguard.ts";
import { indexSources } from "./source-index.ts";

/**
 * Every pair of linked entities with the joint reliability (0–1) of what is recorded between them. `linkReliability`
 * is aligned with `pairs.rows`; `weighing` explains any row.
 */
export type WeighedEvidence = {
  weighing: Weighing;
  pairs: PairRows;
  reliability: Float64Array;
  linkReliability: Float64Array;
  hubs: readonly Hub[];
};

/**
 * Weighs the evidence (METHOD.md §3 and §4): of one origin the strongest link counts, independent origins corroborate
 * each other. Without a hub table the hubs are found in the evidence itself.
 */
export function weighEvidence(
  evidence: EvidenceColumns,
  parameters: Parameters,
  asOf: string,
  frozenHubs?: readonly Hub[],
): WeighedEvidence {
  const index = indexNodes(evidence.entities);
  const sources = indexSources(evidence.sources, parameters);
  const rules = relationRules(parameters);
  const guard = safeguard(evidence, index, parameters);
  const columns = linkColumns(evidence, index, sources, rules, guard);
  const pairs = pairRows(evidence, columns, sources, index.ids.length);
  const hubs = frozenHubs ?? findHubs(index, columns, pairs, rules);
  const hub = hubFactor(hubs, index, rules);
  const day = asOfDay(asOf);
  const weighing = { evidence, parameters, index, sources, rules, guard, columns, hub, asOf: day };
  const strengths = Float64Array.from(pairs.rows, (row) => linkReliability(linkFactors(weighing, row)));
  const reliability = new Float64Array(pairs.low.length);
  for (let pair = 0; pair < reliability.length; pair++) {
    reliability[pair] = jointReliability(weighing, pairs, strengths, pair);
  }
  return { weighing, pairs, reliability, linkReliability: strengths, hubs };
}

/** `min(ceiling, 1 − Π over origins (1 − strongest link of the origin))`; the rows of one origin stand together. */
function jointReliability(
  { sources, columns, parameters }: Weighing,
  { start, rows }: PairRows,
  strengths: Float64Array,
  pair: number,
): number {
  let allWrong = 1;
  let origin = -1;
  let strongest = 0;
  for (let place = start[pair]!; place < start[pair + 1]!; place++) {
    const next = sources.originOf[columns.source[rows[place]!]!]!;
    if (next !== origin) {
      allWrong *= 1 - strongest;
      strongest = 0;
      origin = next;
    }
    strongest = Math.max(strongest, strengths[place]!);
  }
  return Math.min(parameters.chains.ceiling.value, 1 - allWrong * (1 - strongest));
}
