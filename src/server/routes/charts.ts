import { zipSync } from "fflate";
import type { z } from "zod";
import { chartArchive, chartPage, chartPdf, chartPng, chartSvg, chooseForChart } from "#api/charts.ts";
import { drawPdf } from "#chart/draw-pdf.ts";
import { drawPng } from "#chart/draw-png.ts";
import { drawSvgPages, type SvgPages } from "#chart/draw-svg.ts";
import type { ChartInput, PrintedScore } from "#model/chart.ts";
import { Problem } from "#model/problem.ts";
import type { CaseId } from "#model/source.ts";
import type { Scope } from "#model/store.ts";
import { answer, answerFile, type App } from "#server/answer.ts";
import { chartPackage } from "#server/chart-package.ts";
import type { Deps } from "#server/deps.ts";
import { gatherChart } from "#server/gather-chart.ts";
import { selectForChart } from "#server/select-for-chart.ts";

/** The first moment a zip archive can name: no clock in what is written. */
const ZIP_EPOCH = new Date(1980, 0, 1);

export function chartRoutes(app: App, deps: Deps): void {
  const { store, scores } = deps;
  const today = (): string => deps.now().toISOString().slice(0, 10);

  const score = async (
    of: CaseId,
    cluster: string | undefined,
    scope: Scope,
  ): Promise<PrintedScore | undefined> => {
    if (cluster === undefined) return undefined;
    const run = await scores.run(of, scope, today());
    const found = run.clusters.find(({ id }) => id === cluster);
    if (found === undefined)
      throw new Problem("cluster/unknown", `There is no cluster ${cluster} in this run.`);
    return { run, cluster: found };
  };

  const gather = async (
    { places, cluster, ...request }: z.output<typeof chartPdf.input>,
    scope: Scope,
  ): Promise<ChartInput> => {
    const entities = places.map(({ id }) => id);
    const printed = await score(request.case, cluster, scope);
    return gatherChart({ ...request, entities, places, score: printed }, deps, scope);
  };

  const pageOf = async (
    { page, ...request }: z.output<typeof chartPage.input>,
    scope: Scope,
  ): Promise<SvgPages & { readonly first: string }> => {
    const drawn = drawSvgPages(await gather(request, scope), deps.fonts(), [page]);
    const [first] = drawn.svg;
    if (first === undefined)
      throw new Problem("request/invalid", `The chart has ${drawn.pages} pages, not ${page}.`);
    return { ...drawn, first };
  };

  answer(app, deps, chooseForChart, async ({ origin, filter, language, ...rest }, { scope }) => {
    const scored = () => scores.run(rest.case, scope, today());
    const { score: printed, ...choice } = await selectForChart(origin, filter, language, {
      store,
      scope,
      scored,
    });
    return { ...choice, ...(printed !== undefined && { cluster: printed.cluster.id }) };
  });

  answer(app, deps, chartPage, async (request, { scope }) => {
    const { first, pages, sheets, size } = await pageOf(request, scope);
    return { svg: first, pages, sheets, size };
  });

  answerFile(app, deps, chartSvg, async (request, { scope }) => ({
    body: (await pageOf(request, scope)).first,
    fileName: `chart-${request.page}.svg`,
  }));

  answerFile(app, deps, chartPng, async (request, { scope }) => ({
    body: drawPng((await pageOf(request, scope)).first),
    fileName: `chart-${request.page}.png`,
  }));

  answerFile(app, deps, chartPdf, async (request, { scope }) => ({
    body: await drawPdf(await gather(request, scope), deps.fonts()),
    fileName: "chart.pdf",
  }));

  answerFile(app, deps, chartArchive, async (request, { scope }) => {
    const files = await chartPackage(await gather(request, scope), request.case, {
      ...deps,
      fonts: deps.fonts(),
      verifier: await deps.verifier(),
    });
    const parts = Object.fromEntries(files.map(({ name, body }) => [name, body]));
    return { body: zipSync(parts, { mtime: ZIP_EPOCH }), fileName: "chart-package.zip" };
  });
}
