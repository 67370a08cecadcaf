import type { Candidate, CutBlock } from "#model/candidate.ts";
import { type Blocks, blocksOf } from "./blocks.ts";
import { compareParties } from "./compare-parties.ts";
import { type KeptMembers, keptMembers } from "./kept-members.ts";
import type { Party } from "./party.ts";

/** At most so many of a block are compared with each other: the work grows with the parties, not with their square. */
export const LARGEST_BLOCK = 60;
const LEAST_LIKELY = 0.2;
const MOST_CUT_SHOWN = 100;

export type Found = { candidates: Candidate[]; compared: number; cut: CutBlock[] };

/**
 * Pairs of parties of one kind that may be one, the likeliest first. Only those who share a block are compared, each
 * pair once, in the first block that keeps both; of a block that is too large the first are kept, and it is named in
 * `cut`, largest first. Block by block, so that a name that is read stays at hand while it is compared.
 */
export function findCandidates(parties: readonly Party[], least = LEAST_LIKELY): Found {
  const ordered = parties.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const blocks = blocksOf(ordered);
  const kept = keptOf(blocks, ordered.length);
  const candidates: Candidate[] = [];
  let compared = 0;
  for (let key = 0; key < blocks.sizes.length; key += 1) {
    const members = kept.of(key);
    for (const [place, later] of members.entries()) {
      const isKept = (shared: number): boolean => kept.last(shared) >= later;
      for (const earlier of members.subarray(0, place)) {
        if (blocks.firstShared(earlier, later, isKept) !== key) continue;
        compared += 1;
        const bearers = blocks.bearers(earlier, later);
        const [one, other] = [ordered[earlier]!, ordered[later]!];
        const candidate = compareParties(one, other, bearers, blocks.pool, least);
        if (candidate !== undefined) candidates.push(candidate);
      }
    }
  }
  return { candidates: candidates.toSorted(likeliestFirst), compared, cut: cutBlocks(blocks) };
}

function keptOf({ starts, keys, sizes }: Blocks, parties: number): KeptMembers {
  const kept = keptMembers(sizes, LARGEST_BLOCK);
  for (let at = 0; at < parties; at += 1) {
    for (const key of keys.subarray(starts[at], starts[at + 1])) kept.keep(key, at);
  }
  return kept;
}

/** The likeliest first; of equals, by the ids. */
export function likeliestFirst(x: Candidate, y: Candidate): number {
  return y.probability - x.probability || (x.a + x.b < y.a + y.b ? -1 : 1);
}

function cutBlocks({ sizes, textsOf }: Blocks): CutBlock[] {
  const large: number[] = [];
  for (const [key, size] of sizes.entries()) if (size > LARGEST_BLOCK) large.push(key);
  const shown = large.toSorted((x, y) => sizes[y]! - sizes[x]! || x - y).slice(0, MOST_CUT_SHOWN);
  const texts = textsOf(shown);
  return shown.map((key) => ({ key: texts.get(key)!, size: sizes[key]!, compared: LARGEST_BLOCK }));
}
