import { drawPdf } from "#chart/draw-pdf.ts";
import { drawSvg } from "#chart/draw-svg.ts";
import { chartPdf, chartSvg } from "#api/charts.ts";
import { answerFile, type App } from "#server/answer.ts";
import { gatherChart } from "#server/gather-chart.ts";
import type { Deps } from "#server/deps.ts";

export function chartRoutes(app: App, deps: Deps): void {
  answerFile(app, deps, chartSvg, async (request, { scope }) => {
    const chart = await gatherChart(request, deps.store, scope);
    return { body: await drawSvg(chart, await deps.fonts()), fileName: "chart.svg" };
  });

  answerFile(app, deps, chartPdf, async (request, { scope }) => {
    const chart = await gatherChart(request, deps.store, scope);
    return { body: await drawPdf(chart, await deps.fonts()), fileName: "chart.pdf" };
  });
}
