import { type ChartInput, PLAIN_SETTING, type TitleBlock } from "#model/chart.ts";
import type { Graph } from "#model/graph.ts";
import { type CitedLine, citedLines, rowTable } from "./cited-rows.ts";
import { counted } from "./counted.ts";
import { drawLists } from "./draw-lists.ts";
import { drawNetwork } from "./draw-network.ts";
import { type Box, INK, type Item, type Page, boxPath, part, textItem } from "./drawing.ts";
import { type ExhibitList, listExhibits } from "./exhibits.ts";
import { factSigns } from "./facts.ts";
import { type Sign, legendOf } from "./legend.ts";
import { listTables } from "./list-tables.ts";
import { type Masked, maskInput } from "./mask-input.ts";
import type { Signs } from "./measure-entity.ts";
import { missingNote } from "./missing-note.ts";
import { noteSigns, noteTables } from "./note-tables.ts";
import { type Sheet, framePage, sheetOf } from "./page-frame.ts";
import { scoreTable } from "./score-table.ts";
import type { TextShaper } from "./shape-text.ts";
import { gatherStrands } from "./strands.ts";
import { type Heading, type TitleFact, listHeading, titleBlock } from "./title-block.ts";

/**
 * A chart as drawn: its pages, of which the first `sheets` hold the drawing in type of `size` points, and all they print,
 * pseudonyms in place.
 */
export type Drawing = {
  readonly pages: readonly Page[];
  readonly sheets: number;
  readonly size: number;
  readonly title: TitleBlock;
  readonly masked: Masked;
  readonly list: ExhibitList;
  readonly rows: readonly CitedLine[];
};

/**
 * The pages of a chart: the drawing, then notes, score, exhibit lists and cited rows. Protected persons are pseudonymised
 * before anything is placed or written. Fails with `chart/empty` without entities, `source/unknown` when a link's source is
 * missing.
 */
export function drawPages(shaper: TextShaper, input: ChartInput): Drawing {
  const setting = input.setting ?? PLAIN_SETTING;
  const sheet = sheetOf(shaper, setting);
  const { say, content } = sheet;
  const masked = maskInput(input, say);
  const { graph, places, score, sources, title, notes, releases } = masked;
  const list = listExhibits(graph, sources, say);
  const rows = citedLines(list, masked.rows);
  const shown: Graph = { entities: graph.entities, links: [...list.links] };
  const groups = gatherStrands(list.links, sources, say);
  const lists = drawLists(sheet, title, [
    ...noteTables(notes, releases, graph, say),
    ...scoreTable(score, graph, list, say),
    ...listTables(shown, list, say),
    ...rowTable(rows, say),
  ]);
  const { across, down } = setting;
  const sheets = across * down;
  const signs = signsOf(list, notes);
  const legend = legendOf(sheet, shown, groups.flat(), legendSigns(list, notes, sheets));
  const head = titleBlock(sheet, title, titleFacts(sheet, input, masked, list, sheets, lists.length));
  const bottom = content.y + content.height - legend.height - 6;
  const frame = { ...content, y: content.y + head.height, height: bottom - content.y - head.height };
  const network = drawNetwork(
    sheet,
    { graph: shown, places, groups, signs, arrangement: setting.arrangement, across, down },
    inset(frame, 6),
  );
  const alt = say.text("drawing", { entities: graph.entities.length, links: list.links.length });
  const drawn = network.sheets.map((items, number): Item[] => [
    ...(number === 0 ? head.items : furtherHead(sheet, title, number, across).items),
    { type: "path", d: boxPath(frame), ink: { stroke: INK.hairline, width: 0.5 } },
    part("figure", items, alt),
    part("paragraph", legend.draw(content.x, bottom + 6)),
  ]);
  const contents = [...drawn, ...lists];
  const note = missingNote(shaper.missing, say);
  if (note !== "") {
    const at = content.y + content.height + 1;
    for (const one of contents)
      one.push(textItem(shaper, note, content.x, at, { size: 6, color: INK.quiet }));
  }
  const pages = contents.map((one, i) => framePage(sheet, title, one, i + 1, contents.length));
  return { pages, sheets, size: network.size, title, masked, list, rows };
}

/** Who made the chart, when, how much is on it, and where its lists are. */
function titleFacts(
  { say }: Sheet,
  { keyFingerprint }: ChartInput,
  { graph, title }: Masked,
  list: ExhibitList,
  sheets: number,
  lists: number,
): TitleFact[] {
  const [from, to] = [sheets + 1, sheets + lists];
  return [
    ...(title.exhibit === undefined || title.exhibit === ""
      ? []
      : [[say.text("exhibit"), title.exhibit] as const]),
    [say.text("preparedBy"), title.author],
    [say.text("date"), title.date],
    [say.text("languageOf"), say.words.language],
    [say.text("entities"), counted(graph.entities.length)],
    [say.text("recordedLinks"), counted(list.links.length)],
    [say.text("sourceFiles"), counted(list.files.length)],
    [say.text("lists"), from === to ? say.text("page", { n: from }) : say.text("pages", { from, to })],
    ...(keyFingerprint === undefined
      ? []
      : [[say.text("signingKey"), keyFingerprint.match(/.{8}/g)?.join(" ") ?? ""] as const]),
  ];
}

/** The head of a sheet after the first, in the room of the first one's. */
function furtherHead(sheet: Sheet, title: TitleBlock, number: number, across: number): Heading {
  const at = { row: Math.floor(number / across) + 1, column: (number % across) + 1 };
  const head = listHeading(sheet, title, sheet.say.text("sheet", at));
  return { height: head.height, items: head.draw(sheet.content.y) };
}

/** What stands with the identifier of each entity: the numbers of its facts, then of the notes about it. */
function signsOf({ facts }: ExhibitList, notes: Masked["notes"]): Signs {
  const signs = factSigns(facts);
  for (const [id, sign] of noteSigns(notes)) signs.set(id, `${signs.get(id) ?? ""} ${sign}`.trim());
  return signs;
}

function legendSigns({ facts }: ExhibitList, notes: Masked["notes"], sheets: number): Sign[] {
  return [
    ...(facts.length === 0 ? [] : [{ sign: "X1", means: "factSign" } as const]),
    ...(notes.some(({ about }) => about !== undefined) ? [{ sign: "[1]", means: "noteSign" } as const] : []),
    ...(sheets === 1 ? [] : [{ sign: "→", means: "continues" } as const]),
  ];
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}
