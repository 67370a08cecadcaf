import { examineSet, scoreDrawnSet, scoreWithout, showCluster } from "#api/clusters.ts";
import { linksBetween } from "#api/graph.ts";
import type { EntityId, LinkId } from "#model/graph.ts";
import type { ChainStep, ClusterScore } from "#model/score.ts";
import type { SourceId } from "#model/source.ts";
import { call } from "#web/call.ts";
import { know, markTrail, turnTo } from "#web/changes.ts";
import { onCard, openCard, showCard } from "#web/clusters/cluster-changes.ts";
import { type ClusterCard, DRAWN } from "#web/clusters/cluster-state.ts";
import { placeChains } from "#web/stage/place-chain.ts";
import { replaceStage } from "#web/stage/stage-changes.ts";
import { fit } from "#web/stage/stage-handle.ts";
import { apply, current } from "#web/store.ts";
import { attempt } from "./attempt.ts";
import { openCaseId } from "./open-case-id.ts";
import { showGraph } from "./explore.ts";

/** Opens the card of one cluster of the shown run, or closes what is open. */
export async function openCluster(id: string | undefined): Promise<void> {
  apply(openCard(id));
  await reopenCard();
}

/** Fetches the open card again: as the shown run has it, and as the names of now allow. */
export async function reopenCard(): Promise<void> {
  const { open, shown, drawn } = current().clusters;
  if (open === undefined || shown === undefined) return;
  await attempt("cluster", async () => {
    const of = { case: openCaseId(), run: shown.record.id };
    const card =
      open === DRAWN
        ? await call(scoreDrawnSet, { ...of, members: [...drawn] })
        : await call(showCluster, { ...of, cluster: open });
    apply(know(card.graph));
    await knowStations(card);
    apply(showCard(open, card));
    const members = [...card.cluster.members];
    const { examination, captions } = await call(examineSet, { ...of, members });
    apply(know({ entities: captions, links: [] }));
    apply(onCard(open, { examination }));
  });
}

/** What is left out in thought, under the name it has on the screen. */
export type Thought = {
  readonly name: string;
  readonly sources?: readonly SourceId[];
  readonly origins?: readonly string[];
  readonly links?: readonly { id: LinkId; from: EntityId; to: EntityId }[];
};

/** Asks what the score of the open card would be without something. It is shown beside the score, and not stored. */
export async function thinkWithout({ name, sources = [], origins = [], links = [] }: Thought): Promise<void> {
  await attempt("without", async () => {
    const { open, shown, card } = current().clusters;
    if (shown === undefined || card === undefined) return;
    const { before, after, captions } = await call(scoreWithout, {
      case: openCaseId(),
      run: shown.record.id,
      members: [...card.cluster.members],
      without: { sources: [...sources], origins: [...origins], links: [...links] },
    });
    apply(know({ entities: captions, links: [] }));
    apply(onCard(open, { without: { name, scores: { before, after } } }));
  });
}

/** Puts the chains of a cluster, or of them these entities, on the stage, read from left to right, and goes there. */
export async function showChainOnStage(
  { cluster, graph }: ClusterCard,
  only?: readonly EntityId[],
): Promise<void> {
  const spots = new Map([...placeChains(cluster)].filter(([id]) => only === undefined || only.includes(id)));
  apply(turnTo("explore"));
  await attempt("stage", async () => {
    await showGraph(graph, () => apply(replaceStage(spots)));
    apply(markTrail(spots.keys()));
    await fit(spots.keys());
  });
}

/** Puts the chains on the stage and opens the chart page on them. */
export async function chartChain(card: ClusterCard): Promise<void> {
  await showChainOnStage(card);
  if (current().page === "explore") apply(turnTo("chart"));
}

/** Fetches the entities of chains that came without them. */
async function knowStations({ cluster }: ClusterCard): Promise<void> {
  const { entities } = current();
  const ids = new Set(stepsOf(cluster).flatMap(({ from, to }) => [from, to]));
  const missing = [...ids].filter((id) => !entities.has(id));
  if (missing.length > 0) apply(know(await call(linksBetween, { case: openCaseId(), ids: missing })));
}

function stepsOf({ wholeChain, fugitiveChain, syndicateChain, parts = [] }: ClusterScore): ChainStep[] {
  const chains = [wholeChain, fugitiveChain, syndicateChain, ...parts.map((part) => part.chain)];
  return chains.flatMap((chain) => chain?.steps ?? []);
}
