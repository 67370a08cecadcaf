import type { EntityId } from "#model/graph.ts";
import { LINK_KINDS } from "#model/kinds.ts";
import { Problem } from "#model/problem.ts";
import { isProtected, type Standing } from "#model/standing.ts";
import type { Way, WayQuestion } from "#model/way.ts";
import { bestWays } from "./best-ways.ts";
import { jointReliability, type WeighedEvidence } from "./evidence-weights.ts";
import { graphArrays, type GraphArrays } from "./graph-arrays.ts";
import { findNode } from "./node-index.ts";

/** What a step costs beyond its one step when the fewest steps come first: too little to outweigh a step. */
const BY_RELIABILITY = 1e-4;
/** Stands for the reliability of a link that the score gives none: a way may use it, and comes after all others. */
const UNWEIGHED = 1e-6;

/**
 * The ways the question asks for, through what is recorded; the reliability of a step is that of the score (METHOD.md
 * §3–4) from the kinds that may be used. Throws `entity/unknown` when an end has no recorded link in the case.
 */
export function findWays(
  weighed: WeighedEvidence,
  standings: ReadonlyMap<EntityId, Standing>,
  { from, to, by, count, hops, without, hubs }: WayQuestion,
): Way[] {
  const { index } = weighed.weighing;
  const start = nodeOf(weighed, from);
  const targets = isList(to) ? listed(weighed, standings, to) : [nodeOf(weighed, to)];
  const { graph, reliability } = waysGraph(weighed, without);
  const ends = new Set(targets.filter((node) => node !== start));
  const price = graph.cost.map((_, edge) => {
    const cost = -Math.log(reliability[graph.pair[edge]!]!);
    return by === "steps" ? 1 + BY_RELIABILITY * cost : cost;
  });
  const mayPass = (node: number): boolean =>
    hubs === undefined || graph.offset[node + 1]! - graph.offset[node]! <= hubs;
  const ways = bestWays(graph, start, ends, count, { hops, costOf: (edge) => price[edge]!, mayPass });
  return ways.map(({ nodes, edges }) => ({
    entities: nodes.map((node) => index.ids[node]!),
    reliability: edges.reduce((all, edge) => all * reliability[graph.pair[edge]!]!, 1),
  }));
}

function isList(to: WayQuestion["to"]): to is "sanctioned" | "wanted" {
  return to === "sanctioned" || to === "wanted";
}

function nodeOf({ weighing }: WeighedEvidence, id: EntityId): number {
  const node = findNode(weighing.index, id);
  if (node < 0) throw new Problem("entity/unknown", `No recorded link of this case leads to ${id}.`);
  return node;
}

function listed(
  { weighing }: WeighedEvidence,
  standings: ReadonlyMap<EntityId, Standing>,
  list: "sanctioned" | "wanted",
): number[] {
  return [...standings].flatMap(([id, standing]) => {
    const node = standing[list] && !isProtected(standing) ? findNode(weighing.index, id) : -1;
    return node < 0 ? [] : [node];
  });
}

/** Every pair that some usable link joins, and how reliable the usable links make it. */
function waysGraph(
  weighed: WeighedEvidence,
  without: WayQuestion["without"],
): { graph: GraphArrays; reliability: Float64Array } {
  const { weighing, pairs } = weighed;
  const barred = new Set(without.map((kind) => LINK_KINDS.indexOf(kind)));
  const isLeftOut = (row: number): boolean => barred.has(weighing.evidence.kind[row]!);
  const reliability = weighed.reliability.map((all, pair) => {
    const rows = pairs.rows.subarray(pairs.start[pair], pairs.start[pair + 1]);
    if (barred.size > 0 && rows.every(isLeftOut)) return 0;
    const left = barred.size === 0 ? all : jointReliability(weighing, pairs, pair, isLeftOut);
    return Math.max(UNWEIGHED, left);
  });
  return { graph: graphArrays(weighing.index.ids.length, { ...pairs, reliability }), reliability };
}
