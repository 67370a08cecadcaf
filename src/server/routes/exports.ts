import { exportGraph } from "#api/exports.ts";
import { EXPORT_FORMATS, writeExport } from "#exchange/formats.ts";
import { Problem } from "#model/problem.ts";
import { answerFile, type App } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";
import { gatherExport } from "#server/gather-export.ts";

export function exportRoutes(app: App, deps: Deps): void {
  answerFile(app, deps, exportGraph, async ({ case: id, format, entities, links }, { scope, session }) => {
    const known = (await deps.store.cases()).find((one) => one.id === id);
    if (known === undefined) throw new Problem("case/unknown", `There is no case "${id}".`);
    const input = {
      ...(await gatherExport({ entities, links }, deps.store, scope)),
      caseTitle: known.title,
      handling: known.handling,
      by: session?.user.name ?? "",
      at: deps.now().toISOString(),
    };
    return {
      body: Buffer.concat([...writeExport(format, input)]),
      fileName: `${id}.${EXPORT_FORMATS[format].extension}`,
    };
  });
}
