import { ChartRequest } from "#model/chart.ts";
import { CaseId } from "#model/source.ts";
import { download } from "./route.ts";

const ChartOfCase = ChartRequest.extend({ case: CaseId });

/** The chart page as SVG: what the preview shows is what the PDF prints. */
export const chartSvg = download({
  method: "POST",
  path: "/api/cases/:case/charts/svg",
  action: "chart",
  input: ChartOfCase,
  mediaType: "image/svg+xml",
});

/** The link chart with its exhibit list as PDF/A, A4. */
export const chartPdf = download({
  method: "POST",
  path: "/api/cases/:case/charts/pdf",
  action: "chart",
  input: ChartOfCase,
  mediaType: "application/pdf",
});
