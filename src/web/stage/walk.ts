import type { Drawing } from "./draw.ts";

export type Direction = "left" | "right" | "up" | "down";

/** The keys that walk, and where to. */
export const DIRECTIONS: readonly (readonly [key: string, towards: Direction])[] = [
  ["ArrowLeft", "left"],
  ["ArrowRight", "right"],
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
];

const ANGLES: Readonly<Record<Direction, number>> = {
  right: 0,
  up: Math.PI / 2,
  left: Math.PI,
  down: -Math.PI / 2,
};

/** The neighbour that lies most in the given direction, within 75 degrees of it; the nearer one of equals. */
export function neighbourTowards({ graph }: Drawing, from: string, direction: Direction): string | undefined {
  if (!graph.hasNode(from)) return undefined;
  const here = graph.getNodeAttributes(from);
  const candidates = graph.neighbors(from).flatMap((id) => {
    const there = graph.getNodeAttributes(id);
    const angle = Math.atan2(there.y - here.y, there.x - here.x);
    const off = Math.abs(
      Math.atan2(Math.sin(angle - ANGLES[direction]), Math.cos(angle - ANGLES[direction])),
    );
    const distance = Math.hypot(there.x - here.x, there.y - here.y);
    return id === from || off > (75 * Math.PI) / 180 ? [] : [{ id, cost: distance * (1 + 2 * off) }];
  });
  return candidates.toSorted((a, b) => a.cost - b.cost)[0]?.id;
}
