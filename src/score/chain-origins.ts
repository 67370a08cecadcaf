import type { FlowChain } from "./disjoint-chains.ts";
import type { EvidenceNetwork } from "./evidence-network.ts";
import { type Weakened, openWeakening, pairsWithout } from "./weaken.ts";

/** Chains without a common origin are counted up to this many. */
const MOST_ORIGINS = 5;

/** The score (0–1) left without all that rests on one origin, for every origin of the chains, lowest first. */
export function withoutEachOrigin(
  network: EvidenceNetwork,
  members: Int32Array,
  chains: readonly FlowChain[],
): { origin: string; score: number }[] {
  const weakened = openWeakening(network, members);
  const { origins } = network.weighed.weighing.sources;
  return originsOf(network, chains)
    .map((origin) => ({
      origin: origins[origin]!,
      ...weakened(pairsWithout(network, isOf(network, [origin]))),
    }))
    .map(({ origin, score }) => ({ origin, score }))
    .toSorted((a, b) => a.score - b.score || (a.origin < b.origin ? -1 : 1));
}

/** Takes the strongest chain away with all its origins, one after the other: at least so many chains share none. */
export function countOriginDisjoint(
  network: EvidenceNetwork,
  members: Int32Array,
  side: "fugitives" | "syndicates",
): number {
  const weakened = openWeakening(network, members);
  const gone: number[] = [];
  for (let count = 0; count < MOST_ORIGINS; count++) {
    const left: Weakened = weakened(gone.length === 0 ? [] : pairsWithout(network, isOf(network, gone)));
    const [strongest] = left[side].chains;
    if (strongest === undefined) return count;
    gone.push(...originsOf(network, [strongest]));
  }
  return MOST_ORIGINS;
}

/** The numbers of the origins of all that is recorded along the chains, ascending. */
function originsOf({ graph, weighed }: EvidenceNetwork, chains: readonly FlowChain[]): number[] {
  const { pairs, weighing } = weighed;
  const { sources, columns } = weighing;
  const rows = chains.flatMap(({ edges }) =>
    edges.flatMap((edge) => {
      const pair = graph.pair[edge]!;
      return [...pairs.rows.subarray(pairs.start[pair], pairs.start[pair + 1])];
    }),
  );
  const origins = new Set(rows.map((row) => sources.originOf[columns.source[row]!]!));
  return [...origins].toSorted((a, b) => a - b);
}

/** True for the rows of these origins. */
function isOf({ weighed }: EvidenceNetwork, origins: readonly number[]): (row: number) => boolean {
  const { sources, columns } = weighed.weighing;
  const isAmong = Uint8Array.from(sources.originOf, (origin) => Number(origins.includes(origin)));
  return (row) => isAmong[columns.source[row]!] === 1;
}
