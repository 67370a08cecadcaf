import fc from "fast-check";
import { expect, test } from "vitest";
import { spread } from "#web/stage/spread.ts";

const spot = fc.record({
  x: fc.integer({ min: 0, max: 300 }),
  y: fc.integer({ min: 0, max: 300 }),
  fixed: fc.boolean(),
});

test("fixed points stay, and the same points are spread the same way", () => {
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 30 }), (points) => {
      const apart = spread(points, 40);
      expect(spread(points, 40)).toEqual(apart);
      const stays = points.flatMap(({ x, y, fixed }, index) => (fixed ? [{ x, y, index }] : []));
      for (const { x, y, index } of stays) expect(apart[index]).toEqual({ x, y });
    }),
  );
});

test("a few points on one spot part to the distance", () => {
  const apart = spread(
    Array.from({ length: 5 }, () => ({ x: 0, y: 0, fixed: false })),
    40,
  );
  for (const [index, a] of apart.entries()) {
    for (const b of apart.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(39);
  }
});
