import { expect, test } from "vitest";
import { know } from "#web/changes.ts";
import { toggleOff } from "#web/stage/filter-changes.ts";
import { place } from "#web/stage/stage-changes.ts";
import { entityRows, lineRows, sortRows } from "#web/table/table-rows.ts";
import { OTHER_SOURCE, after, entity, link } from "./made-up.ts";

const boss = entity("person", "Boss");
const hidden = entity("person", "Hidden", { assessed: "victim" });
const phone = entity("phone", "+85512000001");
const dated = { ...link("holds", boss.id, phone.id), first: "2026-01-02T00:00:00Z", last: "2026-01-09" };
const state = after(
  know({
    entities: [boss, hidden, phone],
    links: [dated, link("holds", boss.id, phone.id, { source: OTHER_SOURCE })],
  }),
  place([boss.id, hidden.id, phone.id]),
);

test("each entity in sight has its neighbours, rows and span; a protected person no name", () => {
  expect(
    entityRows(state).map(({ name, kind, neighbours, rows, first, last }) => [
      name,
      kind,
      neighbours,
      rows,
      first,
      last,
    ]),
  ).toEqual([
    ["Boss", "Person", 1, 2, "2026-01-02", "2026-01-09"],
    ["Protected person", "Person", 0, 0, "", ""],
    ["+85512000001", "Phone", 1, 2, "2026-01-02", "2026-01-09"],
  ]);
});

test("a line is what the graph draws as one, and goes with what the filter leaves out", () => {
  expect(lineRows(state)).toMatchObject([{ from: "Boss", to: "+85512000001", rows: 2, sources: 2 }]);
  expect(lineRows(toggleOff("kinds", "phone")(state))).toEqual([]);
});

test("numbers sort as numbers, texts as the language orders them", () => {
  const rows = [
    { key: "a", n: 10, text: "나" },
    { key: "b", n: 9, text: "가" },
  ];
  expect(sortRows(rows, "n", false, "en").map(({ key }) => key)).toEqual(["b", "a"]);
  expect(sortRows(rows, "text", true, "ko").map(({ key }) => key)).toEqual(["a", "b"]);
});
