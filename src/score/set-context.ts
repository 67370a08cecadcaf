import { NO_DAY } from "#model/evidence-table.ts";
import { ENTITY_KINDS } from "#model/kinds.ts";
import type { ROLES, SetContext } from "#model/set-context.ts";
import type { EvidenceNetwork } from "./evidence-network.ts";

const PERSON = ENTITY_KINDS.indexOf("person");
const YEAR = 365;
const DAY_MS = 86_400_000;

/** What to read beside the score of a set (nodes ascending): coverage, recency and who is in it (METHOD.md §12). */
export function setContext(network: EvidenceNetwork, members: Int32Array): SetContext {
  const { evidence, columns, sources, asOf } = network.weighed.weighing;
  const { start, rows } = network.weighed.pairs;
  const isMet = new Uint8Array(sources.sources.length);
  const context = { links: 0, fromDevices: 0, dated: 0, withinYear: 0 };
  let [oldest, newest] = [Infinity, -Infinity];
  const count = (row: number): void => {
    const source = columns.source[row]!;
    isMet[source] = 1;
    context.links++;
    if (sources.sources[source]!.device !== undefined) context.fromDevices++;
    const day = evidence.day[row]!;
    if (day === NO_DAY) return;
    context.dated++;
    if (day > asOf - YEAR && day <= asOf) context.withinYear++;
    oldest = Math.min(oldest, day);
    newest = Math.max(newest, day);
  };
  for (const pair of pairsInside(network, members)) {
    for (let place = start[pair]!; place < start[pair + 1]!; place++) {
      if (network.isLeftOut?.(rows[place]!) !== true) count(rows[place]!);
    }
  }
  const met = sources.originOf.filter((_, source) => isMet[source] === 1);
  return {
    ...context,
    sources: met.length,
    origins: new Set(met).size,
    ...(context.dated > 0 && { oldest: dateOf(oldest), newest: dateOf(newest) }),
    roles: rolesOf(network, members),
  };
}

/** The pairs that join two members. */
function pairsInside({ graph, flowSpace }: EvidenceNetwork, members: Int32Array): number[] {
  const isMember = flowSpace.isKnown;
  const pairs: number[] = [];
  for (const member of members) isMember[member] = 1;
  for (const member of members) {
    for (let edge = graph.offset[member]!; edge < graph.offset[member + 1]!; edge++) {
      const other = graph.neighbour[edge]!;
      if (other > member && isMember[other] === 1) pairs.push(graph.pair[edge]!);
    }
  }
  for (const member of members) isMember[member] = 0;
  return pairs;
}

function rolesOf({ weighed }: EvidenceNetwork, members: Int32Array): SetContext["roles"] {
  const { evidence, index, guard } = weighed.weighing;
  const roles: SetContext["roles"] = {};
  const add = (role: (typeof ROLES)[number]): void => {
    roles[role] = (roles[role] ?? 0) + 1;
  };
  for (const member of members) {
    if (index.kinds[member] !== PERSON) continue;
    const standing = evidence.standings.get(index.ids[member]!);
    const isConfined = guard.confined[member] === 1;
    if (standing?.wanted === true) add("wanted");
    if (standing?.sanctioned === true) add("sanctioned");
    if (standing?.assessed !== undefined) add(standing.assessed);
    if (isConfined) add("confined");
    const isListed = standing?.wanted === true || standing?.sanctioned === true;
    if (!isListed && standing?.assessed === undefined && !isConfined) add("unassessed");
  }
  return roles;
}

function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
