import { canonicalJson } from "#model/canonical-json.ts";
import { pairKey, standingDecisions } from "#model/decision.ts";
import type { EntityId } from "#model/graph.ts";
import { LINK_KINDS, type LinkKind } from "#model/kinds.ts";
import { Source, type SourceId } from "#model/source.ts";
import type { Scope, Store } from "#model/store.ts";
import type { Database, Row } from "./database.ts";
import { readDecisions } from "./decision-store.ts";
import { linkOf, statementOf } from "./records.ts";
import { caseOf, sourceOf } from "./source-record.ts";

const PAGE = 1000;

/** How and when a source came in, and in how many steps, may differ between equal graphs. */
const LastingFacts = Source.omit({
  readBy: true,
  importedBy: true,
  importedAt: true,
  state: true,
  undoings: true,
  watermark: true,
  read: true,
  accepted: true,
  rejected: true,
});

/**
 * What the scope shows as JSON lines, the same for equal graphs: cases, sources, entities, statements, links with
 * events, decisions that stand on entities that are there, assessments, each in the order of ids.
 */
export function exportRead(database: Database): Pick<Store, "exportLines"> {
  return {
    async *exportLines(scope) {
      yield* recordLines(database, scope);
      yield* statementLines(database, scope);
      for (const kind of LINK_KINDS) yield* linkLines(database, scope, kind);
      yield* decisionLines(database, scope);
      for (const row of await database.read((ask) => ask("export-assessments", { scope }))) {
        const { number: _, ...assessment } = row["assessment"] as Row;
        yield canonicalJson({ assessment });
      }
    },
  };
}

async function* recordLines({ read }: Database, scope: Scope): AsyncGenerator<string> {
  const visible = new Set<string>(scope.cases);
  for (const row of await read((ask) => ask("cases", {}))) {
    const value = caseOf(row["case"] as Row);
    if (visible.has(value.id)) yield canonicalJson({ case: value });
  }
  const rows = await read((ask) => ask("sources", { scope }));
  const sources = rows.map((row) => sourceOf(row["source"] as Row));
  for (const source of sources.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (source.state !== "complete") continue;
    yield canonicalJson({ source: LastingFacts.parse(source) });
  }
}

async function* statementLines({ read }: Database, scope: Scope): AsyncGenerator<string> {
  for (let after = ""; ;) {
    const page = { after, limit: BigInt(PAGE), scope };
    const rows = await read((ask) =>
      ask<"export-statements", { id: EntityId; statements: Row[] }>("export-statements", page),
    );
    for (const { id, statements } of rows) {
      yield canonicalJson({ entity: id });
      for (const said of statements) {
        yield canonicalJson({ statement: statementOf(said, said["source"] as SourceId), entity: id });
      }
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.id;
  }
}

/** Withdrawn decisions leave no trace here: with them the graph is as it was without the first. */
async function* decisionLines({ read }: Database, scope: Scope): AsyncGenerator<string> {
  const standing = standingDecisions(await read((ask) => readDecisions(ask, scope)));
  const ids = standing.flatMap(({ a, b }) => [a, b]);
  const rows =
    ids.length === 0
      ? []
      : await read((ask) => ask<"entities", { id: EntityId }>("entities", { ids, scope }));
  const present = new Set(rows.map(({ id }) => id));
  const shown = standing.filter(({ a, b }) => present.has(a) && present.has(b));
  for (const decision of shown.toSorted((x, y) => (pairKey(x.a, x.b) < pairKey(y.a, y.b) ? -1 : 1))) {
    yield canonicalJson({ decision });
  }
}

async function* linkLines({ read }: Database, scope: Scope, kind: LinkKind): AsyncGenerator<string> {
  for (let after = ""; ;) {
    const page = { after, limit: BigInt(PAGE), scope };
    const rows = await read((ask) => ask("export-links", page, kind));
    const links = rows.map((row) => linkOf(row["link"] as Row));
    for (const link of links) yield canonicalJson({ link });
    const last = links.at(-1);
    if (last === undefined || links.length < PAGE) return;
    after = last.id;
  }
}
