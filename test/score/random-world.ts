import fc from "fast-check";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import { LINK_KINDS, joins } from "#model/kinds.ts";
import type { Fact, World } from "./evidence.ts";

const PLACES: Readonly<Partial<Record<EntityKind, number>>> = {
  person: 4,
  organization: 2,
  compound: 1,
  phone: 3,
  bank_account: 2,
  crypto_wallet: 2,
  device: 1,
};
const NAMES = Object.entries(PLACES).flatMap(([kind, count]) =>
  Array.from({ length: count }, (_, number) => ({ kind: kind as EntityKind, name: `${kind}:${number}` })),
);
const endsOf = (kind: LinkKind): { kind: LinkKind; from: string; to: string }[] =>
  NAMES.flatMap((from) =>
    NAMES.filter((to) => from !== to && joins(kind, from.kind, to.kind)).map((to) => ({
      kind,
      from: from.name,
      to: to.name,
    })),
  );

export const FUGITIVES = ["person:0", "person:1"];
export const SYNDICATES = ["organization:0"];
export const SET = ["organization:1", "compound:0", "person:2", "phone:1"];

/** A link between entities of the small world below, from one of six sources. Nobody is recorded as confined. */
export const randomFact: fc.Arbitrary<Fact> = fc
  .record({
    ends: fc.oneof(...LINK_KINDS.map((kind) => fc.constantFrom(...endsOf(kind)))),
    by: fc.constantFrom("A1 a", "A2 b", "B2 c", "C3 d", "F6 e", "D4 f"),
    count: fc.integer({ min: 1, max: 80 }),
    last: fc.option(fc.constantFrom("2024-12-01", "2023-06-30T10:00:00Z", "2019-01-01"), { nil: undefined }),
    share: fc.constantFrom("10", "49.99", "50", "100"),
    capacity: fc.constantFrom("works_at", "seen_at"),
  })
  .map(({ ends, by, count, last, share, capacity }) => ({
    ...ends,
    by,
    count,
    ...(last !== undefined && { last }),
    ...(ends.kind === "owns" && { attributes: { share: [share] } }),
    ...(ends.kind === "present_at" && { attributes: { capacity: [capacity] } }),
  }));

/** Two fugitives, a listed group and twelve others, joined by half to all of `most` links; two sources are one device. */
export function randomWorld(most: number): fc.Arbitrary<World> {
  return fc
    .uniqueArray(randomFact, {
      minLength: Math.floor(most / 2),
      maxLength: most,
      size: "max",
      selector: ({ kind, from, to, by }) => `${kind} ${from} ${to} ${by}`,
    })
    .map((facts) => ({
      facts,
      standings: {
        ...Object.fromEntries(NAMES.map(({ name }) => [name, {}])),
        ...Object.fromEntries(FUGITIVES.map((name) => [name, { wanted: true }])),
        ...Object.fromEntries(SYNDICATES.map((name) => [name, { sanctioned: true }])),
      },
      devices: { "B2 c": "phone 7", "C3 d": "phone 7" },
    }));
}
