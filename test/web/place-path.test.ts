import { expect, test } from "vitest";
import { SPACING } from "#web/stage/place-near.ts";
import { placePath } from "#web/stage/place-path.ts";
import { entity } from "./made-up.ts";

const [a, b, c, d] = ["a", "b", "c", "d"].map((key) => entity("person", key)) as [E, E, E, E];
type E = ReturnType<typeof entity>;
test("between two that are placed the others stand on the line, evenly", () => {
  const placed = new Map([
    [a.id, { x: 0, y: 0 }],
    [d.id, { x: 600, y: 300 }],
  ]);
  const spots = placePath([a.id, b.id, c.id, d.id], placed);
  expect(spots.get(b.id)).toEqual({ x: 200, y: 100 });
  expect(spots.get(c.id)).toEqual({ x: 400, y: 200 });
  expect(spots.has(a.id)).toBe(false);
});

test("with one end placed the path goes on to the right; a taken spot is left free", () => {
  const placed = new Map([
    [a.id, { x: 0, y: 0 }],
    [entity("phone", "x").id, { x: SPACING * 1.7, y: 0 }],
  ]);
  const spots = [...placePath([a.id, b.id, c.id], placed).values()];
  const all = [...placed.values(), ...spots];
  for (const [index, one] of all.entries()) {
    for (const other of all.slice(index + 1)) {
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(SPACING * 0.8 - 1e-6);
    }
  }
  expect(spots[1]?.x).toBeGreaterThan(SPACING);
});
