import { handleOf } from "#model/graph.ts";
import type { Candidate, Finding } from "#model/candidate.ts";
import { pairOf } from "#model/decision.ts";
import { compareReadings, NAMES_ALIKE } from "#names/compare-names.ts";
import { editDistance } from "#names/edit-distance.ts";
import { readName } from "#names/read-name.ts";
import { compareBirths, compareDocuments, compareThings, compareTraits } from "./compare-fields.ts";
import type { Party } from "./party.ts";

/** What is known of all that are compared: how many there are, and how many hold a thing. */
export type Pool = {
  readonly size: number;
  readonly holders: (thing: string) => number;
};

const SURE = 0.9;
const UNLIKE = 0.5;
/** Names that are unlike count against; names alone never make it more likely than this. */
const NAMES_APART = -7;
const ALONE = 2.2;
/** Before anything is compared: one in so many pairs is one. A small case is not a sample of the world. */
const FEWEST = 50;
/** Bearers of a name outside the pool are reckoned with, as if this many others had been looked at. */
const BACKGROUND = 5000;
/** Persons of that name whom nobody has seen: chosen so that what is said and what is true agree in the screening bench. */
const OTHERS_UNSEEN = 1.5;

/**
 * What speaks for and against two parties being one, and how likely it is; a probability, never a decision. `bearers` is
 * how many of the pool bear a name that both may bear. Undefined when it is below `least`; names, which take longest to
 * compare, are not where even the same name would leave it there.
 */
export function compareParties(
  one: Party,
  other: Party,
  bearers: number,
  pool: Pool,
  least: number,
): Candidate | undefined {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const rest = [
    ...compareBirths(a, b),
    ...compareDocuments(a, b),
    ...compareTraits(a, b),
    ...compareThings(a, b, pool.holders),
    ...(a.kind === "bank_account" ? [compareNumbers(a, b, pool)] : []),
  ];
  const prior = -Math.log(Math.max(FEWEST, pool.size));
  const leastOdds = Math.log(least / (1 - least));
  const needed = leastOdds - prior - sumOf(rest);
  if (rarityOf(a, bearers, pool) < needed) return undefined;
  const names =
    a.kind === "online_account"
      ? compareHandles(a, b, bearers, pool)
      : compareAllNames(a, b, bearers, pool, leastLike(needed, rarity(bearers, pool.size)));
  const findings = [...names, ...rest].toSorted((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
  let odds = prior + sumOf(findings);
  if (!rest.some(({ weight }) => weight >= 1)) odds = Math.min(odds, ALONE);
  if (odds < leastOdds) return undefined;
  return { ...pairOf(a.id, b.id), probability: 1 / (1 + Math.exp(-odds)), findings };
}

function sumOf(findings: readonly Finding[]): number {
  return findings.reduce((sum, { weight }) => sum + weight, 0);
}

/** The most that names can say for it: how rare the rarest is that both may bear. A handle is as rare as can be, and has a name beside it. */
function rarityOf({ kind }: Party, bearers: number, { size }: Pool): number {
  return kind === "online_account" ? 2 * Math.log(size + BACKGROUND) : rarity(bearers, size);
}

function rarity(bearers: number, size: number): number {
  return Math.log((size + BACKGROUND) / bearers) - OTHERS_UNSEEN;
}

/** How alike names must be to weigh as much as needed: less is not looked into. */
function leastLike(needed: number, most: number): number {
  return needed > unsureWeight(most) ? NAMES_ALIKE : UNLIKE;
}

/** The two names that are most alike; the rarer they are, the more that says. Names less alike than `least` are as good as unlike. */
function compareAllNames(a: Party, b: Party, bearers: number, pool: Pool, least = UNLIKE): Finding[] {
  let best: Finding | undefined;
  let likeness = -1;
  const kind = a.kind === "organization" ? "organization" : "person";
  for (const left of a.names) {
    const readings = readName(left);
    for (const right of b.names) {
      const match = compareReadings(readings, readName(right), kind, least);
      if (match.likeness <= likeness) continue;
      likeness = match.likeness;
      const weight = nameWeight(match.likeness, bearers, pool.size);
      best = { field: "name", weight, a: left, b: right, because: match.because };
    }
  }
  return best === undefined ? [] : [best];
}

/** ln of how much likelier such names are for one person than for two, from how many others bear them. */
function nameWeight(likeness: number, bearers: number, size: number): number {
  if (likeness < UNLIKE) return NAMES_APART;
  const most = rarity(bearers, size);
  if (likeness >= SURE) return most;
  if (likeness >= NAMES_ALIKE) return most - 1.5 - (SURE - likeness) * 10;
  return unsureWeight(most) + (likeness - NAMES_ALIKE) * 10;
}

/** The most that names say which may be one or two. */
function unsureWeight(most: number): number {
  return Math.min(1, most * 0.2);
}

/** Handles of the same platform that differ by little, or the same handle elsewhere: perhaps registered anew. */
function compareHandles(a: Party, b: Party, bearers: number, pool: Pool): Finding[] {
  const [left, right] = [handleOf(a.id), handleOf(b.id)];
  const [plainA, plainB] = [plainHandle(left), plainHandle(right)];
  const length = Math.max(plainA.length, plainB.length);
  const most = Math.log(pool.size + BACKGROUND);
  const handle = (weight: number): Finding => ({ field: "handle", weight, a: left, b: right });
  const names = compareAllNames(a, b, bearers, pool).filter(({ weight }) => weight > 0);
  if (length >= 5 && plainA === plainB) return [handle(most - 1), ...names];
  if (length >= 6 && editDistance(plainA, plainB) <= Math.floor(length / 6))
    return [handle(most - 3), ...names];
  return [handle(0), ...names];
}

/** The same number at a bank that is written otherwise is perhaps one account; other numbers are two, perhaps of one holder. */
function compareNumbers(a: Party, b: Party, { size }: Pool): Finding {
  const [left, right] = [handleOf(a.id), handleOf(b.id)];
  const weight = left === right ? Math.log(size + BACKGROUND) - 1 : 0;
  return { field: "account_number", weight, a: left, b: right };
}

/** The handle without what people add when the old one is taken: case, signs, digits at the end. */
export function plainHandle(handle: string): string {
  const plain = handle.toLowerCase().replaceAll(/[^\p{L}\p{N}@]/gu, "");
  const without = plain.replace(/\d+$/, "");
  return without.length >= 4 ? without : plain;
}
