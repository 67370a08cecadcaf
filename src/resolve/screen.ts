import type { Candidate, CutBlock } from "#model/candidate.ts";
import { blocksOf } from "./blocks.ts";
import { compareParties } from "./compare-parties.ts";
import { likeliestFirst } from "./find-candidates.ts";
import { keptMembers } from "./kept-members.ts";
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
  const { starts, keys, sizes, pool, bearers, textsOf } = blocksOf(all);
  const kept = keptMembers(sizes, LARGEST_BLOCK);
  const listedSizes = new Int32Array(sizes.length);
  for (let at = 0; at < listed.length; at += 1) {
    for (const key of keys.subarray(starts[at], starts[at + 1])) {
      listedSizes[key]! += 1;
      kept.keep(key, at);
    }
  }
  /** The last of ours that each was compared with. */
  const met = new Int32Array(listed.length).fill(-1);
  const hits: Candidate[] = [];
  const cut = new Set<number>();
  let compared = 0;
  for (const [place, party] of ours.entries()) {
    const at = listed.length + place;
    for (const key of keys.subarray(starts[at], starts[at + 1])) {
      if (listedSizes[key]! > LARGEST_BLOCK) cut.add(key);
      for (const other of kept.of(key)) {
        if (met[other] === at) continue;
        met[other] = at;
        compared += 1;
        const hit = compareParties(party, all[other]!, bearers(other, at), pool, threshold);
        if (hit !== undefined) hits.push(hit);
      }
    }
  }
  const texts = textsOf(cut);
  return {
    hits: hits.toSorted(likeliestFirst),
    compared,
    cut: [...cut]
      .map((key) => ({ key: texts.get(key)!, size: listedSizes[key]!, compared: LARGEST_BLOCK }))
      .toSorted((x, y) => y.size - x.size),
  };
}
