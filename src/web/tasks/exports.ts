import { exportGraph } from "#api/exports.ts";
import type { ExportFormatId } from "#model/export-format.ts";
import { download } from "#web/call.ts";
import { notify } from "#web/changes.ts";
import { isHidden } from "#web/stage/look.ts";
import { visibleLinks } from "#web/stage/visible-links.ts";
import { apply, current } from "#web/store.ts";
import { attempt } from "./attempt.ts";
import { openCaseId } from "./open-case-id.ts";
import { saveFile } from "./save-file.ts";

/** Saves what is visible on the stage, or the whole case, as a file for another tool. */
export async function saveExport(format: ExportFormatId, what: "stage" | "case"): Promise<void> {
  await attempt("export", async () => {
    const selection = what === "case" ? {} : visible();
    const { blob, fileName } = await download(exportGraph, { case: openCaseId(), format, ...selection });
    saveFile(blob, fileName);
    apply(notify("export.saved", { file: fileName }));
  });
}

function visible() {
  const state = current();
  const entities = [...state.stage.placed.keys()].filter((id) => !isHidden(id, state));
  return { entities, links: visibleLinks(state).map((link) => link.id) };
}
