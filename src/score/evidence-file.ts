import type { LinkAttributes } from "#model/attributes.ts";
import type { EvidenceTable, UndecidedColumns } from "#model/evidence-table.ts";
import type { EntityId, LinkId } from "#model/graph.ts";
import type { Source } from "#model/source.ts";
import type { Standing } from "#model/standing.ts";

const LINE_FEED = 10;
const LINK_PREFIX = "link:";
const DIGEST_BYTES = 16;
const COLUMNS = ["from", "to", "source", "count", "day", "attributes"] as const;

type Head = {
  format: "redthread-evidence 1";
  rows: number;
  hasIds: boolean;
  sources: Source[];
  entities: EntityId[];
  standings: [EntityId, Standing][];
  attributeSets: LinkAttributes[];
  /** The pairs that may be one: places of both, and how likely it is. */
  undecided?: [number, number, number][];
};

/**
 * The evidence of a run as bytes: one line of JSON for all that is no link, then the links by column (kind one byte,
 * the others four, least first; last the ids, 16 bytes each). The revision is not in it: the run names that.
 */
export function packEvidence(table: EvidenceTable): Uint8Array {
  const rows = table.kind.length;
  const { sources, entities, attributeSets, ids, undecided } = table;
  const head: Head = {
    format: "redthread-evidence 1",
    rows,
    hasIds: ids !== undefined,
    sources,
    entities,
    standings: [...table.standings],
    attributeSets,
    ...(undecided && {
      undecided: Array.from(undecided.probability, (probability, place): [number, number, number] => [
        undecided.a[place]!,
        undecided.b[place]!,
        probability,
      ]),
    }),
  };
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    table.kind,
    ...COLUMNS.map((name) => bytesOf(table[name])),
    ...(ids === undefined
      ? []
      : [Buffer.from(ids.map((id) => id.slice(LINK_PREFIX.length)).join(""), "hex")]),
  ]);
}

/** The evidence again, as of the given revision. */
export function unpackEvidence(file: Uint8Array, revision: string): EvidenceTable {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const headEnd = bytes.indexOf(LINE_FEED);
  const head = JSON.parse(bytes.toString("utf8", 0, headEnd)) as Head;
  const { rows, sources, entities, attributeSets } = head;
  const firstColumn = headEnd + 1 + rows;
  const column = (place: number): Int32Array =>
    new Int32Array(
      Uint8Array.from(bytes.subarray(firstColumn + 4 * rows * place, firstColumn + 4 * rows * (place + 1)))
        .buffer,
    );
  const [from, to, source, count, day, attributes] = COLUMNS.map((_, place) => column(place)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const kind = Uint8Array.from(bytes.subarray(headEnd + 1, firstColumn));
  const standings = new Map(head.standings);
  const table = { revision, sources, entities, standings, kind, from, to, source, count, day, attributes };
  return {
    ...table,
    attributeSets,
    ...(head.undecided && { undecided: columnsOf(head.undecided) }),
    ...(head.hasIds && { ids: idsAt(bytes, firstColumn + 4 * rows * COLUMNS.length, rows) }),
  };
}

function columnsOf(undecided: NonNullable<Head["undecided"]>): UndecidedColumns {
  return {
    a: Int32Array.from(undecided, ([a]) => a),
    b: Int32Array.from(undecided, ([, b]) => b),
    probability: Float64Array.from(undecided, ([, , probability]) => probability),
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function idsAt(bytes: Buffer, from: number, rows: number): LinkId[] {
  return Array.from({ length: rows }, (_, row) => {
    const start = from + DIGEST_BYTES * row;
    return `${LINK_PREFIX}${bytes.toString("hex", start, start + DIGEST_BYTES)}` as LinkId;
  });
}
