import type { Session } from "neo4j-driver";
import { z } from "zod";
import { Problem } from "#model/problem.ts";
import type { Neo4jAddress } from "#neo4j/connect.ts";
import { queryText } from "#neo4j/queries.ts";
import { translateError } from "#neo4j/translate-error.ts";
import { exactDriver } from "./exact-driver.ts";
import { plainProperties } from "./typed-json.ts";

const BATCH = 2000;

const Properties = z.record(z.string(), z.json());
const NodeLine = z.strictObject({ node: z.string(), labels: z.array(z.string()), properties: Properties });
const RelationshipLine = z.strictObject({
  from: z.string(),
  to: z.string(),
  type: z.string(),
  properties: Properties,
});
const Line = z.union([NodeLine, RelationshipLine]);
type Line = z.infer<typeof Line>;

/**
 * Puts the lines of `dumpGraph` into an empty database that has our schema. Throws `backup/not-empty` when it is not
 * empty, and `backup/damaged` when a line is none or a relationship finds no nodes.
 */
export async function loadGraph(address: Neo4jAddress, lines: AsyncIterable<string>): Promise<void> {
  const driver = exactDriver(address);
  const session = driver.session(address.database === undefined ? {} : { database: address.database });
  try {
    await requireEmpty(session);
    await session.run(queryText("delete-schema-record"));
    await session.run(queryText("mark-restored"));
    await session.run(queryText("await-indexes"), { seconds: 600n });
    let batch: Line[] = [];
    for await (const text of lines) {
      const line = parseLine(text);
      const isOther = batch[0] !== undefined && isNode(batch[0]) !== isNode(line);
      if (batch.length >= BATCH || isOther) {
        await load(session, batch);
        batch = [];
      }
      batch.push(line);
    }
    await load(session, batch);
    await session.run(queryText("unmark-restored"));
    await session.run(queryText("drop-restored"));
  } catch (error) {
    throw translateError(error, address.uri);
  } finally {
    await session.close();
    await driver.close();
  }
}

async function requireEmpty(session: Session): Promise<void> {
  const { records } = await session.run(queryText("count-all"));
  const nodes = Number(records[0]?.get("nodes"));
  if (nodes > 0) throw new Problem("backup/not-empty", `The database already holds ${nodes} nodes.`);
}

async function load(session: Session, batch: readonly Line[]): Promise<void> {
  const nodes = batch.filter(isNode);
  if (nodes.length > 0) {
    const rows = nodes.map(({ node, labels, properties }) => ({
      id: node,
      labels,
      properties: plainProperties(properties),
    }));
    await session.executeWrite((transaction) => transaction.run(queryText("load-nodes"), { rows }));
    return;
  }
  const rows = batch.flatMap((line) =>
    isNode(line) ? [] : [{ ...line, properties: plainProperties(line.properties) }],
  );
  if (rows.length === 0) return;
  const { records } = await session.executeWrite((transaction) =>
    transaction.run(queryText("load-relationships"), { rows }),
  );
  const loaded = Number(records[0]?.get("loaded"));
  if (loaded !== rows.length) {
    throw new Problem(
      "backup/damaged",
      `${rows.length - loaded} relationships name nodes that are not there.`,
    );
  }
}

function parseLine(text: string): Line {
  try {
    return Line.parse(JSON.parse(text));
  } catch (cause) {
    throw new Problem("backup/damaged", `This is no line of a backup: ${text.slice(0, 80)}`, [], { cause });
  }
}

function isNode(line: Line): line is z.infer<typeof NodeLine> {
  return "node" in line;
}
