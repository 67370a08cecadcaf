import { expect, test } from "vitest";
import type { Statement } from "#model/graph.ts";
import { factsOf, mentionsIn } from "#web/panels/facts-of.ts";
import { OTHER_SOURCE, SOURCE } from "./made-up.ts";

const statement = (source: Statement["source"], rest: Partial<Statement>): Statement => ({
  source,
  lines: [1],
  names: [],
  attributes: {},
  listed: [],
  ...rest,
});

test("values that differ stand side by side, each with everyone who states it", () => {
  const groups = factsOf([
    statement(SOURCE, { lines: [3], names: ["Kim"], attributes: { birth_date: ["1988-04-02"] } }),
    statement(OTHER_SOURCE, {
      lines: [7, 9],
      names: ["Kim", "金"],
      attributes: { birth_date: ["1988-02-04"] },
    }),
  ]);
  expect(groups.map(({ heading }) => heading)).toEqual(["names", "birth_date"]);
  expect(groups[0]?.facts).toEqual([
    {
      value: "Kim",
      stated: [
        { source: SOURCE, lines: [3] },
        { source: OTHER_SOURCE, lines: [7, 9] },
      ],
    },
    { value: "金", stated: [{ source: OTHER_SOURCE, lines: [7, 9] }] },
  ]);
  expect(groups[1]?.facts.map(({ value }) => value)).toEqual(["1988-04-02", "1988-02-04"]);
});

test("the value most sources state comes first", () => {
  const groups = factsOf([
    statement(SOURCE, { names: ["once", "twice"] }),
    statement(OTHER_SOURCE, { names: ["twice"] }),
  ]);
  expect(groups[0]?.facts.map(({ value }) => value)).toEqual(["twice", "once"]);
});

test("a statement that only names the entity is a mention", () => {
  const bare = statement(SOURCE, { lines: [40, 41] });
  expect(mentionsIn([bare, statement(OTHER_SOURCE, { names: ["Kim"] })])).toEqual([bare]);
});
