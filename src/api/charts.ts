import { z } from "zod";
import { CHART_LANGUAGES, ChartLanguage, ChartRequest } from "#model/chart.ts";
import { ChartChoice, ChartFilter, ChartOrigin } from "#model/chart-selection.ts";
import { CaseId } from "#model/source.ts";
import { download, route } from "./route.ts";

const ChartOfCase = ChartRequest.extend({ case: CaseId });
const Chosen = { origin: ChartOrigin, filter: ChartFilter.prefault({}) };
const ChartPage = ChartOfCase.extend({ page: z.int().min(1).max(10_000).default(1) });

/** What of an origin would be drawn, what not and why, and the sentence that says so. */
export const chooseForChart = route({
  method: "POST",
  path: "/api/cases/:case/charts/choice",
  action: "chart",
  input: z.object({
    case: CaseId,
    ...Chosen,
    language: ChartLanguage.default(CHART_LANGUAGES[0]),
  }),
  output: ChartChoice.extend({ cluster: z.string().optional() }),
});

/** One page as SVG for the preview: what is seen is what the PDF prints. `size` is the type of the drawing in points. */
export const chartPage = route({
  method: "POST",
  path: "/api/cases/:case/charts/page",
  action: "chart",
  input: ChartPage,
  output: z.object({ svg: z.string(), pages: z.int(), sheets: z.int(), size: z.number() }),
});

/** One page of the chart as SVG. */
export const chartSvg = download({
  method: "POST",
  path: "/api/cases/:case/charts/svg",
  action: "chart",
  confirmed: true,
  input: ChartPage,
  mediaType: "image/svg+xml",
});

/** One page of the chart as PNG. */
export const chartPng = download({
  method: "POST",
  path: "/api/cases/:case/charts/png",
  action: "chart",
  confirmed: true,
  input: ChartPage,
  mediaType: "image/png",
});

/** The link chart with its exhibit lists as PDF/A. */
export const chartPdf = download({
  method: "POST",
  path: "/api/cases/:case/charts/pdf",
  action: "chart",
  confirmed: true,
  input: ChartOfCase,
  mediaType: "application/pdf",
});

/** The chart in every format with its signed manifest and the verifier, as a zip archive. */
export const chartArchive = download({
  method: "POST",
  path: "/api/cases/:case/charts/package",
  action: "chart",
  confirmed: true,
  input: ChartOfCase,
  mediaType: "application/zip",
});

/**
 * The chart package with what the chart leaves out and why: links, matches, contrary evidence, rows, the log of who looked at what,
 * queries. The chart is that of the whole choice: what it leaves out is said of no other.
 */
export const chartDisclosure = download({
  method: "POST",
  path: "/api/cases/:case/charts/disclosure",
  action: "disclose",
  input: ChartOfCase.omit({ places: true, links: true }).extend(Chosen),
  mediaType: "application/zip",
});
