import type { Box } from "./drawing.ts";

/** Things by where they lie, for finding quickly what may touch a box. */
export type Occupancy<T> = {
  readonly add: (box: Box, thing: T) => void;
  readonly near: (box: Box) => Set<T>;
};

/** An empty map of the page in square cells of the given side, in points. */
export function occupancy<T>(cell: number): Occupancy<T> {
  const cells = new Map<string, T[]>();
  const visit = ({ x, y, width, height }: Box, each: (key: string) => void): void => {
    for (let column = Math.floor(x / cell); column <= Math.floor((x + width) / cell); column += 1) {
      for (let row = Math.floor(y / cell); row <= Math.floor((y + height) / cell); row += 1) {
        each(`${column} ${row}`);
      }
    }
  };
  return {
    add(box, thing) {
      visit(box, (key) => {
        const things = cells.get(key);
        if (things === undefined) cells.set(key, [thing]);
        else things.push(thing);
      });
    },
    near(box) {
      const found = new Set<T>();
      visit(box, (key) => {
        for (const thing of cells.get(key) ?? []) found.add(thing);
      });
      return found;
    },
  };
}

/** The area two boxes share. */
export function shared(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** True when the point lies in the box. */
export function holds({ x, y, width, height }: Box, point: { x: number; y: number }): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}
