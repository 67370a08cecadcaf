import type { ClustersState } from "./cluster-state.ts";

/** What is other than when the shown run was made: the graph, the parameters, the hub table, the day. */
export type Overtaken = "graph" | "parameters" | "hubs" | "day";

/** Why the shown run is not the one that would be made now; empty when it is, or when nothing is known yet. */
export function whatOvertook({ list, shown }: Pick<ClustersState, "list" | "shown">): Overtaken[] {
  if (list === undefined || shown === undefined) return [];
  const { record } = shown;
  const { revision, parametersHash, hubsHash, asOf } = list.now;
  return [
    ...(record.revision === revision ? [] : (["graph"] as const)),
    ...(record.parametersHash === parametersHash ? [] : (["parameters"] as const)),
    ...(hubsHash === undefined || record.hubsHash === hubsHash ? [] : (["hubs"] as const)),
    ...(record.asOf === asOf ? [] : (["day"] as const)),
  ];
}
