import type { ClusterExamination, ScorePart } from "#model/score.ts";
import { type SideCut, cutSide } from "./cut-side.ts";
import type { EvidenceNetwork } from "./evidence-network.ts";
import { explainFlowChain } from "./explain-chain.ts";
import { explainParts } from "./explain-parts.ts";
import { networkWithout, rowsOfOrigin } from "./network-without.ts";
import { WORLDS, sampleWorlds } from "./sample-worlds.ts";
import { type Side, scoreCluster } from "./score-cluster.ts";

/** Chains without a common origin are counted up to this many. */
const MOST_ORIGINS = 5;

/** How the score of a set (nodes ascending) could fall and how sure it is (METHOD.md §6); any set can be examined. */
export function examineCluster(network: EvidenceNetwork, members: Int32Array): ClusterExamination {
  const ties = scoreCluster(network, members);
  const { fromFugitives, fromSyndicates, sides } = network;
  const both = [
    sideOf(network, members, "fugitives", cutSide(network, fromFugitives, sides.fugitives, members)),
    sideOf(network, members, "syndicates", cutSide(network, fromSyndicates, sides.syndicates, members)),
  ];
  const parts = explainParts(network, ties);
  const withoutOrigin = originsOf(parts)
    .map((origin) => {
      const rest = networkWithout(network, rowsOfOrigin(network, origin));
      return { origin, points: 100 * scoreCluster(rest, members).score };
    })
    .toSorted((a, b) => a.points - b.points || (a.origin < b.origin ? -1 : 1));
  const estimate = sampleWorlds(network, members);
  return {
    bracket: {
      low: ties.score,
      estimate,
      standardError: Math.sqrt((estimate * (1 - estimate)) / WORLDS),
      high: Math.min(...both.map(({ high }) => high)),
    },
    withoutOrigin,
    onlyOrigins: withoutOrigin.filter(({ points }) => points === 0).map(({ origin }) => origin),
    sides: both,
    dampedHubs: dampedHubs(network, parts),
  };
}

function sideOf(
  network: EvidenceNetwork,
  members: Int32Array,
  side: ScorePart["side"],
  cut: SideCut,
): ClusterExamination["sides"][number] {
  const { index } = network.weighed.weighing;
  const { pairs, reliability } = network.weighed;
  return {
    side,
    high: -Math.expm1(-cut.weight),
    cut: cut.pairs.map((pair) => ({
      from: index.ids[pairs.low[pair]!]!,
      to: index.ids[pairs.high[pair]!]!,
      reliability: reliability[pair]!,
    })),
    listings: cut.seeds.map((node) => index.ids[node]!),
    disjoint: {
      links: cut.linkDisjoint,
      entities: cut.entityDisjoint,
      origins: originDisjoint(network, members, side),
    },
  };
}

/** Takes the strongest chains away with all their origins, one after the other: at least so many share none. */
function originDisjoint(network: EvidenceNetwork, members: Int32Array, side: ScorePart["side"]): number {
  let rest = network;
  const gone: string[] = [];
  for (let count = 0; count < MOST_ORIGINS; count++) {
    const tied: Side | undefined = scoreCluster(rest, members)[side];
    const [strongest] = tied?.chains ?? [];
    if (strongest === undefined) return count;
    gone.push(...originsOf([{ side, points: 0, chain: explainFlowChain(rest, strongest) }]));
    const isOfOrigin = gone.map((origin) => rowsOfOrigin(network, origin));
    rest = networkWithout(network, (row) => isOfOrigin.some((isOf) => isOf(row)));
  }
  return MOST_ORIGINS;
}

function originsOf(parts: readonly ScorePart[]): string[] {
  const all = parts.flatMap(({ chain }) => chain.steps.flatMap(({ evidence }) => evidence));
  return [...new Set(all.map(({ origin }) => origin))].toSorted();
}

/** The hubs whose damping weakens a link of these chains. */
function dampedHubs(
  { weighed }: EvidenceNetwork,
  parts: readonly ScorePart[],
): ClusterExamination["dampedHubs"] {
  const damped = new Set(
    parts.flatMap(({ chain }) =>
      chain.steps.flatMap(({ from, to, evidence }) =>
        evidence
          .filter(({ factors }) => factors.hub < 1)
          .flatMap(({ relation }) => [`${relation} ${from}`, `${relation} ${to}`]),
      ),
    ),
  );
  const { relations, names } = weighed.weighing.rules;
  return weighed.hubs
    .filter(({ entity, relation }) => damped.has(`${relation} ${entity}`))
    .map((hub) => ({ ...hub, factor: relations[names.indexOf(hub.relation)]!.hubAt / hub.neighbours }));
}
