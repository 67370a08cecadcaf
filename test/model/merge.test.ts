import fc from "fast-check";
import { expect, test } from "vitest";
import { entityId, linkId, type Link } from "#model/graph.ts";
import { mergeLinks, mergeStatements } from "#model/merge.ts";
import { CaseId, sourceId } from "#model/source.ts";

const SOURCE = sourceId(CaseId.parse("lotus"), "0", "calls");
const FROM = entityId("phone", "+85512000001");
const TO = entityId("phone", "+85512000002");

type Row = { line: number; at: string; amount: string };

function linkOf(rows: readonly Row[]): Link {
  return rows
    .map(({ line, at, amount }) => ({
      id: linkId("transferred", FROM, TO, SOURCE),
      kind: "transferred" as const,
      from: FROM,
      to: TO,
      source: SOURCE,
      count: 1,
      first: at,
      last: at,
      totals: { USDT: amount },
      attributes: {},
      events: { lines: [line], at: [at], amounts: [amount] },
    }))
    .reduce<Link | undefined>((sum, part) => (sum ? mergeLinks(sum, part) : part), undefined)!;
}

const rows = fc.array(
  fc.record({
    line: fc.integer({ min: 1, max: 1_000_000 }),
    at: fc.integer({ min: 10, max: 28 }).map((day) => `2026-01-${day}T00:00:00Z`),
    amount: fc.nat().map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`),
  }),
  { minLength: 2, maxLength: 30 },
);

test("cutting a file anywhere and merging the parts gives the same link", () => {
  fc.assert(
    fc.property(rows, fc.nat(), (all, seed) => {
      const cut = 1 + (seed % (all.length - 1));
      const merged = mergeLinks(linkOf(all.slice(0, cut)), linkOf(all.slice(cut)));
      expect(merged).toEqual(linkOf(all));
      expect(merged.count).toBe(all.length);
      expect(merged.events?.lines).toEqual(all.map((row) => row.line));
    }),
  );
});

test("a column only one part fills is blank for the rows of the other", () => {
  const timed = linkOf([{ line: 2, at: "2026-01-10", amount: "1" }]);
  const untimed: Link = { ...timed, events: { lines: [9] } };
  expect(mergeLinks(untimed, timed).events).toEqual({
    lines: [9, 2],
    at: ["", "2026-01-10"],
    amounts: ["", "1"],
  });
});

test("merging statements keeps every name, value and line once", () => {
  const part = { source: SOURCE, lines: [3], names: ["김민준"], attributes: { gender: ["m"] }, listed: [] };
  const other = {
    ...part,
    lines: [1, 3],
    names: ["KIM", "김민준"],
    attributes: { gender: ["m"], title: ["Mr"] },
  };
  expect(mergeStatements(part, other)).toEqual({
    source: SOURCE,
    lines: [1, 3],
    names: ["김민준", "KIM"],
    attributes: { gender: ["m"], title: ["Mr"] },
    listed: [],
  });
});
