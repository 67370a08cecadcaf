import { chartPdf, chartSvg } from "#api/charts.ts";
import type { z } from "zod";
import type { ChartRequest, TitleBlock } from "#model/chart.ts";
import { download } from "#web/call.ts";
import { notify } from "#web/changes.ts";
import { showPreview } from "#web/panels/chart-changes.ts";
import { isHidden } from "#web/stage/look.ts";
import { visibleLinks } from "#web/stage/visible-links.ts";
import { apply, current } from "#web/store.ts";
import { attempt } from "./attempt.ts";
import { openCaseId } from "./open-case-id.ts";
import { saveFile } from "./save-file.ts";

/** Draws the chart of what is visible on the stage and shows it as a picture. */
export async function previewChart(title: TitleBlock): Promise<void> {
  await attempt("chart", async () => {
    const { blob } = await download(chartSvg, { case: openCaseId(), ...requestOf(title) });
    apply(showPreview(URL.createObjectURL(blob)));
  });
}

/** Draws the same chart as PDF and saves it. */
export async function saveChart(title: TitleBlock): Promise<void> {
  await attempt("chart-pdf", async () => {
    const { blob, fileName } = await download(chartPdf, { case: openCaseId(), ...requestOf(title) });
    saveFile(blob, fileName);
    apply(notify("chart.saved", { file: fileName }));
  });
}

/** What is visible on the stage, as a chart wants it: places with y upwards, and the links not switched off. */
function requestOf(title: TitleBlock): z.input<typeof ChartRequest> {
  const state = current();
  const places = [...state.stage.placed]
    .filter(([id]) => !isHidden(id, state))
    .map(([id, { x, y }]) => ({ id, x, y }));
  return { places, links: visibleLinks(state).map((link) => link.id), title };
}
