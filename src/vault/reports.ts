import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { ImportReport } from "#model/import-report.ts";
import type { SourceId } from "#model/source.ts";
import { syncDirectory } from "./keep-file.ts";

/** The report of the last import of each source, with its issues. */
export type Reports = {
  putReport: (source: SourceId, report: ImportReport) => Promise<void>;
  /** The report, or undefined when the source has none. */
  report: (source: SourceId) => Promise<ImportReport | undefined>;
};

/** Reports in a directory, one file a source; a new one replaces the old one whole. */
export function openReports(directory: string): Reports {
  const pathOf = (source: SourceId): string => join(directory, `${source.replace(":", "-")}.json`);
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
      const text = await readFile(pathOf(source), "utf8").catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return undefined;
        throw error;
      });
      return text === undefined ? undefined : ImportReport.parse(JSON.parse(text));
    },
  };
}
