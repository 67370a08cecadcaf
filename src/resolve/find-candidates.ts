import type { Candidate, CutBlock } from "#model/candidate.ts";
import { blocksOf, sharedKeys } from "./blocks.ts";
import { compareParties } from "./compare-parties.ts";
import type { Party } from "./party.ts";

/** At most so many of a block are compared with each other: the work grows with the parties, not with their square. */
export const LARGEST_BLOCK = 60;
const LEAST_LIKELY = 0.2;
const MOST_CUT_SHOWN = 100;

export type Found = { candidates: Candidate[]; compared: number; cut: CutBlock[] };

/**
 * Pairs of parties of one kind that may be one, the likeliest first. Only those who share a block are compared; a block
 * that is too large is cut and named in `cut`, largest first. A pair is compared once, in the first block that both share
 * and that holds both after the cut.
 */
export function findCandidates(parties: readonly Party[], least = LEAST_LIKELY): Found {
  const ordered = parties.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { keysOf, members, texts, pool } = blocksOf(ordered);
  const candidates: Candidate[] = [];
  const cut: CutBlock[] = [];
  let compared = 0;
  for (const [key, block] of members.entries()) {
    if (block.length < 2) continue;
    if (block.length > LARGEST_BLOCK)
      cut.push({ key: texts[key]!, size: block.length, compared: LARGEST_BLOCK });
    const kept = block.slice(0, LARGEST_BLOCK);
    for (let i = 1; i < kept.length; i += 1) {
      for (let j = 0; j < i; j += 1) {
        const [one, other] = [kept[j]!, kept[i]!];
        const first = sharedKeys(keysOf[one]!, keysOf[other]!).find((shared) =>
          isKept(members[shared]!, other),
        );
        if (first !== key) continue;
        compared += 1;
        const candidate = compareParties(ordered[one]!, ordered[other]!, pool, least);
        if (candidate !== undefined) candidates.push(candidate);
      }
    }
  }
  candidates.sort((x, y) => y.probability - x.probability || (x.a + x.b < y.a + y.b ? -1 : 1));
  cut.sort((x, y) => y.size - x.size);
  return { candidates, compared, cut: cut.slice(0, MOST_CUT_SHOWN) };
}

/** Whether the later of two parties is among those of the block that are compared; then the earlier is too. */
function isKept(block: readonly number[], later: number): boolean {
  return block.length <= LARGEST_BLOCK || later <= block[LARGEST_BLOCK - 1]!;
}
