import type { ChartInput } from "#model/chart.ts";
import type { Disclosure } from "#model/disclosure.ts";
import { counted } from "./counted.ts";
import { drawLists } from "./draw-lists.ts";
import { listTables } from "./list-tables.ts";
import type { ListTable } from "./list-tables.ts";
import { lineRanges } from "./line-ranges.ts";
import { framePage, sheetOf } from "./page-frame.ts";
import { maskInput } from "./mask-input.ts";
import { listExhibits } from "./exhibits.ts";
import { pdfOf } from "./draw-pdf.ts";
import { REASONS } from "./selection-sentence.ts";
import { type ChartFonts, textShaper } from "./shape-text.ts";
import type { Say } from "./words/say.ts";

/** What the chart does not show as PDF/A-3b, in the words and on the paper of the chart, with the list of its files. */
export async function drawDisclosure(
  input: ChartInput,
  disclosure: Disclosure,
  fonts: ChartFonts,
): Promise<Uint8Array> {
  const sheet = sheetOf(textShaper(fonts), input.setting);
  const masked = maskInput(input, sheet.say);
  const list = listExhibits(masked.graph, masked.sources, sheet.say);
  const files = listTables(
    { entities: [], links: [] },
    { ...list, exhibits: [], facts: [] },
    sheet.say,
  ).slice(0, 1);
  const lists = drawLists(sheet, masked.title, [...disclosureTables(disclosure, sheet.say), ...files]);
  const pages = lists.map((items, i) => framePage(sheet, masked.title, items, i + 1, lists.length));
  return pdfOf({ pages, title: masked.title, rows: [] }, input.setting?.language ?? "en", fonts);
}

function disclosureTables(disclosure: Disclosure, say: Say): ListTable[] {
  const none = [[[say.text("disNone")]]];
  const table = (
    heading: Parameters<Say["text"]>[0],
    columns: ListTable["columns"],
    rows: ListTable["rows"],
    lead: readonly string[] = [],
  ): ListTable => ({
    heading: say.text(heading),
    lead,
    columns: rows.length === 0 ? [{ heading: "", share: 1 }] : columns,
    rows: rows.length === 0 ? none : rows,
  });
  const { leftOut, beyond, matches, contrary, rowsLeftOut, searches, queries } = disclosure;
  return [
    table(
      "disLeftOut",
      [
        { heading: say.text("releaseReason"), share: 150 },
        { heading: say.text("from"), share: 150 },
        { heading: say.text("recordedAs"), share: 100 },
        { heading: say.text("to"), share: 150 },
        { heading: say.text("records"), share: 50, align: "right" },
        { heading: say.text("file"), share: 40 },
        { heading: say.text("lines"), share: 140 },
      ],
      leftOut.map(({ why, from, kind, to, rows, file, lines }) => [
        [say.text(REASONS[why], { n: 1 }).replace(/\s*[(（]1[)）]$/u, "")],
        [from],
        [say.words.links[kind]],
        [to],
        [counted(rows)],
        [file],
        [lineRanges(say, lines, 8)],
      ]),
      [disclosure.selection],
    ),
    table(
      "disBeyond",
      [
        { heading: say.text("entity"), share: 300 },
        { heading: say.text("kind"), share: 200 },
        { heading: say.text("disNeighbours"), share: 100, align: "right" },
      ],
      beyond.map(({ entity, kind, neighbours }) => [
        [entity],
        [say.words.links[kind]],
        [counted(neighbours)],
      ]),
    ),
    table(
      "disMatches",
      [
        { heading: say.text("entity"), share: 160 },
        { heading: say.text("entity"), share: 160 },
        { heading: say.text("disVerdict"), share: 90 },
        { heading: say.text("releaseReason"), share: 240 },
        { heading: say.text("askedBy"), share: 130 },
      ],
      matches.map(({ one, other, verdict, reason, author, at }) => [
        [one],
        [other],
        [say.text(verdict === "not_same" ? "disNotSame" : "disUnsure")],
        [reason],
        [author, at],
      ]),
      [say.text("disMatchesLead")],
    ),
    table(
      "disContrary",
      [
        { heading: say.text("about"), share: 200 },
        { heading: say.text("fact"), share: 140 },
        { heading: say.text("states"), share: 440, even: true },
      ],
      contrary.map(({ about, what, says }) => [
        [about],
        [what],
        says.map(({ value, stated }) => `${value} (${stated.join("; ")})`),
      ]),
    ),
    table(
      "disRows",
      [
        { heading: say.text("file"), share: 40, weight: "strong" },
        { heading: say.text("fileName"), share: 240 },
        { heading: say.text("rowCounts"), share: 100 },
        { heading: say.text("releaseReason"), share: 400 },
      ],
      rowsLeftOut.map(({ file, fileName, read, rejected, reasons }) => [
        [file],
        [fileName],
        [`${counted(read)}, ${counted(read - rejected)}, ${counted(rejected)}`],
        [
          Object.entries(reasons)
            .map(([reason, n]) => `${reason} ${counted(n)}`)
            .join(", "),
        ],
      ]),
    ),
    table(
      "disSearches",
      [
        { heading: say.text("date"), share: 110 },
        { heading: say.text("person"), share: 90 },
        { heading: say.text("states"), share: 260 },
        { heading: "SHA-256", share: 320 },
      ],
      searches.map(({ at, actor, action, what, params }) => [[at], [actor], [what, action], [params]]),
      [say.text("disSearchesLead")],
    ),
    table(
      "disQueries",
      [
        { heading: say.text("disQuery"), share: 100, weight: "strong" },
        { heading: "Cypher", share: 420, even: true },
        { heading: say.text("disParameters"), share: 260 },
      ],
      queries.map(({ name, text, parameters }) => [
        [name],
        text.split("\n").filter((line) => line !== ""),
        [JSON.stringify(parameters).slice(0, 1500)],
      ]),
    ),
  ];
}
