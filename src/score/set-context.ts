import { NO_DAY } from "#model/evidence-table.ts";
import { ENTITY_KINDS } from "#model/kinds.ts";
import type { ROLES, SetContext } from "#model/set-context.ts";
import type { EvidenceNetwork } from "./evidence-network.ts";

const PERSON = ENTITY_KINDS.indexOf("person");
const YEAR = 365;
const DAY_MS = 86_400_000;

/** What is counted of one set while the links go by. */
type Tally = {
  links: number;
  fromDevices: number;
  dated: number;
  withinYear: number;
  oldest: number;
  newest: number;
  met: Uint8Array;
};

/**
 * What to read beside the score of each of these sets (no two of which share a member): coverage, recency and who is in
 * it (METHOD.md §12). All links are looked at once, however many sets there are.
 */
export function setContexts(network: EvidenceNetwork, sets: readonly Int32Array[]): SetContext[] {
  const { low, high, start, rows } = network.weighed.pairs;
  const tallies = sets.map(() => openTally(network));
  const setOf = new Int32Array(network.graph.nodes).fill(-1);
  sets.forEach((members, set) => {
    for (const member of members) setOf[member] = set;
  });
  for (let pair = 0; pair < low.length; pair++) {
    const set = setOf[low[pair]!]!;
    if (set < 0 || setOf[high[pair]!] !== set) continue;
    for (let place = start[pair]!; place < start[pair + 1]!; place++) {
      if (network.isLeftOut?.(rows[place]!) !== true) count(network, tallies[set]!, rows[place]!);
    }
  }
  return sets.map((members, set) => contextOf(network, members, tallies[set]!));
}

function openTally({ weighed }: EvidenceNetwork): Tally {
  return {
    links: 0,
    fromDevices: 0,
    dated: 0,
    withinYear: 0,
    oldest: Infinity,
    newest: -Infinity,
    met: new Uint8Array(weighed.weighing.sources.sources.length),
  };
}

function count({ weighed }: EvidenceNetwork, tally: Tally, row: number): void {
  const { evidence, columns, sources, asOf } = weighed.weighing;
  const source = columns.source[row]!;
  tally.met[source] = 1;
  tally.links++;
  if (sources.sources[source]!.device !== undefined) tally.fromDevices++;
  const day = evidence.day[row]!;
  if (day === NO_DAY) return;
  tally.dated++;
  if (day > asOf - YEAR && day <= asOf) tally.withinYear++;
  tally.oldest = Math.min(tally.oldest, day);
  tally.newest = Math.max(tally.newest, day);
}

function contextOf(network: EvidenceNetwork, members: Int32Array, tally: Tally): SetContext {
  const { oldest, newest, met: isMet, ...counts } = tally;
  const met = network.weighed.weighing.sources.originOf.filter((_, source) => isMet[source] === 1);
  return {
    ...counts,
    sources: met.length,
    origins: new Set(met).size,
    ...(counts.dated > 0 && { oldest: dateOf(oldest), newest: dateOf(newest) }),
    roles: rolesOf(network, members),
  };
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
