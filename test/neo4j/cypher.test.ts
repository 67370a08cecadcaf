import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Driver, Plan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { LINK_KINDS } from "#model/kinds.ts";
import { applySchema } from "#neo4j/apply-schema.ts";
import { connect } from "#neo4j/connect.ts";
import { packageRoot } from "#neo4j/package-root.ts";
import { QUERIES, type QueryName, queryText } from "#neo4j/queries.ts";

const directory = join(packageRoot(), "cypher");
const names = Object.keys(QUERIES) as QueryName[];

function filesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".cypher"))
    .map((name) => name.replace(/\.cypher$/, ""));
}

/** The names of the steps of a plan. */
function operatorsOf(plan: Plan | false): string[] {
  if (plan === false) return [];
  return [plan.operatorType.replace(/@.*$/, ""), ...plan.children.flatMap(operatorsOf)];
}

describe("the files of cypher/", () => {
  it("are exactly the queries that are declared", () => {
    expect(filesOf(directory).toSorted()).toEqual(names.toSorted());
  });

  it.each(names)("%s opens with a sentence and takes exactly the parameters it declares", (name) => {
    const text = readFileSync(join(directory, `${name}.cypher`), "utf8");
    expect(text).toMatch(/^\/\/ [A-Z].*[.;]\n/);
    const used = new Set([...text.matchAll(/\$([a-zA-Z]+)/g)].map((match) => match[1]));
    expect(used).toEqual(new Set(QUERIES[name]));
  });

  it("of the schema are numbered without a gap and open with a sentence", () => {
    const files = filesOf(join(directory, "schema")).toSorted();
    expect(files.map((name) => Number(name.slice(0, 3)))).toEqual(files.map((_, index) => index + 1));
    for (const name of files) {
      expect(readFileSync(join(directory, "schema", `${name}.cypher`), "utf8")).toMatch(/^\/\/ [A-Z].*\.\n/);
    }
  });
});

/** A backup is of the whole database. */
const TAKES_EVERYTHING: ReadonlySet<string> = new Set(["dump-nodes", "count-all"]);

describe("every query", () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await connect(inject("neo4j"));
    await applySchema(driver);
  });
  afterAll(() => driver.close());

  it.each(names)("%s passes EXPLAIN on the server", async (name) => {
    const template = /\bLINK_TYPE\b/.test(queryText(name));
    for (const kind of template ? LINK_KINDS : [undefined]) {
      const text = queryText(name, kind);
      expect(text).not.toMatch(/LINK_TYPE|LINK_FACTS|LINK_ATTRIBUTES/);
      const parameters = Object.fromEntries(QUERIES[name].map((parameter) => [parameter, null]));
      const session = driver.session();
      const { summary } = await session.run(`EXPLAIN ${text}`, parameters);
      await session.close();
      expect(operatorsOf(summary.plan).includes("AllNodesScan")).toBe(TAKES_EVERYTHING.has(name));
    }
  });

  it.each([
    ["search", "NodeIndexContainsScan"],
    ["entities", "NodeUniqueIndexSeek"],
    ["expand", "NodeUniqueIndexSeek"],
    ["path", "ShortestPath"],
    ["links", "DirectedRelationshipUniqueIndexSeek"],
    ["known-links", "DirectedRelationshipUniqueIndexSeek"],
    ["known-statements", "DirectedRelationshipUniqueIndexSeek"],
    ["stated-numbers", "DirectedRelationshipUniqueIndexSeek"],
    ["add-links", "NodeByIdSeek"],
    ["evidence-links", "DirectedRelationshipTypeScan"],
    ["export-links", "DirectedRelationshipUniqueIndexSeekByRange"],
    ["export-statements", "NodeUniqueIndexSeekByRange"],
    ["listed-entities", "DirectedRelationshipIndexScan"],
  ] as const)("%s finds its beginning by %s", async (name, operator) => {
    const parameters = Object.fromEntries(QUERIES[name].map((parameter) => [parameter, null]));
    const session = driver.session();
    const { summary } = await session.run(`EXPLAIN ${queryText(name, "called")}`, parameters);
    await session.close();
    expect(operatorsOf(summary.plan)).toContain(operator);
  });
});
