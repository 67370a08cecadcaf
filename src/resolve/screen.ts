import type { Candidate, CutBlock } from "#model/candidate.ts";
import { blocksOf } from "./blocks.ts";
import { compareParties } from "./compare-parties.ts";
import type { Party } from "./party.ts";

const LARGEST_BLOCK = 200;

export type Screened = { hits: Candidate[]; compared: number; cut: CutBlock[] };

/**
 * Listed parties against those of the case: "is ours the one on the list?", the likeliest first, from the threshold on.
 * Each of ours is compared with the listed ones that share a block, at most the first 200 of it; how common a name is is
 * told by all of them.
 */
export function screenParties(listed: readonly Party[], ours: readonly Party[], threshold: number): Screened {
  const all = [...listed, ...ours];
  const { keysOf, members, texts, pool } = blocksOf(all);
  const hits: Candidate[] = [];
  const cut = new Map<number, CutBlock>();
  let compared = 0;
  for (let at = listed.length; at < all.length; at += 1) {
    const party = all[at]!;
    const seen = new Set<number>();
    for (const key of keysOf[at]!) {
      let taken = 0;
      for (const other of members[key]!) {
        if (other >= listed.length) break;
        taken += 1;
        if (taken > LARGEST_BLOCK) {
          const size = members[key]!.filter((member) => member < listed.length).length;
          if (!cut.has(key)) cut.set(key, { key: texts[key]!, size, compared: LARGEST_BLOCK });
          break;
        }
        if (seen.has(other)) continue;
        seen.add(other);
        compared += 1;
        const hit = compareParties(party, all[other]!, pool, threshold);
        if (hit !== undefined) hits.push(hit);
      }
    }
  }
  hits.sort((x, y) => y.probability - x.probability || (x.a + x.b < y.a + y.b ? -1 : 1));
  return { hits, compared, cut: [...cut.values()].toSorted((x, y) => y.size - x.size) };
}
