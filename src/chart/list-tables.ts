import { citedName } from "#model/source.ts";
import type { Entity, Graph, Statement } from "#model/graph.ts";
import { ENTITY_KINDS } from "#model/kinds.ts";
import { isProtected } from "#model/standing.ts";
import { KIND_WORDS, LINK_WORDS, counted, plural } from "./chart-words.ts";
import { type Exhibit, type ExhibitFile, type ExhibitList, momentOf } from "./exhibits.ts";
import { lineRanges } from "./line-ranges.ts";
import { identifierOf } from "./measure-entity.ts";
import type { Cell, Column } from "./table.ts";

/** One of the lists behind a chart. */
export type ListTable = {
  readonly heading: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
};

/** The lists that make a chart checkable: every link, every file it comes from, every entity in full. */
export function listTables(graph: Graph, list: ExhibitList): ListTable[] {
  const stated = graph.entities.some((entity) => entity.statements !== undefined);
  const files = new Map(list.files.map((file) => [file.source.id, file.number]));
  return [
    ...(list.exhibits.length === 0
      ? []
      : [
          {
            heading: "Exhibit list: recorded links",
            columns: LINK_COLUMNS,
            rows: list.exhibits.map(linkRow),
          },
        ]),
    ...(list.files.length === 0
      ? []
      : [{ heading: "Exhibit list: source files", columns: FILE_COLUMNS, rows: list.files.map(fileRow) }]),
    {
      heading: "Exhibit list: entities",
      columns: stated ? [...ENTITY_COLUMNS, STATED_COLUMN] : ENTITY_COLUMNS,
      rows: graph.entities
        .toSorted((a, b) => byKind(a, b) || compare(a.caption, b.caption) || compare(a.id, b.id))
        .map((entity) => entityRow(entity, files)),
    },
  ];
}

const LINK_COLUMNS: readonly Column[] = [
  { heading: "Link", share: 32, weight: "strong" },
  { heading: "From", share: 138 },
  { heading: "Recorded as", share: 92 },
  { heading: "To", share: 138 },
  { heading: "Records", share: 42, align: "right" },
  { heading: "First, last (UTC)", share: 76, even: true },
  { heading: "Total", share: 82, align: "right", even: true },
  { heading: "File", share: 84 },
  { heading: "Lines of the file", share: 102 },
  { heading: "Grade", share: 32 },
];

function linkRow(exhibit: Exhibit): Cell[] {
  return [
    [exhibit.number],
    exhibit.from,
    [LINK_WORDS[exhibit.kind], ...exhibit.stated],
    exhibit.to,
    [counted(exhibit.count)],
    exhibit.span,
    exhibit.totals,
    [exhibit.file, exhibit.exhibit === "" ? exhibit.fileName : exhibit.exhibit],
    [exhibit.lines],
    [exhibit.grade],
  ];
}

const FILE_COLUMNS: readonly Column[] = [
  { heading: "File", share: 30, weight: "strong" },
  { heading: "Exhibit, device, custodian, warrant", share: 120 },
  { heading: "File name and SHA-256", share: 290 },
  { heading: "Bytes", share: 54, align: "right" },
  { heading: "Grade", share: 32 },
  { heading: "Rows read, accepted, rejected", share: 84 },
  { heading: "Links here", share: 40, align: "right" },
  { heading: "Imported by, at (UTC); format, time zone", share: 150 },
];

function fileRow({ number, source, links }: ExhibitFile): Cell[] {
  const origin = [
    source.exhibit,
    source.device,
    source.custodian,
    source.warrant === undefined ? undefined : `warrant ${source.warrant}`,
    source.seizedAt === undefined ? undefined : `seized ${source.seizedAt.replace("T", " ")}`,
  ].filter((part) => part !== undefined);
  return [
    [number],
    origin.length === 0 ? ["not stated"] : origin,
    [citedName(source), source.sha256],
    [counted(source.bytes)],
    [source.grade],
    [[source.read, source.accepted, source.rejected].map(counted).join(", ")],
    [counted(links)],
    [
      `${source.importedBy}, ${momentOf(source.importedAt)}`,
      [
        `${source.profile} ${source.profileVersion}`,
        source.encoding,
        source.timezone,
        ...(source.tool === undefined ? [] : [source.tool]),
      ].join(", "),
    ],
  ];
}

const ENTITY_COLUMNS: readonly Column[] = [
  { heading: "Entity", share: 210 },
  { heading: "Kind", share: 78 },
  { heading: "Identifier, other names as stated", share: 230 },
  { heading: "Listed", share: 170, even: true },
];

const STATED_COLUMN: Column = { heading: "Stated in (file: lines)", share: 130 };

function byKind(a: Entity, b: Entity): number {
  return ENTITY_KINDS.indexOf(a.kind) - ENTITY_KINDS.indexOf(b.kind);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function entityRow(entity: Entity, files: ReadonlyMap<Statement["source"], string>): Cell[] {
  const identifier = identifierOf(entity);
  const others = entity.names.filter((name) => name !== entity.caption);
  return [
    [entity.caption],
    [KIND_WORDS[entity.kind][0]],
    [...(identifier === undefined ? [] : [identifier]), ...(others.length === 0 ? [] : [others.join("; ")])],
    listedCell(entity),
    statedCell(entity, files),
  ];
}

function statedCell(
  { standing, statements }: Entity,
  files: ReadonlyMap<Statement["source"], string>,
): string[] {
  if (isProtected(standing)) return ["withheld"];
  if (statements === undefined) return [];
  const stated = statements.flatMap(({ source, lines }) => {
    const file = files.get(source);
    return file === undefined ? [] : [`${file}: ${lineRanges(lines, 8)}`];
  });
  return [stated.join("; ")];
}

function listedCell({ standing, statements = [] }: Entity): string[] {
  if (isProtected(standing)) return ["name withheld"];
  const listings = statements.flatMap((statement) => statement.listed);
  const words = listings.map(({ standing: listed, list, programs, reference }) =>
    [`${listed}: ${list}`, programs.join(" "), reference].filter((part) => part !== "").join(", "),
  );
  const bare = [...(standing.wanted ? ["wanted"] : []), ...(standing.sanctioned ? ["sanctioned"] : [])];
  return [...new Set(words.length > 0 ? words : bare)];
}

/** What the fonts could not print, said in words; "" when they printed everything. */
export function missingNote(missing: ReadonlySet<string>): string {
  if (missing.size === 0) return "";
  const codes = [...missing].toSorted().map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `U+${code}`;
  });
  const shown = codes.length > 40 ? [...codes.slice(0, 40), `and ${counted(codes.length - 40)} more`] : codes;
  return `□ stands for ${plural(codes.length, "character", "characters")} the fonts of this program lack: ${shown.join(" ")}`;
}
