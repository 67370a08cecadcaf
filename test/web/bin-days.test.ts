import fc from "fast-check";
import { expect, test } from "vitest";
import { binDays, brushed } from "#web/timeline/bin-days.ts";
import { nextWindow } from "#web/timeline/next-window.ts";

const counts = (...days: string[]) => new Map(days.map((day) => [day, { all: 1, selected: 0 }]));

test("few days are bins of a day, empty ones too", () => {
  const { unit, bins } = binDays(counts("2026-02-27", "2026-03-02"), 120);
  expect(unit).toBe("day");
  expect(bins.map(({ from, all }) => [from, all])).toEqual([
    ["2026-02-27", 1],
    ["2026-02-28", 0],
    ["2026-03-01", 0],
    ["2026-03-02", 1],
  ]);
});

test("weeks begin on Mondays, months and years on their first day", () => {
  expect(binDays(counts("2026-01-01", "2026-06-30"), 120).bins[0]).toMatchObject({
    from: "2025-12-29",
    until: "2026-01-04",
  });
  expect(binDays(counts("2024-01-15", "2026-06-30"), 40)).toMatchObject({ unit: "month" });
  const years = binDays(counts("1700-01-15", "2026-06-30"), 100);
  expect(years.unit).toBe("year");
  expect(years.bins[0]).toMatchObject({ from: "1700-01-01", until: "1703-12-31" });
});

test("every event is in one bin, bins follow each other without a gap, and are never too many", () => {
  const day = fc
    .integer({ min: 0, max: 60_000 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 2, max: 130 }),
      (days, most) => {
        const { bins } = binDays(counts(...days), most);
        expect(bins.length).toBeLessThanOrEqual(most);
        expect(bins.reduce((sum, { all }) => sum + all, 0)).toBe(new Set(days).size);
        for (const [index, bin] of bins.slice(1).entries()) {
          expect(Date.parse(bin.from) - Date.parse(bins[index]?.until ?? "")).toBe(86_400_000);
        }
      },
    ),
  );
});

test("a range takes in the bins it touches, and the window plays on to the end", () => {
  const { bins } = binDays(counts("2026-03-01", "2026-03-10"), 120);
  expect(brushed(bins, undefined, undefined)).toEqual([0, 9]);
  expect(brushed(bins, "2026-03-03", "2026-03-04")).toEqual([2, 3]);
  expect(nextWindow({ bins, first: 2, last: 3, isBrushed: true })).toEqual({
    from: "2026-03-04",
    until: "2026-03-05",
  });
  expect(nextWindow({ bins, first: 8, last: 9, isBrushed: true })).toBeUndefined();
});
