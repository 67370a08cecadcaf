import type { z } from "zod";
import {
  chartArchive,
  chartDisclosure,
  chartPage,
  chartPdf,
  chartPng,
  chartSvg,
  chooseForChart,
} from "#api/charts.ts";
import { approveRelease, askRelease, listReleases } from "#api/name-releases.ts";
import { listViews } from "#api/views.ts";
import type { Download } from "#api/route.ts";
import type { ChartRequest } from "#model/chart.ts";
import type { ChartOrigin } from "#model/chart-selection.ts";
import type { EntityId } from "#model/graph.ts";
import { ViewId } from "#model/view.ts";
import { call, download } from "#web/call.ts";
import { notify } from "#web/changes.ts";
import { compose, redraft } from "#web/composer/composer-changes.ts";
import { type Draft, NO_CHART_FILTER, type OriginAsked } from "#web/composer/draft.ts";
import { isHidden } from "#web/stage/look.ts";
import { visibleLinks } from "#web/stage/visible-links.ts";
import { apply, current } from "#web/store.ts";
import { mayOpenNames } from "#web/composer/may-open-names.ts";
import { attempt } from "./attempt.ts";
import { openCaseId } from "./open-case-id.ts";
import { saveFile } from "./save-file.ts";

const PATH_HOPS = 6;
const MEMBERS = 0;

/** Begins a draft from what is on the stage, unless there is one; fetches saved views and releases. */
export async function openComposer(titled: (open: string) => Draft["title"]): Promise<void> {
  const { chart, stage, clusters } = current();
  if (chart.draft === undefined) {
    const origin: OriginAsked =
      stage.placed.size === 0 && clusters.open !== undefined
        ? { type: "cluster", id: clusters.open }
        : { type: "stage", id: "" };
    apply(
      compose({
        draft: {
          origin,
          filter: NO_CHART_FILTER,
          setting: {
            paper: "A4",
            orientation: "landscape",
            language: current().language,
            arrangement: origin.type === "stage" ? "placed" : "network",
            across: 1,
            down: 1,
          },
          title: titled(openCaseId()),
          selection: undefined,
          notes: [],
          captions: new Map(),
          isScorePrinted: false,
          showNames: new Set(),
        },
      }),
    );
  }
  await attempt("chart-lists", async () => {
    const of = openCaseId();
    const [{ views }, { releases }] = await Promise.all([
      call(listViews, { case: of }),
      mayOpenNames(current()) ? call(listReleases, { case: of }) : { releases: [] },
    ]);
    apply(compose({ views, releases }));
  });
  await previewChart();
}

/** Asks what would be drawn, draws the page in view and shows it as a picture. */
export async function previewChart(page = 1): Promise<void> {
  await attempt("chart", async () => {
    const { draft } = current().chart;
    const origin = draft === undefined ? undefined : originOf(draft);
    if (draft === undefined || origin === undefined)
      return apply(compose({ choice: undefined, preview: undefined }));
    const of = openCaseId();
    const { filter, setting } = draft;
    const choice = await call(chooseForChart, { case: of, origin, filter, language: setting.language });
    apply(compose({ choice }));
    const request = requestOf();
    if (request === undefined) return;
    const { svg, ...sizes } = await call(chartPage, { case: of, ...request, page });
    const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    apply(compose({ page, preview: { address, ...sizes } }));
  });
}

const FORMATS = { pdf: chartPdf, svg: chartSvg, png: chartPng, package: chartArchive } as const;
export type ChartFormat = keyof typeof FORMATS;

/** Draws the chart as it was chosen and saves it; of SVG and PNG the page in view. */
export async function saveChart(format: ChartFormat): Promise<void> {
  await attempt(`chart-${format}`, async () => {
    const request = requestOf();
    if (request === undefined) return;
    const { page } = current().chart;
    const route: Download<z.ZodType> = FORMATS[format];
    const paged = format === "svg" || format === "png" ? { page } : {};
    const { blob, fileName } = await download(route, { case: openCaseId(), ...request, ...paged });
    saveFile(blob, fileName);
    apply(notify("chart.saved", { file: fileName }));
  });
}

/** Saves the signed package with what the chart leaves out and why. */
export async function saveDisclosure(): Promise<void> {
  await attempt("chart-disclosure", async () => {
    const request = requestOf();
    const { draft } = current().chart;
    const origin = draft && originOf(draft);
    if (request === undefined || draft === undefined || origin === undefined) return;
    const { places: _, links: __, ...words } = request;
    const asked = { case: openCaseId(), ...words, origin, filter: draft.filter };
    const { blob, fileName } = await download(chartDisclosure, asked);
    saveFile(blob, fileName);
    apply(notify("chart.saved", { file: fileName }));
  });
}

/** Asks that the name of a protected person may be shown. */
export async function askForName(person: EntityId, reason: string): Promise<void> {
  await attempt("release", async () => {
    await call(askRelease, { case: openCaseId(), person, reason });
    await refreshReleases();
  });
}

/** Approves, as the account that is signed in. */
export async function approveName(id: string): Promise<void> {
  await attempt("release", async () => {
    await call(approveRelease, { case: openCaseId(), id });
    await refreshReleases();
  });
}

/** Shows names by the given releases, or shows them no more. */
export async function showNamesBy(showNames: ReadonlySet<string>): Promise<void> {
  apply(redraft({ showNames }));
  await previewChart(current().chart.page);
}

async function refreshReleases(): Promise<void> {
  apply(compose(await call(listReleases, { case: openCaseId() })));
}

/** The origin as the server takes it; undefined when nothing stands there yet. */
function originOf({ origin: { type, id } }: Draft): ChartOrigin | undefined {
  const state = current();
  switch (type) {
    case "stage": {
      const places = [...state.stage.placed]
        .filter(([entity]) => !isHidden(entity, state))
        .map(([entity, { x, y }]) => ({ id: entity, x, y }));
      const links = visibleLinks(state).map((link) => link.id);
      return places.length === 0 ? undefined : { type, places, links };
    }
    case "view": {
      const view = ViewId.safeParse(id);
      return view.success ? { type, view: view.data } : undefined;
    }
    case "cluster":
      return id === "" ? undefined : { type, cluster: id, members: MEMBERS };
    case "path": {
      const [from, to] = [...state.selected];
      return from === undefined || to === undefined ? undefined : { type, from, to, hops: PATH_HOPS };
    }
    default:
      return undefined;
  }
}

/** The chart as it is composed, of what was chosen; undefined before anything is. */
function requestOf(): z.input<typeof ChartRequest> | undefined {
  const { draft, choice } = current().chart;
  if (draft === undefined || choice === undefined) return undefined;
  const placed = new Map(choice.places.map((place) => [place.id, place]));
  const isPlaced = choice.entities.every((id) => placed.has(id));
  const { setting, title, selection, notes, captions, showNames, isScorePrinted } = draft;
  return {
    places: choice.entities.map((id) => placed.get(id) ?? { id, x: 0, y: 0 }),
    links: choice.links,
    title: { ...title, selection: selection ?? choice.selection },
    setting: isPlaced || setting.arrangement !== "placed" ? setting : { ...setting, arrangement: "network" },
    notes: notes.filter(({ text }) => text.trim() !== ""),
    captions: [...captions].filter(([, text]) => text.trim() !== "").map(([id, text]) => ({ id, text })),
    showNames: [...showNames],
    ...(isScorePrinted && choice.cluster !== undefined && { cluster: choice.cluster }),
  };
}
