import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Link, entityId, linkId } from "#model/graph.ts";
import { bothWays, distinctCount, sameCalls, sharedEnds, sharedWith } from "#model/same-call.ts";
import { CaseId, sourceId } from "#model/source.ts";

const [A, B] = [entityId("phone", "+85512000001"), entityId("phone", "+85512000002")];
const SOURCES = [1, 2, 3]
  .map((number) => sourceId(CaseId.parse("demo"), String(number).repeat(64), "calls"))
  .toSorted();

function called(source: number, calls: readonly [at: string, seconds: number][], turned = false): Link {
  const of = SOURCES[source] as Link["source"];
  const [from, to] = turned ? [B, A] : [A, B];
  return {
    id: linkId("called", from, to, of),
    kind: "called",
    from,
    to,
    source: of,
    count: calls.length,
    totals: {},
    attributes: {},
    events: {
      lines: calls.map((_, index) => index + 2),
      at: calls.map(([at]) => at),
      seconds: calls.map(([, seconds]) => seconds),
    },
  };
}

const at = (step: number): string =>
  `${new Date(Date.UTC(2026, 1, 1) + step * 20_000).toISOString().slice(0, 19)}Z`;
const T = "2026-02-01T10:00:00Z";

describe("the same call in the records of both parties", () => {
  test.each<[what: string, other: [string, number], same: boolean]>([
    ["the very same", [T, 60], true],
    ["5 s later, 2 s longer", ["2026-02-01T10:00:05Z", 62], true],
    ["5 s earlier, 2 s shorter", ["2026-02-01T09:59:55Z", 58], true],
    ["the same moment in another zone", ["2026-02-01T19:00:02+09:00", 60], true],
    ["6 s later", ["2026-02-01T10:00:06Z", 60], false],
    ["3 s longer", [T, 63], false],
    ["a length that is not stated", [T, -1], false],
    ["a day without a time", ["2026-02-01", 60], false],
    ["no time at all", ["", 60], false],
  ])("%s", (_, other, same) => {
    const [one, two] = [called(0, [[T, 60]]), called(1, [other])];
    const expected = same ? [[two.id, [{ line: 2, other: one.id, otherLine: 2 }]]] : [];
    expect([...sameCalls([two, one])]).toEqual(expected);
  });

  test("the other direction is another call", () => {
    expect(sharedEnds([called(0, [[T, 60]]), called(1, [[T, 60]], true)])).toEqual([]);
  });

  test("two calls in one record are two, even within seconds", () => {
    expect(
      sameCalls([
        called(0, [
          [T, 60],
          [T, 60],
        ]),
      ]).size,
    ).toBe(0);
  });

  test("each call has at most one other: of two within seconds, one stays", () => {
    const found = sameCalls([
      called(0, [[T, 60]]),
      called(1, [
        [T, 60],
        ["2026-02-01T10:00:03Z", 60],
      ]),
    ]);
    expect([...found.values()].flat()).toHaveLength(1);
  });

  test("three records of one call are one call", () => {
    const links = [0, 1, 2].map((source) => called(source, [[T, 60]]));
    const found = sameCalls(links);
    const counted = links.map((link) => ({ ...link, shared: sharedWith(found.get(link.id)) }));
    expect(distinctCount(counted as Link[])).toBe(1);
    expect(distinctCount(counted.slice(0, 1) as Link[])).toBe(1);
    expect([...bothWays(found).keys()].toSorted()).toEqual(links.map(({ id }) => id).toSorted());
  });

  test("whatever is recorded twice counts once, in any order of links", () => {
    const call = fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 600 }));
    fc.assert(
      fc.property(
        fc.uniqueArray(call, { selector: ([start]) => Math.floor(start / 20) }),
        fc.boolean(),
        (calls, turned) => {
          const rows = calls.map(([start, seconds]): [string, number] => [at(start), seconds]);
          const links = [called(0, rows), called(1, rows)];
          const found = sameCalls(turned ? links.toReversed() : links);
          const distinct = links.reduce(
            (sum, link) => sum + link.count - (found.get(link.id)?.length ?? 0),
            0,
          );
          expect(distinct).toBe(calls.length);
        },
      ),
    );
  });
});
