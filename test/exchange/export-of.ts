import type { ExportInput } from "#exchange/export-input.ts";
import { EXPORT_FORMATS, writeExport } from "#exchange/formats.ts";
import type { ExportFormatId } from "#model/export-format.ts";
import type { Graph } from "#model/graph.ts";
import { importSheets } from "../import/import-text.ts";

/** A graph as it would be exported from the fictional case. */
export function exportInput(graph: Graph, more: Partial<ExportInput> = {}): ExportInput {
  return {
    graph,
    sources: [],
    protectedPersons: [],
    caseTitle: "Fictional case",
    handling: "RESTRICTED",
    by: "tester",
    at: "2026-11-24T12:00:00.000Z",
    ...more,
  };
}

/** The bytes of a file in that format. */
export function exported(format: ExportFormatId, input: ExportInput): Buffer {
  return Buffer.concat([...writeExport(format, input)]);
}

/** The graph that `redthread import` makes of a file, and what it found wrong. */
export async function readBack(
  format: ExportFormatId,
  bytes: Buffer,
): Promise<{ graph: Graph; rejected: string[] }> {
  const imported = await importSheets(bytes, {}, { fileName: `export.${EXPORT_FORMATS[format].extension}` });
  const issues = imported.flatMap(({ report }) => [
    ...report.issues.filter(({ disposition }) => disposition === "reject").map(({ message }) => message),
    ...report.needs.map(({ message }) => message),
  ]);
  const entities = imported.flatMap(({ graph }) => graph.entities);
  return {
    graph: together(
      entities,
      imported.flatMap(({ graph }) => graph.links),
    ),
    rejected: issues,
  };
}

/** One graph of what several files (or sheets) state. */
export function together(entities: Graph["entities"], links: Graph["links"]): Graph {
  const byId = new Map<string, Graph["entities"][number]>();
  for (const entity of entities) {
    const before = byId.get(entity.id);
    const statements = [...(before?.statements ?? []), ...(entity.statements ?? [])];
    byId.set(entity.id, { ...entity, statements });
  }
  return { entities: [...byId.values()], links };
}
