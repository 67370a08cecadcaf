import type { EntityId } from "#model/graph.ts";
import { referencedParty } from "#model/identifiers/party.ts";
import { decode } from "./decode.ts";
import type { Encoding } from "./encodings.ts";
import type { ImportFile } from "./import-file.ts";
import { REMARKS_LENGTH } from "./ofac-remarks.ts";
import { readTable } from "./read-table.ts";

/** An entry of a main file. `id` is undefined for what we do not keep: vessels and aircraft. `cut` is an item that is cut off. */
export type OfacEntry = { readonly id: EntityId | undefined; readonly cut: string };

/**
 * The entries of OFAC's main files by number and by name, so that the other files, and remarks that name other
 * entries, find them. `continued` holds the numbers whose remarks go on in a comments file.
 */
export type OfacList = {
  readonly entries: ReadonlyMap<string, OfacEntry>;
  readonly byName: ReadonlyMap<string, EntityId | undefined>;
  readonly continued: ReadonlySet<string>;
  readonly title: string;
};

/** A file of the list whose encoding is known. */
export type OfacFile = { readonly file: ImportFile; readonly encoding: Encoding };

/** Null is written `-0- `. */
export function ofacText(cell: string | undefined): string {
  const text = (cell ?? "").trim();
  return text === "-0-" ? "" : text;
}

/** Remarks as they stand: a blank at the end tells whether an item is cut off. */
export function ofacRemarks(cell: string | undefined): string {
  return ofacText(cell) === "" ? "" : (cell ?? "");
}

/** The id of an entry: a person when its type says so, else an organization; none for vessels and aircraft. */
export function ofacId(number: string, type: string): EntityId | undefined {
  const kind = type.toLowerCase();
  if (kind !== "" && kind !== "individual" && kind !== "entity") return undefined;
  return referencedParty(kind === "individual" ? "person" : "organization", "ofac", number).id;
}

/** A name as it is compared. */
export function ofacName(text: string): string {
  return text.normalize("NFKC").toUpperCase().replaceAll(/\s+/g, " ").trim();
}

/** Reads the main files and the numbers of the comments files of the list `title`. A name that two entries have leads to neither. */
export async function readOfacList(
  mains: readonly OfacFile[],
  comments: readonly OfacFile[],
  title: string,
): Promise<OfacList> {
  const entries = new Map<string, OfacEntry>();
  const byName = new Map<string, EntityId | undefined>();
  for await (const cells of rowsOf(mains)) {
    const number = ofacText(cells[0]);
    const id = ofacId(number, ofacText(cells[2]));
    const remarks = ofacRemarks(cells[11]);
    const cut = remarks.length < REMARKS_LENGTH - 5 ? "" : remarks.slice(lastItem(remarks));
    entries.set(number, { id, cut });
    const name = ofacName(ofacText(cells[1]));
    byName.set(name, byName.has(name) ? undefined : id);
  }
  const continued = new Set<string>();
  for await (const cells of rowsOf(comments)) continued.add(ofacText(cells[0]));
  return { entries, byName, continued, title };
}

/** Where the last item of cut remarks begins. */
export function lastItem(remarks: string): number {
  const at = remarks.lastIndexOf("; ");
  return at < 0 ? 0 : at + 2;
}

async function* rowsOf(files: readonly OfacFile[]): AsyncGenerator<readonly string[]> {
  for (const { file, encoding } of files) {
    for await (const rows of readTable(decode(file.open(), encoding), ",", encoding)) {
      for (const row of rows) if (row.flaw === undefined) yield row.cells;
    }
  }
}
