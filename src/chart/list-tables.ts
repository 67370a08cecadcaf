import type { Entity, EntityId, Graph, Statement } from "#model/graph.ts";
import { ATTRIBUTES } from "#model/attributes.ts";
import { citedName } from "#model/source.ts";
import { isProtected } from "#model/standing.ts";
import { counted } from "./counted.ts";
import { type Exhibit, type ExhibitFile, type ExhibitList, momentOf } from "./exhibits.ts";
import { inListOrder } from "./facts.ts";
import { lineRanges } from "./line-ranges.ts";
import { identifierOf } from "./measure-entity.ts";
import type { Cell, Column } from "./table.ts";
import type { Say } from "./words/say.ts";

/** One of the lists behind a chart; `lead` are sentences above it. */
export type ListTable = {
  readonly heading: string;
  readonly lead?: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
};

/** The lists that make a chart checkable: every link, every file it comes from, every entity and fact in full. */
export function listTables(graph: Graph, list: ExhibitList, say: Say): ListTable[] {
  const stated = graph.entities.some((entity) => entity.statements !== undefined);
  return [
    ...linkTable(list.exhibits, say),
    ...fileTable(list.files, say),
    {
      heading: say.text("listEntities"),
      columns: [
        { heading: say.text("entity"), share: 210 },
        { heading: say.text("kind"), share: 78 },
        { heading: say.text("identifier"), share: 230 },
        { heading: say.text("listed"), share: 170, even: true },
        ...(stated ? [{ heading: say.text("statedIn"), share: 130 }] : []),
      ],
      rows: inListOrder(graph.entities).map((entity) => entityRow(entity, list, say)),
    },
    ...factTable(graph, list, say),
  ];
}

function linkTable(exhibits: readonly Exhibit[], say: Say): ListTable[] {
  if (exhibits.length === 0) return [];
  const columns: Column[] = [
    { heading: say.text("link"), share: 32, weight: "strong" },
    { heading: say.text("from"), share: 138 },
    { heading: say.text("recordedAs"), share: 92 },
    { heading: say.text("to"), share: 138 },
    { heading: say.text("records"), share: 42, align: "right" },
    { heading: say.text("span"), share: 76, even: true },
    { heading: say.text("total"), share: 82, align: "right", even: true },
    { heading: say.text("file"), share: 84 },
    { heading: say.text("lines"), share: 102 },
    { heading: say.text("grade"), share: 32 },
  ];
  const rows = exhibits.map((exhibit) => [
    [exhibit.number],
    exhibit.from,
    [say.words.links[exhibit.kind], ...exhibit.stated],
    exhibit.to,
    [counted(exhibit.count)],
    exhibit.span,
    exhibit.totals,
    [exhibit.file, exhibit.exhibit === "" ? exhibit.fileName : exhibit.exhibit],
    [exhibit.lines],
    [exhibit.grade],
  ]);
  return [{ heading: say.text("listLinks"), columns, rows }];
}

function fileTable(files: readonly ExhibitFile[], say: Say): ListTable[] {
  if (files.length === 0) return [];
  const columns: Column[] = [
    { heading: say.text("file"), share: 30, weight: "strong" },
    { heading: say.text("origin"), share: 120 },
    { heading: say.text("fileName"), share: 290 },
    { heading: say.text("bytes"), share: 54, align: "right" },
    { heading: say.text("grade"), share: 32 },
    { heading: say.text("rowCounts"), share: 84 },
    { heading: say.text("linksHere"), share: 40, align: "right" },
    { heading: say.text("imported"), share: 150 },
  ];
  return [{ heading: say.text("listFiles"), columns, rows: files.map((file) => fileRow(file, say)) }];
}

