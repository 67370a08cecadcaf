import { describe, expect, test } from "vitest";
import { bundle } from "#web/stage/bundle.ts";
import { OTHER_SOURCE, entity, link } from "./made-up.ts";

const a = entity("phone", "+12025550101").id;
const b = entity("phone", "+12025550102").id;
const c = entity("phone", "+12025550103").id;
const all = (): boolean => true;
const none = new Set<never>();

describe("the lines between two entities", () => {
  test("links of one kind and direction are one line, whatever sources state them", () => {
    const lines = bundle(
      [link("called", a, b, { count: 3 }), link("called", a, b, { source: OTHER_SOURCE, count: 4 })],
      all,
      none,
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ from: a, to: b, count: 7, directed: true, curvature: 0 });
    expect(lines[0]?.sources.size).toBe(2);
  });

  test("parallel ones are bent apart, all seen from the same end", () => {
    const lines = bundle([link("called", a, b), link("called", b, a), link("messaged", a, b)], all, none);
    const seenFromA = lines.map((line) => line.curvature * (line.from === a ? 1 : -1));
    expect(new Set(seenFromA.map((bend) => bend.toFixed(3))).size).toBe(3);
  });

  test("more than four are folded into one that counts them", () => {
    const five = [
      link("called", a, b),
      link("called", b, a),
      link("messaged", a, b),
      link("messaged", b, a),
      link("saved_contact", a, b),
    ];
    const lines = bundle(five, all, none);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ directed: false, count: 5 });
    expect(lines[0]?.kinds).toHaveLength(3);
    expect(lines[0]?.links).toHaveLength(5);
  });
});

test("what is not visible or switched off is not drawn", () => {
  const links = [link("called", a, b), link("messaged", a, b), link("called", b, c)];
  const lines = bundle(links, (id) => id !== c, new Set(["messaged" as const]));
  expect(lines.map((line) => line.kinds)).toEqual([["called"]]);
});

test("an association has no direction", () => {
  const [line] = bundle(
    [link("associated_with", entity("person", "p").id, entity("person", "q").id)],
    all,
    none,
  );
  expect(line?.directed).toBe(false);
});
