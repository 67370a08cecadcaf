import type { Candidate, CutBlock } from "#model/candidate.ts";
import { type Blocks, blocksOf } from "./blocks.ts";
import { compareParties } from "./compare-parties.ts";
import { keptMembers } from "./kept-members.ts";
import type { Party } from "./party.ts";

/** At most so many of a block are compared with each other: the work grows with the parties, not with their square. */
export const LARGEST_BLOCK = 60;
const LEAST_LIKELY = 0.2;
const MOST_CUT_SHOWN = 100;

export type Found = { candidates: Candidate[]; compared: number; cut: CutBlock[] };

/**
 * Pairs of parties of one kind that may be one, the likeliest first. Only those who share a block are compared, each
 * pair once; of a block that is too large the first are, and it is named in `cut`, largest first.
 */
export function findCandidates(parties: readonly Party[], least = LEAST_LIKELY): Found {
  const ordered = parties.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const blocks = blocksOf(ordered);
  const { starts, keys, sizes, pool } = blocks;
  const kept = keptMembers(sizes, LARGEST_BLOCK);
  /** The last party that each was compared with. */
  const met = new Int32Array(ordered.length).fill(-1);
  const candidates: Candidate[] = [];
  let compared = 0;
  for (const [later, party] of ordered.entries()) {
    for (const key of keys.subarray(starts[later], starts[later + 1])) {
      if (sizes[key]! < 2) continue;
      const members = kept.of(key);
      if (members.length === LARGEST_BLOCK) continue;
      for (const earlier of members) {
        if (met[earlier] === later) continue;
        met[earlier] = later;
        compared += 1;
        const bearers = blocks.bearers(earlier, later);
        const candidate = compareParties(ordered[earlier]!, party, bearers, pool, least);
        if (candidate !== undefined) candidates.push(candidate);
      }
      kept.keep(key, later);
    }
  }
  return { candidates: candidates.toSorted(likeliestFirst), compared, cut: cutBlocks(blocks) };
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
