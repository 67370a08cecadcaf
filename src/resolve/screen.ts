import type { Candidate, CutBlock } from "#model/candidate.ts";
import { blockKeys } from "./blocks.ts";
import { compareParties } from "./compare-parties.ts";
import { blocksOf, poolOf } from "./find-candidates.ts";
import type { Party } from "./party.ts";

const LARGEST_BLOCK = 200;

export type Screened = { hits: Candidate[]; compared: number; cut: CutBlock[] };

/**
 * Listed parties against those of the case: "is ours the one on the list?", the likeliest first, from the threshold on.
 * Each of ours is compared with the listed ones that share a block; how common a name is is told by all of them.
 */
export function screenParties(listed: readonly Party[], ours: readonly Party[], threshold: number): Screened {
  const { members: listedBy, names: listedNames } = blocksOf(listed);
  const all = blocksOf([...listed, ...ours]);
  const pool = poolOf(listed.length + ours.length, all.names, all.members);
  const hits: Candidate[] = [];
  const cut = new Map<string, CutBlock>();
  let compared = 0;
  for (const party of ours) {
    const seen = new Set<number>();
    for (const key of blockKeys(party)) {
      const block = listedBy[listedNames.number.get(key) ?? -1] ?? [];
      if (block.length > LARGEST_BLOCK) cut.set(key, { key, size: block.length, compared: LARGEST_BLOCK });
      for (const at of block.slice(0, LARGEST_BLOCK)) {
        const other = listed[at]!;
        if (seen.has(at) || other.id === party.id || other.kind !== party.kind) continue;
        seen.add(at);
        compared += 1;
        const hit = compareParties(party, other, pool);
        if (hit.probability >= threshold) hits.push(hit);
      }
    }
  }
  hits.sort((x, y) => y.probability - x.probability || (x.a + x.b < y.a + y.b ? -1 : 1));
  return { hits, compared, cut: [...cut.values()].toSorted((x, y) => y.size - x.size) };
}
