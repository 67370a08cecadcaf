import { listLeads, showOwnership, traceBetween } from "#api/beside-score.ts";
import { scoreUndamped } from "#api/clusters.ts";
import type { EntityId } from "#model/graph.ts";
import type { RunId } from "#model/run-record.ts";
import type { ScorePart } from "#model/score.ts";
import type { CaseId } from "#model/source.ts";
import { call } from "#web/call.ts";
import { know } from "#web/changes.ts";
import { onCard, onClusters } from "#web/clusters/cluster-changes.ts";
import type { ClustersState } from "#web/clusters/cluster-state.ts";
import { apply, current } from "#web/store.ts";
import { attempt } from "./attempt.ts";
import { openCaseId } from "./open-case-id.ts";

const CASE_LEADS = 40;
const CARD_LEADS = 15;

/** What the 50 percent rule finds about the open card. */
export async function loadOwnership(): Promise<void> {
  await onOpenCard("ownership", async (of, { card }) => {
    const members = [...new Set([...card.cluster.members, ...passedBy(card.cluster.parts ?? [])])];
    const { captions, ...ownership } = await call(showOwnership, { ...of, members });
    apply(know({ entities: captions, links: [] }));
    return { ownership };
  });
}

/** Money between the accounts on the two sides' chains, over those of the open card. */
export async function loadMoney(): Promise<void> {
  await onOpenCard("money", async (of, { card }) => {
    const { members, parts = [] } = card.cluster;
    const on = (side: ScorePart["side"]): EntityId[] => passedBy(parts.filter((part) => part.side === side));
    const sides = { fugitives: on("fugitives"), syndicates: on("syndicates") };
    return { money: await call(traceBetween, { ...of, ...sides, members: [...members] }) };
  });
}

/** Where to look next from the open card. */
export async function loadLeads(): Promise<void> {
  await onOpenCard("leads", async (of, { card }) => {
    const members = [...card.cluster.members];
    const { leads, captions } = await call(listLeads, { ...of, members, most: CARD_LEADS });
    apply(know({ entities: captions, links: [] }));
    return { leads };
  });
}

/** Where to look next from both sides of the case. */
export async function loadCaseLeads(): Promise<void> {
  await attempt("leads", async () => {
    const { shown } = current().clusters;
    if (shown === undefined) return;
    const of = { case: openCaseId(), run: shown.record.id };
    const { leads, captions } = await call(listLeads, { ...of, members: [], most: CASE_LEADS });
    apply(know({ entities: captions, links: [] }));
    if (current().clusters.shown === shown) apply(onClusters({ caseLeads: leads }));
  });
}

/** How much the damping of the hubs on the chains of the open card matters. */
export async function loadUndamped(): Promise<void> {
  await onOpenCard("undamped", async (of, { card, examination }) => {
    const hubs = (examination?.dampedHubs ?? []).map(({ entity, relation }) => ({ entity, relation }));
    if (hubs.length === 0) return {};
    const members = [...card.cluster.members];
    return { undamped: (await call(scoreUndamped, { ...of, members, hubs })).points };
  });
}

type OpenCard = ClustersState & { readonly card: NonNullable<ClustersState["card"]> };

async function onOpenCard(
  work: string,
  ask: (of: { case: CaseId; run: RunId }, clusters: OpenCard) => Promise<Partial<ClustersState>>,
): Promise<void> {
  await attempt(work, async () => {
    const { clusters } = current();
    const { shown, card, open } = clusters;
    if (shown === undefined || card === undefined) return;
    const found = await ask({ case: openCaseId(), run: shown.record.id }, { ...clusters, card });
    apply(onCard(open, found));
  });
}

function passedBy(parts: readonly ScorePart[]): EntityId[] {
  const steps = parts.flatMap(({ chain }) => chain.steps);
  return [...new Set(steps.flatMap(({ from, to }) => [from, to]))];
}
