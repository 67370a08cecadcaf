import type { EntityId } from "#model/graph.ts";
import { type EvidenceNetwork, evidenceNetwork } from "./evidence-network.ts";
import { type Hub, hubKey } from "./hubs.ts";
import { scoreSet } from "./score-set.ts";

/** The points (0–100, one decimal) a set would have if these hubs damped nothing: how much their damping mattered. */
export function undampedScore(
  network: EvidenceNetwork,
  asOf: string,
  members: readonly EntityId[],
  hubs: readonly Pick<Hub, "entity" | "relation">[],
): number {
  const { evidence } = network.weighed.weighing;
  const lifted = new Set(hubs.map(hubKey));
  const others = network.weighed.hubs.filter((hub) => !lifted.has(hubKey(hub)));
  const undamped = evidenceNetwork(evidence, network.parameters, asOf, others);
  return scoreSet(undamped, members)?.score ?? 0;
}
