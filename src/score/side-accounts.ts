import type { EntityId } from "#model/graph.ts";
import { ENTITY_KINDS, type EntityKind, LINK_KINDS } from "#model/kinds.ts";
import type { EvidenceNetwork } from "./evidence-network.ts";
import { nodesOfSet } from "./score-set.ts";

const ACCOUNTS: readonly EntityKind[] = ["bank_account", "crypto_wallet"];
const HOLDS = LINK_KINDS.indexOf("holds");

/** The accounts and wallets of entities: those among them, and those they are recorded to hold; in the order of ids. */
export function accountsOf(network: EvidenceNetwork, ids: readonly EntityId[]): EntityId[] {
  const { graph, weighed } = network;
  const { evidence, index, columns } = weighed.weighing;
  const { start, rows } = weighed.pairs;
  const isAccount = (node: number): boolean => ACCOUNTS.includes(ENTITY_KINDS[index.kinds[node]!]!);
  const found = new Set<number>();
  for (const node of nodesOfSet(network, ids)) {
    if (isAccount(node)) found.add(node);
    for (let edge = graph.offset[node]!; edge < graph.offset[node + 1]!; edge++) {
      const other = graph.neighbour[edge]!;
      if (!isAccount(other)) continue;
      const pair = graph.pair[edge]!;
      const isHeld = rows
        .subarray(start[pair], start[pair + 1])
        .some((row) => evidence.kind[row] === HOLDS && columns.from[row] === node);
      if (isHeld) found.add(other);
    }
  }
  return [...found].toSorted((a, b) => a - b).map((node) => index.ids[node]!);
}
