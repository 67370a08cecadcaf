import { writeAnx } from "./anx.ts";
import { writeCsv } from "./csv.ts";
import { writeCypher } from "./cypher.ts";
import type { ExportInput } from "./export-input.ts";
import { writeFtm } from "./ftm.ts";
import { writeGexf } from "./gexf.ts";
import { writeGraphml } from "./graphml.ts";
import { type Prepared, prepareExport } from "./prepare-export.ts";
import { writeStix } from "./stix.ts";
import { writeXlsx } from "./xlsx.ts";

/** A format that other tools open. `readBack`: `redthread import` makes the same entities and links of it again. */
export type ExportFormat = {
  readonly id: string;
  readonly title: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly readBack: boolean;
  readonly write: (prepared: Prepared) => Iterable<string | Uint8Array>;
};

/** The list: every format we write. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: "anx",
    title: "i2 Analyst's Notebook",
    extension: "anx",
    mediaType: "application/xml",
    readBack: true,
    write: writeAnx,
  },
  {
    id: "graphml",
    title: "GraphML",
    extension: "graphml",
    mediaType: "application/graphml+xml",
    readBack: true,
    write: writeGraphml,
  },
  {
    id: "gexf",
    title: "GEXF (Gephi)",
    extension: "gexf",
    mediaType: "application/gexf+xml",
    readBack: true,
    write: writeGexf,
  },
  {
    id: "csv",
    title: "CSV",
    extension: "csv",
    mediaType: "text/csv; charset=utf-8",
    readBack: true,
    write: writeCsv,
  },
  {
    id: "xlsx",
    title: "Excel workbook",
    extension: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    readBack: true,
    write: (prepared) => [writeXlsx(prepared)],
  },
  {
    id: "ftm",
    title: "FollowTheMoney",
    extension: "ftm.json",
    mediaType: "application/x-ndjson",
    readBack: true,
    write: writeFtm,
  },
  {
    id: "stix",
    title: "STIX 2.1",
    extension: "stix.json",
    mediaType: "application/stix+json;version=2.1",
    readBack: true,
    write: writeStix,
  },
  {
    id: "cypher",
    title: "Cypher script",
    extension: "cypher",
    mediaType: "text/plain; charset=utf-8",
    readBack: false,
    write: writeCypher,
  },
];

/** The pieces of a file in that format, protected persons under their pseudonyms; text is UTF-8. */
export function* writeExport(format: ExportFormat, input: ExportInput): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const piece of format.write(prepareExport(input)))
    yield typeof piece === "string" ? encoder.encode(piece) : piece;
}
