import { expect, test } from "vitest";
import { openCrowd } from "#web/stage/crowd.ts";
import { pointOn } from "#web/stage/draw-edge-label.ts";

const left = { x: 0, y: 0 };
const right = { x: 100, y: 0 };

test("words stand on the line: in its middle when it is straight, on the bend when it is curved", () => {
  expect(pointOn(left, right, 0, 0.5)).toEqual({ x: 50, y: 0 });
  expect(pointOn(left, right, 0.4, 0.5)).toEqual({ x: 50, y: -20 });
  expect(pointOn(right, left, 0.4, 0.5)).toEqual({ x: 50, y: 20 });
  expect(pointOn(left, right, 0.4, 0)).toEqual(left);
});

test("a place is free until something lies on it, and again in the next frame", () => {
  const crowd = openCrowd();
  const box = { left: 0, right: 10, top: 0, bottom: 10 };
  crowd.take(box);
  expect(crowd.isFree({ ...box, left: 9, right: 19 })).toBe(false);
  expect(crowd.isFree({ ...box, left: 10, right: 20 })).toBe(true);
  crowd.clear();
  expect(crowd.isFree(box)).toBe(true);
});
