import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { ImportRecord } from "#model/import-record.ts";
import { ImportReport } from "#model/import-report.ts";
import { ListChanges } from "#model/list-changes.ts";
import type { SourceId } from "#model/source.ts";
import { syncDirectory } from "./keep-file.ts";

/** What is kept of the last import of each source: how it was asked for, its report, and what changed on a list. */
export type Reports = {
  putReport: (source: SourceId, report: ImportReport) => Promise<void>;
  /** The report, or undefined when the source has none. */
  report: (source: SourceId) => Promise<ImportReport | undefined>;
  putRecord: (source: SourceId, record: ImportRecord) => Promise<void>;
  /** What it takes to go on with the import of the source, or undefined when it was never begun here. */
  record: (source: SourceId) => Promise<ImportRecord | undefined>;
  putListChanges: (source: SourceId, changes: ListChanges) => Promise<void>;
  /** What the source says otherwise than the version it superseded; undefined when it superseded none. */
  listChanges: (source: SourceId) => Promise<ListChanges | undefined>;
  /** Takes the rejects of a running import; nothing of it is seen before it is kept. */
  openRejects: () => Promise<RejectsFile>;
  /** The rejects of the last import of a source, or undefined when it has none. */
  rejects: (source: SourceId) => Promise<Buffer | undefined>;
};

export type RejectsFile = {
  write: (text: string) => void;
  keep: (source: SourceId) => Promise<void>;
  discard: () => Promise<void>;
};

/** Reports in a directory, one file of each sort a source; a new one replaces the old one whole. */
export function openReports(directory: string): Reports {
  const pathOf = (source: SourceId, ending: string): string =>
    join(directory, `${source.replace(":", "-")}.${ending}`);
  const put = async (path: string, value: unknown): Promise<void> => {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const part = join(directory, `.part-${randomUUID()}`);
    const file = await open(part, "wx", 0o600);
    try {
      await file.writeFile(JSON.stringify(value));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
    await syncDirectory(directory);
  };
  return {
    putReport: (source, report) => put(pathOf(source, "json"), report),
    report: (source) => readAs(pathOf(source, "json"), ImportReport),
    putRecord: (source, record) => put(pathOf(source, "record.json"), record),
    record: (source) => readAs(pathOf(source, "record.json"), ImportRecord),
    putListChanges: (source, changes) => put(pathOf(source, "changes.json"), changes),
    listChanges: (source) => readAs(pathOf(source, "changes.json"), ListChanges),
    async openRejects() {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const part = join(directory, `.part-${randomUUID()}`);
      const file = openSync(part, "wx", 0o600);
      return {
        write: (text) => void writeSync(file, text),
        async keep(source) {
          fsyncSync(file);
          closeSync(file);
          await rename(part, pathOf(source, "rejects.csv"));
          await syncDirectory(directory);
        },
        async discard() {
          closeSync(file);
          await rm(part);
        },
      };
    },
    rejects: (source) => readIfThere(pathOf(source, "rejects.csv")),
  };
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}

async function readAs<T>(path: string, shape: z.ZodType<T>): Promise<T | undefined> {
  const text = await readIfThere(path);
  return text === undefined ? undefined : shape.parse(JSON.parse(text.toString("utf8")));
}
