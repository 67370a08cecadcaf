import type { ChartSetting, Note, TitleBlock } from "#model/chart.ts";
import type { ChartChoice, ChartFilter } from "#model/chart-selection.ts";
import type { EntityId } from "#model/graph.ts";
import type { NameRelease } from "#model/name-release.ts";
import type { ViewSummary } from "#model/view.ts";

/** Where the content comes from, as the page asks for it: `id` is a view or a cluster. */
export type OriginAsked = { readonly type: "stage" | "view" | "cluster" | "path"; readonly id: string };

/** The chart that is being composed. */
export type Draft = {
  readonly origin: OriginAsked;
  readonly filter: ChartFilter;
  readonly setting: ChartSetting;
  readonly title: Omit<TitleBlock, "selection">;
  /** The sentence on what was selected, when it was written by hand. */
  readonly selection: string | undefined;
  readonly notes: readonly Note[];
  readonly captions: ReadonlyMap<EntityId, string>;
  readonly isScorePrinted: boolean;
  readonly showNames: ReadonlySet<string>;
};

/** What the page has of the chart: the draft, what the server chose for it, and the page in view. */
export type Composer = {
  readonly draft: Draft | undefined;
  readonly choice: (ChartChoice & { readonly cluster?: string | undefined }) | undefined;
  readonly preview: Preview | undefined;
  readonly page: number;
  readonly views: readonly ViewSummary[];
  readonly releases: readonly NameRelease[];
};

/** One page as a picture: its address, how many pages there are, and the size of the type of the drawing in points. */
export type Preview = {
  readonly address: string;
  readonly pages: number;
  readonly sheets: number;
  readonly size: number;
};

export const EMPTY_COMPOSER: Composer = {
  draft: undefined,
  choice: undefined,
  preview: undefined,
  page: 1,
  views: [],
  releases: [],
};

export const NO_CHART_FILTER: ChartFilter = { kinds: [], links: [], sources: [], without: [], leastRows: 1 };
