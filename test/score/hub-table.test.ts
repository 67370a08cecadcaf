import { expect, test } from "vitest";
import { hashHubs, parseHubTable, refreshHubs } from "#score/hub-table.ts";
import { PARAMETERS } from "#score/parameters.ts";
import { scoreEvidence } from "#score/run-score.ts";
import { AS_OF, type Fact, evidenceOf } from "./evidence.ts";
import { plantedWorld } from "./planted-world.ts";

const world = plantedWorld();
const { table, changes } = refreshHubs(evidenceOf(world), PARAMETERS, AS_OF);
const savedBy = (count: number): Fact[] =>
  Array.from({ length: count }, (_, each) => ({
    kind: "saved_contact",
    from: `phone:new ${each}`,
    to: "phone:lunch",
  }));

test("a first table names every hub as new", () => {
  expect(changes).toHaveLength(table.hubs.length);
  expect(changes.every(({ before, after }) => before === 0 && after > 0)).toBe(true);
  expect(table.hubs).toContainEqual(expect.objectContaining({ entity: "phone:rice box" }));
  expect(parseHubTable(JSON.parse(JSON.stringify(table)))).toEqual(table);
});

test("a refresh names what changed, and only that", () => {
  const grown = evidenceOf({ ...world, facts: [...world.facts, ...savedBy(3)] });
  const next = refreshHubs(grown, PARAMETERS, AS_OF, table);
  expect(next.changes).toEqual([{ entity: "phone:lunch", relation: "saved_contact", before: 0, after: 3 }]);
  expect(refreshHubs(grown, PARAMETERS, AS_OF, next.table).changes).toEqual([]);
  expect(refreshHubs(evidenceOf(world), PARAMETERS, AS_OF, next.table).changes).toEqual([
    { entity: "phone:lunch", relation: "saved_contact", before: 3, after: 0 },
  ]);
});

test("a run names the table it was made with by its hash, in whatever order it is listed", () => {
  const run = scoreEvidence(evidenceOf(world), PARAMETERS, AS_OF, table.hubs.toReversed());
  expect(run.hubsHash).toBe(hashHubs(table.hubs));
  expect(run.hubsHash).not.toBe(hashHubs(table.hubs.slice(1)));
});

test("a table that does not fit is a Problem that names the entry", () => {
  const wrong = { ...table, hubs: [{ entity: "phone:x", relation: "called", neighbours: 0 }] };
  expect(() => parseHubTable(wrong)).toThrow("hubs.0.neighbours");
});
