import type { RankedCluster } from "#model/ranking.ts";

/** A cluster of the ranking of that rank, unremarkable but for what is said. */
export function ranked(rank: number, said: Partial<RankedCluster> = {}): RankedCluster {
  return {
    id: `cluster:${rank}`,
    rank,
    score: 100 - rank,
    toFugitives: 0.5,
    toSyndicates: 0.5,
    entryToEntry: 0.1,
    kinds: {},
    wanted: 0,
    sanctioned: 0,
    protectedPersons: 0,
    context: {
      links: 10,
      fromDevices: 0,
      sources: 1,
      origins: 1,
      dated: 0,
      withinYear: 0,
      roles: {},
    },
    size: 6,
    soleOrigins: [],
    ...said,
  };
}
