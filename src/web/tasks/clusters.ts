import { scoreCase, showCluster } from "#api/clusters.ts";
import { linksBetween } from "#api/graph.ts";
import type { LinkId } from "#model/graph.ts";
import type { ChainStep, ClusterScore } from "#model/score.ts";
import { call } from "#web/call.ts";
import { know, markTrail, turnTo } from "#web/changes.ts";
import { openCard, showCard, showRun } from "#web/panels/cluster-changes.ts";
import { placeChains } from "#web/stage/place-chain.ts";
import { replaceStage } from "#web/stage/stage-changes.ts";
import { fit } from "#web/stage/stage-handle.ts";
import { awaitFonts } from "#web/stage/fonts.ts";
import { apply, current } from "#web/store.ts";
import type { ClusterCard } from "#web/state.ts";
import { attempt } from "./attempt.ts";
import { openCaseId } from "./cases.ts";
import { showGraph } from "./explore.ts";
import { loadLinks } from "./links.ts";

/** Scores the case as it stands and shows the ranked clusters. */
export async function score(): Promise<void> {
  await attempt("score", async () => {
    const { run, captions } = await call(scoreCase, { case: openCaseId() });
    await awaitFonts(captions.map((entity) => entity.caption).join(""));
    apply(know({ entities: captions, links: [] }));
    apply(showRun(run));
  });
}

/** Opens the card of one cluster and fetches the rows behind its chains. */
export async function openCluster(id: string | undefined): Promise<void> {
  apply(openCard(id));
  if (id === undefined) return;
  await attempt("cluster", async () => {
    const card = await call(showCluster, { case: openCaseId(), cluster: id });
    apply(know(card.graph));
    apply(showCard(card));
    await knowStations(card);
    await loadLinks(linksOf(card));
  });
}

/** Puts both chains of a cluster on the stage, alone and read from left to right, and goes there. */
export async function showChainOnStage({ cluster, graph }: ClusterCard): Promise<void> {
  const spots = placeChains(cluster);
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

function linksOf({ cluster }: ClusterCard): LinkId[] {
  return stepsOf(cluster).flatMap((step) => step.evidence.map(({ link }) => link));
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
