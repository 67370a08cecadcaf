import { expect, test } from "vitest";
import { inSight, isGraded } from "#model/in-sight.ts";
import { NO_FILTER, type StageFilter } from "#model/view.ts";
import { OTHER_SOURCE, entity, link } from "../web/made-up.ts";

const boss = entity("person", "Boss", { wanted: true });
const phone = entity("phone", "+85512000001");
const other = entity("phone", "+85512000002");
const entities = new Map([boss, phone, other].map((one) => [one.id, one]));
const holds = link("holds", boss.id, phone.id);
const few = link("called", phone.id, other.id, { count: 2 });
const more = link("called", phone.id, other.id, { count: 3, source: OTHER_SOURCE });

function seen(filter: Partial<StageFilter>): { entities: string[]; links: string[] } {
  const judged = {
    ids: entities.keys(),
    entityOf: (id: typeof boss.id) => entities.get(id),
    links: [holds, few, more],
  };
  const left = inSight(judged, { ...NO_FILTER, ...filter }, new Map());
  return { entities: [...left.entities], links: left.links.map(({ id }) => id) };
}

test("rows of a line are those of all its sources together, and one row of other kinds says all", () => {
  expect(seen({ strength: 5 }).links).toEqual([holds.id, few.id, more.id]);
  expect(seen({ strength: 6 }).links).toEqual([holds.id]);
});

test("an entity linked to too few others goes, with its links, and what that takes away is not counted again", () => {
  expect(seen({ degree: 2 })).toEqual({ entities: [phone.id], links: [] });
});

test("a source that is not known has no grade, and passes none", () => {
  expect(seen({ grade: "F6" }).links).toEqual([]);
  expect(isGraded("A2", "B2")).toBe(true);
  expect(isGraded("A3", "B2")).toBe(false);
});

test("who is listed stays out with that standing, who is not with none", () => {
  expect(seen({ standings: ["wanted"] }).entities).toEqual([phone.id, other.id]);
  expect(seen({ standings: ["none"] }).entities).toEqual([boss.id]);
});
