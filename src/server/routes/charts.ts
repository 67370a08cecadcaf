import { drawPdf } from "#chart/draw-pdf.ts";
import { drawSvg } from "#chart/draw-svg.ts";
import { chartPdf, chartSvg } from "#api/charts.ts";
import type { ChartInput, ChartRequest } from "#model/chart.ts";
import type { Scope } from "#model/store.ts";
import { answerFile, type App } from "#server/answer.ts";
import { gatherChart } from "#server/gather-chart.ts";
import type { Deps } from "#server/deps.ts";

export function chartRoutes(app: App, deps: Deps): void {
  const gather = ({ places, links, title }: ChartRequest, scope: Scope): Promise<ChartInput> =>
    gatherChart({ entities: places.map(({ id }) => id), links, places, title }, deps.store, scope);

  answerFile(app, deps, chartSvg, async (request, { scope }) => ({
    body: drawSvg(await gather(request, scope), deps.fonts()),
    fileName: "chart.svg",
  }));

  answerFile(app, deps, chartPdf, async (request, { scope }) => ({
    body: await drawPdf(await gather(request, scope), deps.fonts()),
    fileName: "chart.pdf",
  }));
}
