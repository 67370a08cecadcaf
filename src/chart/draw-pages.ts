import type { ChartInput, TitleBlock } from "#model/chart.ts";
import type { Graph } from "#model/graph.ts";
import { protectedNames, pseudonymise } from "#model/protect.ts";
import { type Source, citedName } from "#model/source.ts";
import { counted } from "./chart-words.ts";
import { drawEntity } from "./draw-entity.ts";
import { drawLists } from "./draw-lists.ts";
import { drawLabel, drawStrand } from "./draw-strand.ts";
import { type Box, INK, type Item, type Page, boxPath, textItem } from "./drawing.ts";
import { listExhibits } from "./exhibits.ts";
import { labelStrands } from "./label-strands.ts";
import { legendOf } from "./legend.ts";
import { listTables, missingNote } from "./list-tables.ts";
import { CONTENT, framePage } from "./page-frame.ts";
import { place } from "./place.ts";
import { routeStrands } from "./route-strands.ts";
import type { TextShaper } from "./shape-text.ts";
import { gatherStrands } from "./strands.ts";
import { titleBlock } from "./title-block.ts";

/** A chart as drawn: its pages and the title block they print, pseudonyms in place. */
export type Drawing = { readonly pages: readonly Page[]; readonly title: TitleBlock };

/**
 * The pages of a chart: the drawing, then the exhibit lists. Protected persons are pseudonymised before anything is
 * placed or written. Fails with `chart/empty` without entities, `source/unknown` when a link's source is missing.
 */
export function drawPages(shaper: TextShaper, input: ChartInput): Drawing {
  const { graph, sources, title } = withoutProtectedNames(input);
  const list = listExhibits(graph, sources);
  const shown: Graph = { entities: graph.entities, links: [...list.links] };
  const groups = gatherStrands(list.links, sources);
  const lists = drawLists(shaper, title, listTables(shown, list));
  const legend = legendOf(shaper, shown, groups.flat(), CONTENT.width);
  const head = titleBlock(shaper, title, [
    ["Prepared by", title.author],
    ["Date", title.date],
    ["Entities", counted(graph.entities.length)],
    ["Recorded links", counted(list.links.length)],
    ["Source files", counted(list.files.length)],
    ["Exhibit list", lists.length === 1 ? "page 2" : `pages 2–${lists.length + 1}`],
  ]);
  const bottom = CONTENT.y + CONTENT.height - legend.height - 6;
  const frame = { ...CONTENT, y: CONTENT.y + head.height, height: bottom - CONTENT.y - head.height };
  const network: Item[] = [
    ...head.items,
    { type: "path", d: boxPath(frame), ink: { stroke: INK.hairline, width: 0.5 } },
    ...drawNetwork(shaper, shown, input.places, groups, inset(frame, 6)),
    ...legend.draw(CONTENT.x, bottom + 6),
  ];
  const note = missingNote(shaper.missing);
  const contents = [network, ...lists];
  if (note !== "") {
    const at = CONTENT.y + CONTENT.height + 1;
    for (const content of contents)
      content.push(textItem(shaper, note, CONTENT.x, at, { size: 6, color: INK.quiet }));
  }
  const pages = contents.map((content, i) => framePage(shaper, title, content, i + 1, contents.length));
  return { pages, title };
}

function drawNetwork(
  shaper: TextShaper,
  graph: Graph,
  places: ChartInput["places"],
  groups: ReturnType<typeof gatherStrands>,
  area: Box,
): Item[] {
  const placed = place(shaper, graph, places, area);
  const captions = new Map(graph.entities.map((entity) => [entity.id, entity.caption]));
  const routed = routeStrands(groups, placed, area);
  const labels = labelStrands(shaper, routed, placed);
  const scale = (placed[0]?.size ?? 8) / 8;
  return [
    ...routed.map((strand) => drawStrand(strand, captions, scale)),
    ...placed.map((one) => drawEntity(shaper, one)),
    ...routed.flatMap((strand, i) => {
      const label = labels[i];
      return label === undefined ? [] : drawLabel(strand, label);
    }),
  ];
}

/** The input with pseudonyms, also in the words round the graph: titles, file names, exhibits, custodians. */
function withoutProtectedNames(input: ChartInput): Pick<ChartInput, "graph" | "sources" | "title"> {
  const persons = input.protectedPersons ?? [];
  const order = persons.map(({ id }) => id);
  const withhold = protectedNames(input.graph, order, persons);
  const { title } = input;
  return {
    graph: pseudonymise(input.graph, order, persons),
    sources: input.sources.map((source): Source => ({ ...source, ...textsOf(source, withhold) })),
    title: {
      title: withhold(title.title),
      caseTitle: withhold(title.caseTitle),
      handling: withhold(title.handling),
      author: withhold(title.author),
      date: title.date,
      selection: withhold(title.selection),
    },
  };
}

function textsOf(source: Source, withhold: (text: string) => string): Partial<Source> {
  const { exhibit, device, custodian, tool } = source;
  return {
    fileName: withhold(citedName(source)),
    importedBy: withhold(source.importedBy),
    ...(exhibit !== undefined && { exhibit: withhold(exhibit) }),
    ...(device !== undefined && { device: withhold(device) }),
    ...(custodian !== undefined && { custodian: withhold(custodian) }),
    ...(tool !== undefined && { tool: withhold(tool) }),
  };
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}
