import { type ChartSetting, PLAIN_SETTING, type TitleBlock } from "#model/chart.ts";
import { type Box, INK, type Item, type Page, linePath, textItem } from "./drawing.ts";
import type { TextShaper } from "./shape-text.ts";
import { type Say, sayIn } from "./words/say.ts";

/** The paper every page of a chart stands on, in points, and what writes on it. `content` lies between the margins. */
export type Sheet = {
  readonly shaper: TextShaper;
  readonly say: Say;
  readonly width: number;
  readonly height: number;
  readonly content: Box;
};

const SIZES = { A4: [841.89, 595.28], A3: [1190.55, 841.89] } as const;
const HANDLING = 8.5;

/** The sheet of a setting: ISO 216 sizes in points, words in the language of the chart. */
export function sheetOf(shaper: TextShaper, setting: ChartSetting = PLAIN_SETTING): Sheet {
  const [long, short] = SIZES[setting.paper];
  const [width, height] = setting.orientation === "landscape" ? [long, short] : [short, long];
  const content = { x: 30, y: 32, width: width - 60, height: height - 32 - 45 };
  return { shaper, say: sayIn(setting.language), width, height, content };
}

/** A page round its content: handling mark at top and bottom, the caution and "page n of m" at the foot. */
export function framePage(
  { shaper, say, width, height, content }: Sheet,
  title: TitleBlock,
  items: readonly Item[],
  page: number,
  pages: number,
): Page {
  const foot = height - 28;
  const right = content.x + content.width;
  const fits = content.width / shaper.shape(title.handling, "strong").width;
  const handling = { size: Math.min(HANDLING, fits), weight: "strong", align: "center" } as const;
  const number = shaper.shape(say.text("pageOf", { n: page, all: pages }));
  const caution = shaper.shape(say.text("caution"));
  const size = Math.min(7, content.width / (caution.width + number.width + 3));
  const marks = [
    ...(title.handling === ""
      ? []
      : [
          textItem(shaper, title.handling, width / 2, 22, handling),
          textItem(shaper, title.handling, width / 2, height - 14, handling),
        ]),
    rule(content, foot - 10, INK.hairline, 0.5),
    textItem(shaper, caution.text, content.x, foot, { size, color: INK.quiet }),
    textItem(shaper, number.text, right, foot, { size, color: INK.quiet, align: "right" }),
  ];
  return { width, height, items: [...items, { type: "group", role: "artifact", label: "", items: marks }] };
}

/** A line across the content. */
export function rule(content: Box, y: number, color: string, width: number): Item {
  return {
    type: "path",
    d: linePath(content.x, y, content.x + content.width, y),
    ink: { stroke: color, width },
  };
}
