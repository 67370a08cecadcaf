import type { Entity, EntityId, Link, LinkId, Statement } from "#model/graph.ts";
import { LINK_KINDS, type LinkKind } from "#model/kinds.ts";
import { mergeLinks, mergeStatements } from "#model/merge.ts";
import { Problem } from "#model/problem.ts";
import type { Source, SourceId, Watermark } from "#model/source.ts";
import type { Batch, Store } from "#model/store.ts";
import type { Ask, Database, Row } from "./database.ts";
import { tieDecided } from "./decision-store.ts";
import { labelOf } from "./labels.ts";
import { linkOf, linkRow, statementKey, statementOf, statementRow } from "./records.ts";
import { type LinkCounts, linkCountsOf, linkCountTexts, newSourceRow, sourceOf } from "./source-record.ts";
import { searchText } from "./search-text.ts";
import { removeSource } from "./write-undo.ts";

/** The writes of an import: begun, batch by batch with its watermark, ended. Each may be repeated without effect. */
export function importWrites({
  write,
  alone,
}: Database): Pick<Store, "startImport" | "writeBatch" | "finishImport"> {
  return {
    async startImport(source) {
      const { properties, ...ids } = { case: source.case, id: source.id, properties: newSourceRow(source) };
      const stored = await write((ask) => ask("hold-source", { id: source.id }));
      if (stored[0] !== undefined && sourceAt(stored).state === "undone")
        await removeSource(alone, source.id);
      const rows = await write((ask) => ask("open-source", { ...ids, properties }));
      if (rows.length === 0) throw new Problem("case/unknown", `There is no case "${source.case}".`);
      return sourceAt(rows);
    },
    writeBatch: (batch) => write((ask) => writeBatch(ask, batch)),
    finishImport: (source) =>
      write(async (ask) => {
        const { state } = await heldSource(ask, source.id);
        if (state !== "importing") return;
        const { id, read, accepted, rejected } = source;
        await ask("complete-source", {
          id,
          read: BigInt(read),
          accepted: BigInt(accepted),
          rejected: BigInt(rejected),
        });
        await ask("supersede-source", { id });
        await tieDecided(ask, source.case);
      }),
  };
}

async function writeBatch(ask: Ask, { source, graph, watermark }: Batch): Promise<void> {
  const held = await heldSource(ask, source);
  if (held.state !== "importing" || !isAhead(watermark, held.watermark)) return;
  const fresh = held.watermark.segment === 0 && held.watermark.batch === 0;
  await writeStatements(ask, { id: source, case: held.case }, graph.entities, fresh);
  const linkCounts = { ...held.linkCounts };
  for (const kind of LINK_KINDS) {
    const links = graph.links.filter((link) => link.kind === kind);
    if (links.length > 0)
      linkCounts[kind] = (linkCounts[kind] ?? 0) + (await writeLinks(ask, kind, links, fresh));
  }
  await ask("advance-source", {
    id: source,
    segment: BigInt(watermark.segment),
    batch: BigInt(watermark.batch),
    linkCounts: linkCountTexts(linkCounts),
  });
}

function isAhead(next: Watermark, stored: Watermark): boolean {
  return next.segment > stored.segment || (next.segment === stored.segment && next.batch > stored.batch);
}

type Held = Pick<Source, "case" | "state" | "watermark"> & { linkCounts: LinkCounts };

/** The source, which no other transaction can move until ours ends; throws source/unknown or import/undone. */
async function heldSource(ask: Ask, id: SourceId): Promise<Held> {
  const rows = await ask("hold-source", { id });
  if (rows.length === 0) throw new Problem("source/unknown", `There is no ${id}.`);
  const { case: of, state, watermark, fileName } = sourceAt(rows);
  if (state === "undone") throw new Problem("import/undone", `${fileName} was undone.`);
  return { case: of, state, watermark, linkCounts: linkCountsOf(propertiesAt(rows)) };
}

function propertiesAt(rows: readonly Row[]): Row {
  return rows[0]?.["source"] as Row;
}

function sourceAt(rows: readonly Row[]): Source {
  return sourceOf(propertiesAt(rows));
}

/** A `fresh` source has said nothing yet: there is nothing to look up. */
async function writeStatements(
  ask: Ask,
  { id: source, case: of }: Pick<Source, "id" | "case">,
  entities: readonly Entity[],
  fresh: boolean,
): Promise<void> {
  const stated = statementsIn(entities);
  const keys = fresh ? [] : [...stated.keys()].map((id) => statementKey(source, id));
  const known = new Map(
    keys.length === 0
      ? []
      : (await ask("known-statements", { keys })).map((row) => [row["key"], row["said"] as Row]),
  );
  const added: unknown[][] = [];
  const changed: unknown[][] = [];
  for (const [id, { kind, statement }] of stated) {
    const key = statementKey(source, id);
    const before = known.get(key);
    if (before === undefined) {
      added.push([id, searchText(id.slice(kind.length + 1)), labelOf(kind), statementRow(statement, id, of)]);
    } else {
      changed.push([key, statementRow(mergeStatements(statementOf(before, source), statement), id, of)]);
    }
  }
  if (added.length > 0) await ask("add-statements", { source, rows: added });
  if (changed.length > 0) await ask("change-statements", { rows: changed });
}

type Stated = Map<EntityId, { kind: Entity["kind"]; statement: Statement }>;

/** One statement an entity, in the order of ids, so that imports side by side lock nodes in the same order. */
function statementsIn(entities: readonly Entity[]): Stated {
  const stated: Stated = new Map();
  for (const { id, kind, statements = [] } of entities.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const statement of statements) {
      const before = stated.get(id)?.statement;
      stated.set(id, {
        kind,
        statement: before === undefined ? statement : mergeStatements(before, statement),
      });
    }
  }
  return stated;
}

/** Writes links of one kind and returns how many of them are new. */
async function writeLinks(ask: Ask, kind: LinkKind, links: readonly Link[], fresh: boolean): Promise<number> {
  const merged = new Map<LinkId, Link>();
  for (const link of links) {
    const before = merged.get(link.id);
    merged.set(link.id, before === undefined ? link : mergeLinks(before, link));
  }
  const rows = fresh ? [] : await ask("known-links", { ids: [...merged.keys()] }, kind);
  const known = rows.map((row) => linkOf(row["link"] as Row));
  const changed = known.map((link) => [link.id, linkRow(mergeLinks(link, merged.get(link.id) as Link))]);
  for (const link of known) merged.delete(link.id);
  const added = [...merged.values()].map((link) => [
    statementKey(link.source, link.from),
    statementKey(link.source, link.to),
    linkRow(link),
  ]);
  if (changed.length > 0) await ask("change-links", { rows: changed }, kind);
  if (added.length > 0) await addLinks(ask, kind, added);
  return added.length;
}

async function addLinks(ask: Ask, kind: LinkKind, rows: unknown[][]): Promise<void> {
  const [answer] = await ask("add-links", { rows }, kind);
  if (answer?.["added"] !== rows.length) {
    throw new Error(`a batch has ${kind} links whose ends its source does not state, in it or before`);
  }
}
