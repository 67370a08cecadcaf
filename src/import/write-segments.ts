import type { ImportProgress } from "#model/import-report.ts";
import type { Source, Watermark } from "#model/source.ts";
import type { ImportRequest } from "./import-request.ts";
import { requireSameReading } from "./read-by.ts";
import type { Segment } from "./segment.ts";
import type { Tally } from "./tally.ts";

/** Writes segments batch by batch; batches that an earlier, interrupted run committed are passed over. */
export type Writer = {
  /** Writes the segment; true when the file was imported before, so that nothing is to be written. */
  write: (segment: Segment) => Promise<boolean>;
  finish: (counts: Pick<Source, "read" | "accepted" | "rejected">) => Promise<void>;
  /** Tells how far reading has come. */
  progress: (bytesRead: number) => void;
  stored: () => Source;
};

/** A writer for one source. The source is announced with the first segment, so a file without a sound row leaves no trace. */
export function openWriter(request: ImportRequest, source: Source, tally: Tally): Writer {
  let stored: Source | undefined;
  let segments = 0;
  let linksWritten = 0;
  let linksTotal = 0;
  let bytesRead = 0;
  let follows: Watermark = { segment: 0, batch: 0 };

  function tell(stage: ImportProgress["stage"]): void {
    request.onProgress?.({
      case: request.case,
      file: request.fileName,
      ...(request.sheet === undefined ? {} : { sheet: request.sheet }),
      stage,
      bytesRead,
      bytesTotal: request.bytes,
      rows: tally.read,
      linksWritten,
      linksTotal,
    });
  }

  return {
    async write(segment) {
      if (request.dryRun !== true) stored ??= await request.store.startImport(source);
      if (stored !== undefined && stored.state !== "importing") return true;
      if (stored !== undefined) requireSameReading(stored, source);
      segments += 1;
      linksTotal += segment.links;
      let batch = 0;
      // while the database writes one batch, the next one is made
      let writing = Promise.resolve();
      for (const graph of segment.batches(source.id)) {
        const met = tally.written(graph);
        batch += 1;
        const watermark = { segment: segments, batch };
        await writing;
        request.signal?.throwIfAborted();
        if (stored !== undefined && isAfter(watermark, stored.watermark)) {
          writing = request.store.writeBatch({ source: source.id, graph, watermark, follows, met });
          // awaited above or below: this only keeps a failure from being taken for one that nobody awaits
          writing.catch(() => {});
        }
        follows = watermark;
        linksWritten += graph.links.length;
        tell("write");
      }
      await writing;
      return false;
    },
    async finish(counts) {
      if (stored !== undefined) {
        await request.store.finishImport({ ...source, ...counts, state: "complete" });
      }
      tell("done");
    },
    progress(read) {
      bytesRead = read;
      tell("read");
    },
    stored: () => stored ?? source,
  };
}

function isAfter(a: Watermark, b: Watermark): boolean {
  return a.segment > b.segment || (a.segment === b.segment && a.batch > b.batch);
}
