import type { Entity, EntityId, Link, LinkId, Statement } from "#model/graph.ts";
import { LINK_KINDS, type LinkKind } from "#model/kinds.ts";
import { mergeLinks, mergeStatements } from "#model/merge.ts";
import { Problem } from "#model/problem.ts";
import type { Source, SourceId, Watermark } from "#model/source.ts";
import type { Batch, Store } from "#model/store.ts";
import type { Ask, Database, Row } from "./database.ts";
import { tieDecided } from "./decision-store.ts";
import { labelOf } from "./labels.ts";
import { linkOf, linkRow, newLinkRow, statementKey, statementOf, statementRow } from "./records.ts";
import { type LinkCounts, linkCountsOf, linkCountTexts, newSourceRow, sourceOf } from "./source-record.ts";
import { searchText } from "./search-text.ts";
import { type NumbersInTransaction, type StatedNumbers, statedNumbers } from "./stated-numbers.ts";
import { removeSource } from "./write-undo.ts";

const NOTHING: ReadonlySet<string> = new Set();

/** The writes of an import: begun, batch by batch with its watermark, ended. Each may be repeated without effect. */
export function importWrites({
  write,
  alone,
}: Database): Pick<Store, "startImport" | "writeBatch" | "finishImport"> {
  const numbers = statedNumbers();
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
    async writeBatch(batch) {
      const learnt = await write((ask) => writeBatch(ask, batch, numbers));
      learnt?.keep();
    },
    async finishImport(source) {
      numbers.forget(source.id);
      await write(async (ask) => {
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
      });
    },
  };
}

/** Returns what was learnt on the way, to be kept once the transaction is committed; nothing when the batch was in before. */
async function writeBatch(
  ask: Ask,
  batch: Batch,
  numbers: StatedNumbers,
): Promise<NumbersInTransaction | undefined> {
  const { source, graph, watermark, follows } = batch;
  const held = await heldSource(ask, source);
  if (held.state !== "importing" || !isAhead(watermark, held.watermark)) return undefined;
  if (follows !== undefined && isAhead(follows, held.watermark)) {
    throw new Problem("import/undone", `${held.fileName} was undone and begun anew meanwhile.`);
  }
  const fresh = held.watermark.segment === 0 && held.watermark.batch === 0;
  const met = fresh ? NOTHING : batch.met;
  const known = numbers.begin(source, held.importedAt);
  const isMet = (id: string): boolean => met === undefined || met.has(id);
  await writeStatements(ask, { id: source, case: held.case }, graph.entities, isMet, known);
  const linkCounts = { ...held.linkCounts };
  for (const kind of LINK_KINDS) {
    const links = graph.links.filter((link) => link.kind === kind);
    if (links.length === 0) continue;
    const added = await writeLinks(ask, kind, links, isMet, known);
    linkCounts[kind] = (linkCounts[kind] ?? 0) + added;
  }
  await ask("advance-source", {
    id: source,
    segment: BigInt(watermark.segment),
    batch: BigInt(watermark.batch),
    linkCounts: linkCountTexts(linkCounts),
  });
  return known;
}

function isAhead(next: Watermark, stored: Watermark): boolean {
  return next.segment > stored.segment || (next.segment === stored.segment && next.batch > stored.batch);
}

type Held = Pick<Source, "case" | "state" | "watermark" | "fileName" | "importedAt"> & {
  linkCounts: LinkCounts;
};

/** The source, which no other transaction can move until ours ends; throws source/unknown or import/undone. */
async function heldSource(ask: Ask, id: SourceId): Promise<Held> {
  const rows = await ask("hold-source", { id });
  if (rows.length === 0) throw new Problem("source/unknown", `There is no ${id}.`);
  const { case: of, state, watermark, fileName, importedAt } = sourceAt(rows);
  if (state === "undone") throw new Problem("import/undone", `${fileName} was undone.`);
  return { case: of, state, watermark, fileName, importedAt, linkCounts: linkCountsOf(propertiesAt(rows)) };
}

function propertiesAt(rows: readonly Row[]): Row {
  return rows[0]?.["source"] as Row;
}

function sourceAt(rows: readonly Row[]): Source {
  return sourceOf(propertiesAt(rows));
}

async function writeStatements(
  ask: Ask,
  { id: source, case: of }: Pick<Source, "id" | "case">,
  entities: readonly Entity[],
  isMet: (id: string) => boolean,
  numbers: NumbersInTransaction,
): Promise<void> {
  const stated = statementsIn(entities);
  const keys = [...stated.keys()].filter(isMet).map((id) => statementKey(source, id));
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
    if (before !== undefined) {
      changed.push([key, statementRow(mergeStatements(statementOf(before, source), statement), id, of)]);
      continue;
    }
    const { key: _, lines, ...said } = statementRow(statement, id, of);
    added.push([id, searchText(id.slice(kind.length + 1)), labelOf(kind), key, lines, said]);
  }
  if (added.length > 0) numbers.learn(await ask("add-statements", { source, rows: added }));
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
async function writeLinks(
  ask: Ask,
  kind: LinkKind,
  links: readonly Link[],
  isMet: (id: string) => boolean,
  numbers: NumbersInTransaction,
): Promise<number> {
  const merged = new Map<LinkId, Link>();
  for (const link of links) {
    const before = merged.get(link.id);
    merged.set(link.id, before === undefined ? link : mergeLinks(before, link));
  }
  const ids = [...merged.keys()].filter(isMet);
  const rows = ids.length === 0 ? [] : await ask("known-links", { ids }, kind);
  const known = rows.map((row) => linkOf(row["link"] as Row));
  const changed = known.map((link) => [link.id, linkRow(mergeLinks(link, merged.get(link.id) as Link))]);
  for (const link of known) merged.delete(link.id);
  if (changed.length > 0) await ask("change-links", { rows: changed }, kind);
  if (merged.size > 0) await addLinks(ask, kind, [...merged.values()], numbers);
  return merged.size;
}

async function addLinks(
  ask: Ask,
  kind: LinkKind,
  links: readonly Link[],
  numbers: NumbersInTransaction,
): Promise<void> {
  const found = await numbers.find(ask, new Set(links.flatMap(({ from, to }) => [from, to])));
  const plain: unknown[][] = [];
  const attributed: unknown[][] = [];
  for (const link of links) {
    const [from, to] = [found.get(link.from), found.get(link.to)];
    if (from === undefined || to === undefined) throw new Error(UNSTATED);
    const made = newLinkRow(link, from, to);
    (made.attributed ? attributed : plain).push(made.row);
  }
  const source = links[0]?.source;
  let added = 0;
  for (const [query, rows] of [
    ["add-links", plain],
    ["add-attributed-links", attributed],
  ] as const) {
    const [answer] = rows.length === 0 ? [] : await ask(query, { source, rows }, kind);
    added += (answer?.["added"] as number | undefined) ?? 0;
  }
  if (added !== links.length) throw new Error(UNSTATED);
}

const UNSTATED = "a batch has links whose ends its source does not state, in it or before";
