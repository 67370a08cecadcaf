import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { PARAMETERS, hashParameters } from "#score/parameters.ts";
import { METHOD } from "#score/run-score.ts";

const METHOD_MD = readFileSync(resolve(import.meta.dirname, "../../docs/METHOD.md"), "utf8");
/** The rows of all tables, cell by cell. */
const ROWS = METHOD_MD.split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll("\\_", "_")),
  );

test("the published method names this method, this parameter file and its hash", () => {
  for (const text of [METHOD, PARAMETERS.name, hashParameters(PARAMETERS)]) {
    expect(METHOD_MD).toContain(`\`${text}\``);
  }
  expect(METHOD_MD).toContain(`version ${PARAMETERS.version}`);
});

test("it gives every relation with its numbers and its reason", () => {
  for (const [name, { tie, hubAt, halfLifeDays, countFullAt, why }] of Object.entries(PARAMETERS.relations)) {
    const numbers = [tie, hubAt, halfLifeDays, countFullAt].map((number) => String(number ?? "–"));
    expect(ROWS).toContainEqual([name, ...numbers, why]);
  }
});

test("it gives every grade and every parameter of the clusters with its reason", () => {
  const { grades, clusters } = PARAMETERS;
  for (const table of [grades.reliability, grades.credibility, clusters]) {
    for (const [name, { value, why }] of Object.entries(table)) {
      expect(ROWS).toContainEqual([name, String(value), why]);
    }
  }
});

test("it gives every rule, in order", () => {
  const rows = ROWS.filter(([first]) => /^\d+$/.test(first ?? "")).filter((cells) => cells.length === 4);
  expect(rows.map(([, link, , relation]) => [link, relation])).toEqual(
    PARAMETERS.rules.map(({ link, relation }) => [link, relation]),
  );
  PARAMETERS.rules.forEach(({ values, shareAtLeast }, place) => {
    for (const asked of values ?? []) expect(rows[place]![2]).toContain(asked);
    expect(rows[place]![2]!.includes("share")).toBe(shareAtLeast !== undefined);
  });
});

test("it gives the numbers of the chains and of the safeguard with their reasons", () => {
  const text = METHOD_MD.replaceAll(/\s+/g, " ");
  const { chains, safeguard, shownFrom, countPower } = PARAMETERS;
  for (const { value, why } of [...Object.values(chains), safeguard.reportFactor, shownFrom, countPower]) {
    expect(text).toContain(String(value));
    expect(text).toContain(why);
  }
  expect(text).toContain(safeguard.confinedIf.why);
});
