import type { Candidate, CutBlock } from "#model/candidate.ts";
import { blockKeys, nameBlocks } from "./blocks.ts";
import { compareParties, type Pool } from "./compare-parties.ts";
import type { Party } from "./party.ts";

/** At most so many of a block are compared with each other: the work grows with the parties, not with their square. */
export const LARGEST_BLOCK = 60;
const LEAST_LIKELY = 0.2;
const MOST_CUT_SHOWN = 100;

export type Found = { candidates: Candidate[]; compared: number; cut: CutBlock[] };

/**
 * Pairs of parties of one kind that may be one, the likeliest first. Only those who share a block are compared; a block
 * that is too large is cut and named in `cut`, largest first. A pair is compared once, in the first block it shares.
 */
export function findCandidates(parties: readonly Party[], least = LEAST_LIKELY): Found {
  const { keysOf, members, names } = blocksOf(parties);
  const pool = poolOf(parties.length, names, members);
  const candidates: Candidate[] = [];
  const cut: CutBlock[] = [];
  let compared = 0;
  for (const [key, block] of members.entries()) {
    if (block.length < 2) continue;
    if (block.length > LARGEST_BLOCK)
      cut.push({ key: names.text[key]!, size: block.length, compared: LARGEST_BLOCK });
    const kept = block.slice(0, LARGEST_BLOCK);
    for (let i = 1; i < kept.length; i += 1) {
      for (let j = 0; j < i; j += 1) {
        if (firstShared(keysOf[kept[i]!]!, keysOf[kept[j]!]!) !== key) continue;
        compared += 1;
        const candidate = compareParties(parties[kept[i]!]!, parties[kept[j]!]!, pool);
        if (candidate.probability >= least) candidates.push(candidate);
      }
    }
  }
  candidates.sort((x, y) => y.probability - x.probability || (x.a + x.b < y.a + y.b ? -1 : 1));
  cut.sort((x, y) => y.size - x.size);
  return { candidates, compared, cut: cut.slice(0, MOST_CUT_SHOWN) };
}

type Names = { number: Map<string, number>; text: string[] };
export type Blocks = { keysOf: Int32Array[]; members: number[][]; names: Names };

/** The parties by what they share: keys as numbers, in order for each party. */
export function blocksOf(parties: readonly Party[]): Blocks {
  const names: Names = { number: new Map(), text: [] };
  const members: number[][] = [];
  const keysOf = parties.map((party, at) => {
    const keys = blockKeys(party).map((text) => {
      let number = names.number.get(text);
      if (number === undefined) {
        number = names.text.push(text) - 1;
        names.number.set(text, number);
        members.push([]);
      }
      members[number]!.push(at);
      return number;
    });
    return Int32Array.from(keys).toSorted();
  });
  return { keysOf, members, names };
}

/** How common names and things are among the parties of these blocks. */
export function poolOf(size: number, { number }: Names, members: readonly number[][]): Pool {
  const count = (key: string): number => members[number.get(key) ?? -1]?.length ?? 0;
  return {
    size,
    bearers: (name, other) => {
      const keys = new Set(nameBlocks(other));
      const counts = nameBlocks(name)
        .filter((key) => keys.has(key))
        .map(count);
      return counts.length === 0 ? 1 : Math.min(...counts);
    },
    holders: (thing) => count(`held ${thing}`),
  };
}

/** The least number in both sorted lists, or -1. */
function firstShared(a: Int32Array, b: Int32Array): number {
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) return a[i]!;
    if (a[i]! < b[j]!) i += 1;
    else j += 1;
  }
  return -1;
}
