import { createHash } from "node:crypto";
import type { ImportFile } from "#import/import-file.ts";
import { runImport } from "#import/run-import.ts";
import { sheetsOf } from "#import/sheets-of.ts";
import type { ImportRequest } from "#import/import-request.ts";
import type { Entity, Graph, Link } from "#model/graph.ts";
import type { ImportOptions, ImportReport } from "#model/import-report.ts";
import { mergeLinks, mergeStatements } from "#model/merge.ts";
import { CaseId, type Source } from "#model/source.ts";
import type { Batch, Store } from "#model/store.ts";

export const DEMO = CaseId.parse("demo");
export const NOW = new Date(Date.UTC(2026, 10, 24, 12));

/** What a proposal is made under. */
export const TERMS = { case: DEMO, now: () => NOW, companions: [] };

/** A file in memory, given in pieces so that cuts fall anywhere. */
export function fileOf(content: string | Uint8Array, fileName = "file.csv", piece = 64 * 1024): ImportFile {
  const bytes = typeof content === "string" ? Buffer.from(content) : Buffer.from(content);
  return {
    fileName,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
}

/** Keeps what an import hands over, with the rules of a store: a watermark, and nothing twice. */
export type Recorder = Pick<Store, "startImport" | "writeBatch" | "finishImport"> & {
  readonly batches: Batch[];
  source: () => Source | undefined;
};

/** A recorder that fails when `failAt` batches are in, as a process that is killed does. */
export function recorder(failAt = Number.POSITIVE_INFINITY): Recorder & { failAt: number } {
  const batches: Batch[] = [];
  let source: Source | undefined;
  return {
    batches,
    failAt,
    source: () => source,
    startImport: async (started) => (source ??= started),
    async writeBatch(batch) {
      if (batches.length >= this.failAt) throw new Error("killed");
      batches.push(batch);
      if (source !== undefined) source = { ...source, watermark: batch.watermark };
    },
    finishImport: async (finished) => {
      source = { ...finished, watermark: source?.watermark ?? finished.watermark };
    },
  };
}

/** The graph that the batches add up to, in a canonical order. */
export function graphOf(batches: readonly Batch[]): Graph {
  const entities = new Map<string, Entity>();
  const links = new Map<string, Link>();
  for (const { graph } of batches) {
    for (const entity of graph.entities) {
      const before = entities.get(entity.id);
      const [a] = before?.statements ?? [];
      const [b] = entity.statements ?? [];
      const statements = a === undefined || b === undefined ? entity.statements : [mergeStatements(a, b)];
      entities.set(entity.id, statements === undefined ? entity : { ...entity, statements });
    }
    for (const link of graph.links) {
      const before = links.get(link.id);
      links.set(link.id, before === undefined ? link : mergeLinks(before, link));
    }
  }
  return { entities: [...entities.values()].toSorted(byId), links: [...links.values()].toSorted(byId) };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

type Effects = Partial<Omit<ImportRequest, keyof ImportFile>>;
type Given = Effects & { fileName?: string; piece?: number };
type Imported = { report: ImportReport; graph: Graph; batches: Batch[] };

/** Imports a text as a file and gives the report and what went in. */
export async function importText(
  content: string | Uint8Array,
  options: ImportOptions = {},
  { fileName, piece, ...given }: Given = {},
): Promise<Imported> {
  return importOne(fileOf(content, fileName, piece), options, given);
}

/** Imports every sheet of a workbook; any other file as it is. */
export async function importSheets(
  content: Uint8Array,
  options: ImportOptions = {},
  { fileName, piece, ...given }: Given = {},
): Promise<Imported[]> {
  const sheets = await sheetsOf(fileOf(content, fileName, piece));
  return Promise.all(sheets.map((sheet) => importOne(sheet, options, given)));
}

async function importOne(file: ImportFile, options: ImportOptions, given: Effects): Promise<Imported> {
  const store = recorder();
  const report = await runImport({
    ...file,
    case: DEMO,
    // what is asked for by itself is no concern of most tests
    options: { timezone: "unstated", ...options },
    importedBy: "tester",
    now: () => NOW,
    peakMb: () => 0,
    store,
    ...given,
  });
  return { report, graph: graphOf(store.batches), batches: store.batches };
}

/** The graph in few words: entities by id, links as `kind from → to`. */
export function words(graph: Graph): string[] {
  return [
    ...graph.entities.map(({ id }) => id),
    ...graph.links.map(
      ({ kind, from, to, count }) => `${kind} ${from} → ${to}${count > 1 ? ` ×${count}` : ""}`,
    ),
  ];
}
