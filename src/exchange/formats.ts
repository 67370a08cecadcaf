import type { ExportFormatId } from "#model/export-format.ts";
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
  readonly title: string;
  readonly extension: string;
  readonly readBack: boolean;
  readonly write: (prepared: Prepared) => Iterable<string | Uint8Array>;
};

/** The list: every format we write. */
export const EXPORT_FORMATS: Readonly<Record<ExportFormatId, ExportFormat>> = {
  anx: { title: "i2 Analyst's Notebook", extension: "anx", readBack: true, write: writeAnx },
  graphml: { title: "GraphML", extension: "graphml", readBack: true, write: writeGraphml },
  gexf: { title: "GEXF (Gephi)", extension: "gexf", readBack: true, write: writeGexf },
  csv: { title: "CSV", extension: "csv", readBack: true, write: writeCsv },
  xlsx: {
    title: "Excel workbook",
    extension: "xlsx",
    readBack: true,
    write: (prepared) => [writeXlsx(prepared)],
  },
  ftm: { title: "FollowTheMoney", extension: "ftm.json", readBack: true, write: writeFtm },
  stix: { title: "STIX 2.1", extension: "stix.json", readBack: true, write: writeStix },
  cypher: { title: "Cypher script", extension: "cypher", readBack: false, write: writeCypher },
};

/** The pieces of a file in that format, protected persons under their pseudonyms; text is UTF-8. */
export function* writeExport(format: ExportFormatId, input: ExportInput): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const piece of EXPORT_FORMATS[format].write(prepareExport(input))) {
    yield typeof piece === "string" ? encoder.encode(piece) : piece;
  }
}
