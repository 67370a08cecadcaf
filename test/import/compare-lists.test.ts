import fc from "fast-check";
import { expect, test } from "vitest";
import { compareLists } from "#import/compare-lists.ts";
import { EntityId } from "#model/graph.ts";
import type { Listing } from "#model/standing.ts";
import type { StatedEntity } from "#model/store.ts";
import { DEMO } from "./import-text.ts";
import { sourceIn } from "../store-spec/builders.ts";

const [OLDER, NEWER] = [sourceIn(DEMO, 1).id, sourceIn(DEMO, 2).id];

function stated(id: string, more: Partial<StatedEntity> = {}): StatedEntity {
  return { id: EntityId.parse(id), names: [], attributes: {}, listed: [], links: [], ...more };
}

function listed(id: string, more: Partial<StatedEntity> = {}): StatedEntity {
  const listing: Listing = { standing: "sanctioned", list: "L", programs: ["P"], reference: id };
  return stated(id, { names: [`Name ${id}`], listed: [listing], ...more });
}

async function* each(entities: readonly StatedEntity[]): AsyncGenerator<StatedEntity> {
  yield* entities;
}

const compare = (before: readonly StatedEntity[], after: readonly StatedEntity[]) =>
  compareLists({ source: OLDER, stated: each(before) }, { source: NEWER, stated: each(after) });

test("tells the newly listed, the delisted and the changed apart, with what changed", async () => {
  const wallet = { kind: "holds", to: EntityId.parse("crypto_wallet:tron:T1") } as const;
  const changes = await compare(
    [listed("person:a"), listed("person:b"), listed("person:c"), stated("phone:+12025550101")],
    [listed("person:a"), listed("person:c", { names: ["New name"], links: [wallet] }), listed("person:d")],
  );
  expect(changes).toMatchObject({ older: OLDER, newer: NEWER, listed: 1, delisted: 1, changed: 1 });
  expect(changes.entries.map(({ what, id }) => `${what} ${id}`)).toEqual([
    "delisted person:b",
    "changed person:c",
    "listed person:d",
  ]);
  expect(changes.entries[1]?.changes).toEqual([
    { field: "names", before: ["Name person:c"], after: ["New name"] },
    { field: "holds", before: [], after: ["crypto_wallet tron:T1"] },
  ]);
});

test("a version compared with itself has no change; the other way round, what came has gone", async () => {
  const ids = fc.uniqueArray(fc.integer({ min: 100, max: 140 }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(ids, ids, async (a, b) => {
      const [before, after] = [a, b].map((list) =>
        list.toSorted((x, y) => x - y).map((n) => listed(`person:${n}`)),
      );
      if (before === undefined || after === undefined) return;
      expect(await compare(before, before)).toMatchObject({
        listed: 0,
        delisted: 0,
        changed: 0,
        entries: [],
      });
      const [there, back] = [await compare(before, after), await compare(after, before)];
      expect([there.listed, there.delisted]).toEqual([back.delisted, back.listed]);
      expect(there.listed - there.delisted).toBe(after.length - before.length);
    }),
  );
});
