import { describe, expect, test } from "vitest";
import { bundle } from "#web/stage/bundle.ts";
import { OTHER_SOURCE, entity, link } from "./made-up.ts";

const a = entity("phone", "+12025550101").id;
const b = entity("phone", "+12025550102").id;
const c = entity("phone", "+12025550103").id;

describe("the lines between two entities", () => {
  test("links of one kind and direction are one line, whatever sources state them", () => {
    const lines = bundle([
      link("called", a, b, { count: 3 }),
      link("called", a, b, { source: OTHER_SOURCE, count: 4 }),
    ]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ from: a, to: b, count: 7, directed: true, curvature: 0 });
    expect(lines[0]?.sources.size).toBe(2);
  });

  test("parallel ones are bent apart, all seen from the same end", () => {
    const lines = bundle([link("called", a, b), link("called", b, a), link("messaged", a, b)]);
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
    const lines = bundle(five);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ directed: false, count: 5 });
    expect(lines[0]?.kinds).toHaveLength(3);
    expect(lines[0]?.links).toHaveLength(5);
  });
});

test("what is drawn as one thing has no lines within, and its lines to others are one", () => {
  const links = [link("called", a, b), link("called", a, c), link("called", b, c, { count: 2 })];
  const lines = bundle(links, (id) => (id === c ? c : "fold:compound:x"));
  expect(lines).toMatchObject([{ from: "fold:compound:x", to: c, count: 3 }]);
});

test("an association has no direction", () => {
  const [line] = bundle([link("associated_with", entity("person", "p").id, entity("person", "q").id)]);
  expect(line?.directed).toBe(false);
});
