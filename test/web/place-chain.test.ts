import { expect, test } from "vitest";
import type { EntityId } from "#model/graph.ts";
import type { ChainStep, ClusterScore } from "#model/score.ts";
import { placeChains, walk } from "#web/stage/place-chain.ts";
import { entity } from "./made-up.ts";

const [a, b, c, d] = ["a", "b", "c", "d"].map((key) => entity("person", key).id) as [
  EntityId,
  EntityId,
  EntityId,
  EntityId,
];
const chain = (seed: EntityId, steps: ChainStep[]) => ({ seed, entry: seed, reliability: 0.5, steps });
const step = (from: EntityId, to: EntityId): ChainStep => ({ from, to, reliability: 0.5, evidence: [] });

test("a chain is walked from its seed on, whatever way a step was recorded", () => {
  expect(walk({ seed: a, steps: [step(a, b), step(c, b)] })).toEqual([a, b, c]);
  expect(walk(undefined)).toEqual([]);
});

test("the evidence reads from left to right, and each entity stands once", () => {
  const cluster = {
    id: "x",
    rank: 1,
    score: 1,
    toFugitives: 1,
    toSyndicates: 1,
    entryToEntry: 1,
    members: [b],
    kinds: {},
    wanted: 1,
    sanctioned: 1,
    protectedPersons: 0,
    context: { links: 0, fromDevices: 0, sources: 0, origins: 0, dated: 0, withinYear: 0, roles: {} },
    wholeChain: { fugitive: a, member: b, syndicate: c, reliability: 0.2, steps: [step(a, b), step(b, c)] },
    fugitiveChain: { seed: a, entry: d, reliability: 0.5, steps: [step(a, d)] },
  } satisfies ClusterScore;
  const places = placeChains(cluster);
  expect([...places.keys()]).toEqual([a, b, c, d]);
  const row = [a, b, c].map((id) => places.get(id)?.x ?? 0);
  expect(row).toEqual(row.toSorted((x, y) => x - y));
  expect(places.get(d)?.y).toBeLessThan(places.get(a)?.y ?? 0);
});

test("what the scored chains add stands a step on from what it is linked to, each in a place of its own", () => {
  const e = entity("document", "e").id;
  const places = placeChains({
    id: "x",
    rank: 1,
    score: 1,
    toFugitives: 1,
    toSyndicates: 1,
    entryToEntry: 1,
    members: [b],
    kinds: {},
    wanted: 1,
    sanctioned: 1,
    protectedPersons: 0,
    context: { links: 0, fromDevices: 0, sources: 0, origins: 0, dated: 0, withinYear: 0, roles: {} },
    wholeChain: { fugitive: a, member: b, syndicate: c, reliability: 0.2, steps: [step(a, b), step(b, c)] },
    parts: [
      { side: "fugitives", points: 1, chain: chain(a, [step(a, d)]) },
      { side: "syndicates", points: 1, chain: chain(c, [step(c, e)]) },
    ],
  });
  expect(places.get(d)?.x).toBe(places.get(b)?.x);
  expect(places.get(e)?.x).toBe(places.get(b)?.x);
  const spots = [...places.values()].map(({ x, y }) => `${x} ${y}`);
  expect(new Set(spots).size).toBe(5);
});
