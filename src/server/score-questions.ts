import type { EntityId } from "#model/graph.ts";
import type { Lead } from "#model/lead.ts";
import type { ClusterExamination, ClusterScore, ScoreRun } from "#model/score.ts";
import type { EvidenceNetwork } from "#score/evidence-network.ts";
import { examineCluster } from "#score/examine-cluster.ts";
import { findLeads } from "#score/find-leads.ts";
import { refreshHubs } from "#score/hub-table.ts";
import type { Hub } from "#score/hubs.ts";
import { ownershipNear } from "#score/ownership-near.ts";
import { scoreNetwork } from "#score/run-score.ts";
import { nodesOfSet, scoreSet } from "#score/score-set.ts";
import { accountsOf } from "#score/side-accounts.ts";
import { undampedScore } from "#score/undamped-score.ts";
import { type LeftOut, scoreWithout } from "#score/score-without.ts";

/** A run that is open in a scoring thread: its network can be asked anything that follows from it. */
export type OpenNetwork = { network: EvidenceNetwork; asOf: string; hubs: readonly Hub[] };

type Members = readonly EntityId[];

/** What may be asked of an open run, by name. */
export const QUESTIONS = {
  /** The whole run, computed again. */
  rerun: ({ network, asOf, hubs }: OpenNetwork): ScoreRun => scoreNetwork(network, asOf, hubs),
  examine: ({ network }: OpenNetwork, members: Members): ClusterExamination =>
    examineCluster(network, nodesOfSet(network, members)),
  /** Any set as one cluster; undefined when nobody but protected persons is in it. */
  set: ({ network }: OpenNetwork, members: Members): ClusterScore | undefined => scoreSet(network, members),
  without: ({ network }: OpenNetwork, { members, without }: { members: Members; without: LeftOut }) => ({
    before: scoreSet(network, members),
    after: scoreWithout(network, members, without),
  }),
  /** How much the damping of these hubs matters: the points without it. */
  undamped: (
    { network, asOf }: OpenNetwork,
    { members, hubs }: { members: Members; hubs: readonly Pick<Hub, "entity" | "relation">[] },
  ): number => undampedScore(network, asOf, members, hubs),
  /** Where to look next from a set, or from both sides when there is none. */
  leads: ({ network }: OpenNetwork, { members, most }: { members: Members; most: number }): Lead[] => {
    const { fugitives, syndicates } = network.sides;
    const starts = members.length === 0 ? [fugitives, syndicates] : [nodesOfSet(network, members)];
    return findLeads(network, starts, most);
  },
  ownership: ({ network, asOf }: OpenNetwork, members: Members) => ownershipNear(network, asOf, members),
  accounts: ({ network }: OpenNetwork, ids: Members): EntityId[] => accountsOf(network, ids),
  /** The hub table the evidence of the run has, and what is other than in the frozen one. */
  hubs: ({ network, asOf, hubs }: OpenNetwork) => {
    const { evidence } = network.weighed.weighing;
    const before = { asOf, revision: evidence.revision, hubs: [...hubs] };
    return refreshHubs(evidence, network.parameters, asOf, before);
  },
} satisfies Record<string, (open: OpenNetwork, input: never) => unknown>;

export type Question = keyof typeof QUESTIONS;
export type QuestionInput<Q extends Question> = Parameters<(typeof QUESTIONS)[Q]>[1];
export type QuestionAnswer<Q extends Question> = ReturnType<(typeof QUESTIONS)[Q]>;