function fileRow({ number, source, links }: ExhibitFile, say: Say): Cell[] {
  const origin = [
    source.exhibit,
    source.device,
    source.custodian,
    source.warrant === undefined ? undefined : say.text("warrant", { text: source.warrant }),
    source.seizedAt === undefined ? undefined : say.text("seized", { at: momentOf(source.seizedAt) }),
  ].filter((one) => one !== undefined);
  return [
    [number],
    origin.length === 0 ? [say.text("notStated")] : origin,
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

function entityRow(entity: Entity, list: ExhibitList, say: Say): Cell[] {
  const identifier = identifierOf(entity);
  const others = entity.names.filter((name) => name !== entity.caption);
  return [
    [entity.caption],
    [say.words.kinds[entity.kind][0]],
    [...(identifier === undefined ? [] : [identifier]), ...(others.length === 0 ? [] : [others.join("; ")])],
    listedCell(entity, say),
    statedCell(entity, list, say),
  ];
}

function isWithheld({ standing, names }: Entity): boolean {
  return isProtected(standing) && names.length === 0;
}

function statedCell(entity: Entity, { facts, files }: ExhibitList, say: Say): string[] {
  if (isWithheld(entity)) return [say.text("withheld")];
  const numbers = new Map(files.map(({ number, source }) => [source.id, number]));
  const stated = (entity.statements ?? []).flatMap((statement) => {
    const file = numbers.get(statement.source);
    if (file === undefined) return [];
    const lines = `${file}: ${lineRanges(say, statement.lines, 8)}`;
    const fact = facts.find((one) => one.entity === entity.id && one.file === file);
    return [fact === undefined ? lines : `${fact.number} (${lines})`];
  });
  return [stated.join("; ")];
}

function listedCell(entity: Entity, say: Say): string[] {
  const { standing, statements = [] } = entity;
  if (isWithheld(entity)) return [say.text("nameWithheld")];
  const words = statements.flatMap((statement) => listingsOf(statement, say));
  const bare = [
    ...(standing.wanted ? [say.text("wanted")] : []),
    ...(standing.sanctioned ? [say.text("sanctioned")] : []),
  ];
  return [...new Set(words.length > 0 ? words : bare)];
}

function listingsOf({ listed }: Statement, say: Say): string[] {
  return listed.map(({ standing, list, programs, reference, from, to }) =>
    [
      `${say.text(standing)}: ${list}`,
      programs.join(" "),
      reference,
      ...(from === undefined && to === undefined ? [] : [`${from ?? "…"} – ${to ?? "…"}`]),
    ]
      .filter((word) => word !== "")
      .join(", "),
  );
}

function factTable({ entities }: Graph, { facts, files }: ExhibitList, say: Say): ListTable[] {
  if (facts.length === 0) return [];
  const captions = new Map<EntityId, string>(entities.map(({ id, caption }) => [id, caption]));
  const grades = new Map(files.map(({ number, source }) => [number, source.grade]));
  const columns: Column[] = [
    { heading: say.text("fact"), share: 32, weight: "strong" },
    { heading: say.text("entity"), share: 170 },
    { heading: say.text("states"), share: 380, even: true },
    { heading: say.text("file"), share: 34 },
    { heading: say.text("lines"), share: 130 },
    { heading: say.text("grade"), share: 32 },
  ];
  const rows = facts.map(({ number, entity, file, statement }): Cell[] => [
    [number],
    [captions.get(entity) ?? ""],
    [statedWords(statement, say)],
    [file],
    [lineRanges(say, statement.lines, 8)],
    [grades.get(file) ?? ""],
  ]);
  return [{ heading: say.text("listFacts"), columns, rows }];
}

/** All that one statement says: names, attributes, listings. */
function statedWords(statement: Statement, say: Say): string {
  const attributes = ATTRIBUTES.flatMap((name) => {
    const values = statement.attributes[name] ?? [];
    return values.length === 0 ? [] : [`${say.words.facts[name]}: ${values.join(" / ")}`];
  });
  return [...statement.names, ...attributes, ...listingsOf(statement, say)].join("; ");
}
