import fc from "fast-check";
import { expect, test } from "vitest";
import { SPACING, placeNear, type Point } from "#web/stage/place-near.ts";

const point = fc.record({
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
});

test("each newcomer gets a spot that crowds nobody", () => {
  fc.assert(
    fc.property(
      fc.option(point),
      fc.integer({ min: 0, max: 80 }),
      fc.array(point, { maxLength: 60 }),
      (centre, count, there) => {
        const occupied = centre === null ? there : [centre, ...there];
        const spots = placeNear(centre ?? undefined, count, occupied);
        expect(spots).toHaveLength(count);
        for (const [index, spot] of spots.entries()) {
          const others: Point[] = [...occupied, ...spots.slice(index + 1)];
          for (const other of others)
            expect(distance(spot, other)).toBeGreaterThanOrEqual(SPACING * 0.8 - 1e-6);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("newcomers stay near their neighbour, away from the crowd", () => {
  const centre = { x: 500, y: 0 };
  const crowd = Array.from({ length: 10 }, (_, index) => ({ x: -index * SPACING, y: 0 }));
  const spots = placeNear(centre, 3, [centre, ...crowd]);
  for (const spot of spots) {
    expect(distance(spot, centre)).toBeLessThan(3 * SPACING);
    expect(spot.x).toBeGreaterThan(centre.x);
  }
});

test("the first entity stands in the middle, the next lone one beside what is there", () => {
  expect(placeNear(undefined, 1, [])).toEqual([{ x: 0, y: 0 }]);
  expect(placeNear(undefined, 1, [{ x: 10, y: 20 }])[0]?.x).toBeGreaterThan(10 + SPACING);
});

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
