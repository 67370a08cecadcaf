import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { ISSUE_REASONS } from "#model/import-report.ts";
import { PROBLEMS } from "#model/problem.ts";

const ROOT = resolve(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(resolve(ROOT, path), "utf8");

/** The codes that open the rows of the tables below a heading: "| `code` | …". */
function documented(heading: string): string[] {
  const text = read("docs/ERRORS.md");
  const from = text.indexOf(`\n## ${heading}\n`);
  expect(from, `docs/ERRORS.md has no heading "${heading}"`).toBeGreaterThan(0);
  const section = text.slice(from + 4).split("\n## ")[0] ?? "";
  return [...section.matchAll(/^\| `([^`]+)` *\|/gm)].map((row) => row[1] ?? "");
}

test("docs/ERRORS.md lists every problem, and no other", () => {
  expect(documented("Problems").toSorted()).toEqual(Object.keys(PROBLEMS).toSorted());
});

test("docs/ERRORS.md lists every reason of an issue, and no other", () => {
  expect(documented("Reasons").toSorted()).toEqual([...ISSUE_REASONS].toSorted());
});

test("the README names the two commands, and CI runs the one for tests", () => {
  expect(read("README.md")).toContain("npm ci && npm start");
  expect(read("README.md")).toContain("npm ci && npm test");
  expect(read(".ci/run")).toContain("npm ci && npm test");
});

test("decisions are named by day and slug, and stay under 60 lines", () => {
  for (const name of readdirSync(resolve(ROOT, "docs/adr"))) {
    expect(name).toMatch(/^20\d{6}-[a-z0-9-]+\.md$/);
    expect(read(`docs/adr/${name}`).split("\n").length, name).toBeLessThan(60);
  }
});
