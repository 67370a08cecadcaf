import { zipSync } from "fflate";
import type { z } from "zod";
import { readAudit } from "#access/audit/report-audit.ts";
import {
  chartArchive,
  chartDisclosure,
  chartPage,
  chartPdf,
  chartPng,
  chartSvg,
  chooseForChart,
} from "#api/charts.ts";
import type { ResolvedKind } from "#api/decisions.ts";
import { drawPdf } from "#chart/draw-pdf.ts";
import { drawPng } from "#chart/draw-png.ts";
import { drawSvgPages, type SvgPages } from "#chart/draw-svg.ts";
import type { ChartInput, PrintedScore } from "#model/chart.ts";
import { Problem } from "#model/problem.ts";
import type { ScoreRun } from "#model/score.ts";
import type { CaseId } from "#model/source.ts";
import { answer, answerFile, type App, type Caller, type FileAnswer } from "#server/answer.ts";
import { type FileToWrite, type PackageTools, chartPackage } from "#server/chart-package.ts";
import type { Deps } from "#server/deps.ts";
import { disclosurePackage } from "#server/disclosure-package.ts";
import { gatherChart } from "#server/gather-chart.ts";
import { findCluster } from "#server/gather-cluster.ts";
import { dayOf } from "#server/score-answers.ts";
import { selectForChart } from "#server/select-for-chart.ts";

/** The first moment a zip archive can name: no clock in what is written. */
const ZIP_EPOCH = new Date(1980, 0, 1);

export function chartRoutes(app: App, deps: Deps): void {
  const { store, scores } = deps;
  const scored = (of: CaseId, { scope, session }: Caller): Promise<ScoreRun> =>
    scores.current({ case: of, scope, author: session?.user.name ?? "", asOf: dayOf(deps.now()) });

  const score = async (
    of: CaseId,
    cluster: string | undefined,
    caller: Caller,
  ): Promise<PrintedScore | undefined> => {
    if (cluster === undefined) return undefined;
    const run = await scored(of, caller);
    return { run, cluster: findCluster(run, cluster) };
  };

  const gather = async (
    { places, cluster, ...request }: z.output<typeof chartPdf.input>,
    caller: Caller,
  ): Promise<ChartInput> => {
    const entities = places.map(({ id }) => id);
    const printed = await score(request.case, cluster, caller);
    return gatherChart({ ...request, entities, places, score: printed }, deps, caller.scope);
  };

  const pageOf = async (
    { page, ...request }: z.output<typeof chartPage.input>,
    caller: Caller,
  ): Promise<SvgPages & { readonly first: string }> => {
    const drawn = drawSvgPages(await gather(request, caller), deps.fonts(), [page]);
    const [first] = drawn.svg;
    if (first === undefined)
      throw new Problem("request/invalid", `The chart has ${drawn.pages} pages, not ${page}.`);
    return { ...drawn, first };
  };

  answer(app, deps, chooseForChart, async ({ origin, filter, language, ...rest }, caller) => {
    const { score: printed, ...choice } = await selectForChart(origin, filter, language, {
      store,
      scope: caller.scope,
      scored: () => scored(rest.case, caller),
    });
    return { ...choice, ...(printed !== undefined && { cluster: printed.cluster.id }) };
  });

  answer(app, deps, chartPage, async (request, caller) => {
    const { first, pages, sheets, size } = await pageOf(request, caller);
    return { svg: first, pages, sheets, size };
  });

  answerFile(app, deps, chartSvg, async (request, caller) => ({
    body: (await pageOf(request, caller)).first,
    fileName: `chart-${request.page}.svg`,
  }));

  answerFile(app, deps, chartPng, async (request, caller) => ({
    body: drawPng((await pageOf(request, caller)).first),
    fileName: `chart-${request.page}.png`,
  }));

  answerFile(app, deps, chartPdf, async (request, caller) => ({
    body: await drawPdf(await gather(request, caller), deps.fonts()),
    fileName: "chart.pdf",
  }));

  answerFile(app, deps, chartArchive, async (request, caller) => {
    const files = await chartPackage(await gather(request, caller), request.case, await toolsOf(deps));
    return archive(files, "chart-package.zip");
  });

  answerFile(app, deps, chartDisclosure, async ({ origin, filter, cluster, ...request }, caller) => {
    const of = request.case;
    const { scope } = caller;
    const reader = { store, scope, scored: () => scored(of, caller) };
    const selected = await selectForChart(origin, filter, request.setting.language, reader);
    const { entities, links, places } = selected;
    const printed = await score(of, cluster, caller);
    const chart = await gatherChart({ ...request, entities, links, places, score: printed }, deps, scope);
    const desk = {
      ...deps,
      readAudit: () => readAudit(deps.audit.directory),
      findCandidates: (kind: ResolvedKind) => deps.candidates.find(of, kind, "candidates", scope),
    };
    const charted = { chart, origin, selected, of };
    return archive(await disclosurePackage(charted, desk, scope, await toolsOf(deps)), "disclosure.zip");
  });
}

async function toolsOf(deps: Deps): Promise<PackageTools> {
  return { ...deps, fonts: deps.fonts(), verifier: await deps.verifier() };
}

function archive(files: readonly FileToWrite[], fileName: string): FileAnswer {
  const parts = Object.fromEntries(files.map(({ name, body }) => [name, body]));
  return { body: zipSync(parts, { mtime: ZIP_EPOCH }), fileName };
}
