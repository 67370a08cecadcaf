import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { ImportReport } from "#model/import-report.ts";
import type { SourceId } from "#model/source.ts";
import { syncDirectory } from "./keep-file.ts";

/** The report of the last import of each source, with its issues. */
export type Reports = {
  putReport: (source: SourceId, report: ImportReport) => Promise<void>;
  /** The report, or undefined when the source has none. */
  report: (source: SourceId) => Promise<ImportReport | undefined>;
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

/** Reports in a directory, one file a source; a new one replaces the old one whole. */
export function openReports(directory: string): Reports {
  const pathOf = (source: SourceId, ending = "json"): string =>
    join(directory, `${source.replace(":", "-")}.${ending}`);
  return {
    async putReport(source, report) {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const part = join(directory, `.part-${randomUUID()}`);
      const file = await open(part, "wx", 0o600);
      try {
        await file.writeFile(JSON.stringify(report));
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(part, pathOf(source));
      await syncDirectory(directory);
    },
    async report(source) {
      const text = await readIfThere(pathOf(source));
      return text === undefined ? undefined : ImportReport.parse(JSON.parse(text.toString("utf8")));
    },
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
