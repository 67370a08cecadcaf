import { createHash } from "node:crypto";
import type { Signer } from "#access/signer.ts";
import { type SourceRow, readSourceRows } from "#import/source-rows.ts";
import type { CitedRow } from "#model/chart.ts";
import type { Entity, EntityId, Link } from "#model/graph.ts";
import { Problem } from "#model/problem.ts";
import type { Source, SourceId } from "#model/source.ts";
import { isProtected } from "#model/standing.ts";
import { statesFact } from "#model/states-fact.ts";
import type { Vault } from "#vault/vault.ts";

export type RowsWanted = {
  readonly links: readonly Link[];
  /** With their statements. */
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  /** The protected persons of the case whose names are not shown, with their statements. */
  readonly veiled: readonly Entity[];
  /** Takes the names of protected persons out of a text. */
  readonly withhold: (text: string) => string;
};

/**
 * Every row that the links and statements cite, and the header of each file, as they stand in the vault. A row that states
 * something of a veiled person is withheld, names of such persons in other rows are replaced; both are bound by a salted
 * hash that only the holder of the salt can open.
 */
export async function gatherRows(
  { links, entities, sources, veiled, withhold }: RowsWanted,
  vault: Vault,
  signer: Signer,
): Promise<CitedRow[]> {
  const wanted = linesBySource(links, entities, sources);
  const closed = linesOfVeiled(links, [...entities, ...veiled], veiled);
  const rows: CitedRow[] = [];
  for (const source of sources) {
    const lines = wanted.get(source.id) ?? new Set();
    if (lines.size === 0) continue;
    const found = await readSourceRows(vault.open(source.sha256), source, lines).catch((error: unknown) => {
      if (error instanceof Problem && error.code === "import/unreadable") return [];
      throw error;
    });
    for (const row of found) {
      const isClosed = closed.has(`${source.id} ${row.line}`);
      rows.push(citedRow(source, row, isClosed ? undefined : withhold, signer));
      lines.delete(row.line);
    }
    for (const line of lines) rows.push(missingRow(source.id, line));
  }
  return rows;
}

function citedRow(
  { id, sha256 }: Source,
  { line, text, offset, bytes }: SourceRow,
  withhold: ((text: string) => string) | undefined,
  signer: Signer,
): CitedRow {
  const shown = withhold?.(text) ?? "";
  const state = withhold === undefined ? "withheld" : shown === text ? "open" : "masked";
  const salt = state === "open" ? "" : signer.salt(rowName(sha256, line));
  const commitment = createHash("sha256").update(salt).update(bytes).digest("hex");
  const place = offset < 0 ? { offset: 0, length: 0 } : { offset, length: bytes.length };
  return { source: id, line, state, text: shown, commitment, ...place };
}

/** What the salt of a row is made from: the hash of its file, its line. */
export function rowName(sha256: string, line: number): string {
  return `${sha256} ${line}`;
}

function missingRow(source: SourceId, line: number): CitedRow {
  return { source, line, state: "missing", text: "", commitment: "", offset: 0, length: 0 };
}

function linesBySource(
  links: readonly Link[],
  entities: readonly Entity[],
  sources: readonly Source[],
): Map<SourceId, Set<number>> {
  const wanted = new Map<SourceId, Set<number>>(sources.map(({ id }) => [id, new Set()]));
  for (const { source, events } of links)
    for (const line of events?.lines ?? []) wanted.get(source)?.add(line);
  for (const entity of entities) {
    if (isProtected(entity.standing)) continue;
    for (const { source, lines } of (entity.statements ?? []).filter(statesFact)) {
      for (const line of lines) wanted.get(source)?.add(line);
    }
  }
  for (const { id, headerLine } of sources) {
    const lines = wanted.get(id);
    if (headerLine !== undefined && lines !== undefined && lines.size > 0) lines.add(headerLine);
  }
  return wanted;
}

/** The lines that say something of a veiled person: where a source names or describes them, or links them. */
function linesOfVeiled(
  links: readonly Link[],
  entities: readonly Entity[],
  veiled: readonly Entity[],
): Set<string> {
  const ids = new Set<EntityId>(veiled.map(({ id }) => id));
  const closed = new Set<string>();
  for (const { id, statements = [] } of entities) {
    if (!ids.has(id)) continue;
    for (const { source, lines } of statements) for (const line of lines) closed.add(`${source} ${line}`);
  }
  for (const { from, to, source, events } of links) {
    if (!ids.has(from) && !ids.has(to)) continue;
    for (const line of events?.lines ?? []) closed.add(`${source} ${line}`);
  }
  return closed;
}
