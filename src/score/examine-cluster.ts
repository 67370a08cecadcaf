import type { ClusterExamination, ScorePart } from "#model/score.ts";
import { countOriginDisjoint, withoutEachOrigin } from "./chain-origins.ts";
import { changedSteps } from "./changed-steps.ts";
import { type SideCut, cutSide } from "./cut-side.ts";
import type { EvidenceNetwork } from "./evidence-network.ts";
import { explainParts } from "./explain-parts.ts";
import { minimalEvidence } from "./minimal-evidence.ts";
import { WORLDS, sampleWorlds } from "./sample-worlds.ts";
import { scoreCluster } from "./score-cluster.ts";

/** How the score of a set (nodes ascending) could fall and how sure it is (METHOD.md §6); any set can be examined. */
export function examineCluster(network: EvidenceNetwork, members: Int32Array): ClusterExamination {
  const ties = scoreCluster(network, members);
  const chains = [...(ties.fugitives?.chains ?? []), ...(ties.syndicates?.chains ?? [])];
  const isTied = ties.score > 0;
  const withoutOrigin = (isTied ? withoutEachOrigin(network, members, chains) : []).map(
    ({ origin, score }) => ({ origin, points: 100 * Math.min(ties.score, score) }),
  );
  const estimate = sampleWorlds(network, members);
  const sides = [
    sideOf(
      network,
      members,
      "fugitives",
      cutSide(network, network.fromFugitives, network.sides.fugitives, members),
    ),
    sideOf(
      network,
      members,
      "syndicates",
      cutSide(network, network.fromSyndicates, network.sides.syndicates, members),
    ),
  ];
  return {
    bracket: {
      low: ties.score,
      estimate,
      standardError: Math.sqrt((estimate * (1 - estimate)) / WORLDS),
      high: Math.min(...sides.map(({ high }) => high)),
    },
    withoutOrigin,
    onlyOrigins: withoutOrigin.filter(({ points }) => points === 0).map(({ origin }) => origin),
    ...(isTied ? changedSteps(network, members, ties.score, chains) : { withoutStep: [], ifConfirmed: [] }),
    minimal: isTied ? minimalEvidence(network, members, chains) : { links: [], entities: [], points: 0 },
    sides,
    dampedHubs: dampedHubs(network, explainParts(network, ties)),
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
      origins: countOriginDisjoint(network, members, side),
    },
  };
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
