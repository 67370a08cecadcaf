import fc from "fast-check";
import { expect, test } from "vitest";
import { know } from "#web/changes.ts";
import { cameraFor, inWindow, project, zoomed } from "#web/map/mercator.ts";
import { groupMarks, onMap } from "#web/map/on-map.ts";
import { knowLocations } from "#web/overlay-changes.ts";
import { hide, place } from "#web/stage/stage-changes.ts";
import { OTHER_SOURCE, SOURCE, after, entity, link } from "./made-up.ts";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const SIZE = { width: 800, height: 600 };

test("the equator and Greenwich are in the middle, the north is above", () => {
  expect(project(0, 0)).toEqual({ x: 0.5, y: 0.5 });
  expect(project(-180, 85.051129).x).toBe(0);
  expect(project(0, 85.051129).y).toBeCloseTo(0, 6);
  expect(project(104.9, 11.5).y).toBeLessThan(0.5);
});

test("what is under the pointer stays there when the map comes closer", () => {
  fc.assert(
    fc.property(number(-170, 170), number(-80, 80), number(0.5, 2), (longitude, latitude, factor) => {
      const spot = project(longitude, latitude);
      const camera = { ...project(104, 12), scale: 4000 };
      const at = inWindow(spot, camera, SIZE);
      const closer = inWindow(spot, zoomed(camera, factor, at, SIZE), SIZE);
      expect(closer.x).toBeCloseTo(at.x, 6);
      expect(closer.y).toBeCloseTo(at.y, 6);
    }),
  );
});

const camp = entity("compound", "C-1");
const lost = entity("compound", "C-2");
const one = entity("person", "one");
const two = entity("person", "two");
const at = (source: typeof SOURCE, latitude: number) => ({
  id: camp.id,
  latitude,
  longitude: 104.9,
  source,
  line: 2,
});
const shown = [
  know({
    entities: [camp, lost, one, two],
    links: [link("present_at", one.id, camp.id), link("present_at", two.id, camp.id)],
  }),
  place([camp.id, lost.id, one.id, two.id]),
  knowLocations(
    new Map([
      [camp.id, [at(SOURCE, 11.5), at(OTHER_SOURCE, 11.5), at(OTHER_SOURCE, 11.9)]],
      [lost.id, []],
    ]),
  ),
];

test("a compound stands at every place that is stated, with who was present and is in sight", () => {
  const { marks, nowhere } = onMap(after(...shown));
  expect(marks.map(({ places, present }) => [places, present])).toEqual([
    [2, [one.id, two.id]],
    [2, [one.id, two.id]],
  ]);
  expect(nowhere).toEqual([lost.id]);
  expect(onMap(after(...shown, hide([two.id]))).marks[0]?.present).toEqual([one.id]);
});

test("marks that would lie on each other are one, until the map is close enough", () => {
  const { marks } = onMap(after(...shown));
  const near = cameraFor(
    marks.map(({ spot }) => spot),
    SIZE,
  );
  expect(groupMarks(marks, near, SIZE, 26)).toHaveLength(2);
  expect(groupMarks(marks, { ...near, scale: 2000 }, SIZE, 26)).toHaveLength(1);
});
