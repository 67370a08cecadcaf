import fc from "fast-check";
import type { Driver, Transaction } from "neo4j-driver";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Graph } from "#model/graph.ts";
import { connect } from "#neo4j/connect.ts";
import { exportInput, exported } from "./export-of.ts";
import { graphs } from "./graphs.ts";

let driver: Driver;

beforeAll(async () => {
  driver = await connect(inject("neo4j"));
});
afterAll(() => driver?.close());

/** The graph under ids that no other test of this database has. */
function apart(graph: Graph): Graph {
  const text = JSON.stringify(graph, (key, value: unknown) =>
    typeof value === "string" && ["id", "from", "to"].includes(key) && !value.startsWith("link:")
      ? value.replace(":", ":cypher-test ")
      : value,
  );
  return JSON.parse(text) as Graph;
}

/** The statements of a script: a line that ends in `;` ends one, for no text holds the end of a line. */
function statementsOf(script: string): string[] {
  return script
    .split(";\n")
    .map((statement) => statement.replace(/^\/\/.*\n/, "").trim())
    .filter((statement) => statement !== "");
}

type Read = { nodes: Record<string, unknown>[]; links: Record<string, unknown>[] };

async function readGraph(transaction: Transaction, { entities, links }: Graph): Promise<Read> {
  const nodes = await transaction.run(
    "MATCH (e:Entity) WHERE e.id IN $ids RETURN e {.*, labels: labels(e)} AS one ORDER BY e.id",
    { ids: entities.map(({ id }) => id) },
  );
  const found = await transaction.run(
    "MATCH (a)-[r]->(b) WHERE r.id IN $ids RETURN r {.*, type: type(r), from: a.id, to: b.id} AS one ORDER BY r.id",
    { ids: links.map(({ id }) => id) },
  );
  return {
    nodes: nodes.records.map((record) => record.get("one") as Record<string, unknown>),
    links: found.records.map((record) => record.get("one") as Record<string, unknown>),
  };
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
/** No database keeps half of a surrogate pair. */
const kept = (text: string): string => text.replaceAll(/\p{Cs}/gu, "\uFFFD");

test("the script makes the graph in a real Neo4j, every value as it was, and once however often it is run", async () => {
  await fc.assert(
    fc.asyncProperty(graphs.map(apart), async (graph) => {
      const [schema = "", ...changes] = statementsOf(exported("cypher", exportInput(graph)).toString());
      await driver.executeQuery(schema);
      const session = driver.session();
      const transaction = session.beginTransaction();
      try {
        for (const change of [...changes, ...changes]) await transaction.run(change);
        const { nodes, links } = await readGraph(transaction, graph);
        expect(nodes).toHaveLength(graph.entities.length);
        for (const [i, { id, names, statements = [] }] of graph.entities.toSorted(byId).entries()) {
          expect(nodes[i]).toMatchObject({ id, names: names.map(kept) });
          expect(nodes[i]?.["labels"]).toHaveLength(2);
          for (const [name, values] of Object.entries(statements[0]?.attributes ?? {})) {
            expect(nodes[i]?.[name]).toEqual([...new Set(values)].map(kept));
          }
        }
        expect(links).toHaveLength(graph.links.length);
        for (const [i, { id, kind, from, to, events }] of graph.links.toSorted(byId).entries()) {
          expect(links[i]).toMatchObject({ id, type: kind.toUpperCase(), from, to });
          expect(links[i]?.["at"]).toEqual(events?.at);
          expect(links[i]?.["amounts"]).toEqual(events?.amounts);
          expect(links[i]?.["references"]).toEqual(events?.references?.map(kept));
          expect([links[i]?.["lines"]].flat().map(Number)).toEqual(events?.lines);
        }
      } finally {
        await transaction.rollback();
        await session.close();
      }
    }),
    { numRuns: 12 },
  );
});
