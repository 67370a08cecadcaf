import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { EXPORT_FORMATS, writeExport } from "#exchange/formats.ts";
import { EXPORT_FORMAT_IDS, ExportFormatId } from "#model/export-format.ts";
import type { EntityId } from "#model/graph.ts";
import { Problem } from "#model/problem.ts";
import type { Scope, Store } from "#model/store.ts";
import { gatherExport } from "#server/gather-export.ts";
import { caseScope } from "./case-scope.ts";
import { printJson, say } from "./print.ts";
import { withWorkspace } from "./workspace.ts";

type Options = { case: string; view?: string; out?: string; json?: true };

/** `export FORMAT`: the case, or a saved view of it, as a file for another tool. */
export function addExportCommand(program: Command): void {
  program
    .command("export <format>")
    .description(
      "the graph of a case as a file for another tool; victims and possible victims under pseudonyms",
    )
    .requiredOption("--case <id>", "the case")
    .option("--view <id|title>", "a saved view of it, else the whole case")
    .option("--out <file>", "the file to write, else one named after the case")
    .option("--json", "one JSON document")
    .addHelpText("after", () => `\nFormats:\n${formatLines().join("\n")}`)
    .action((format: string, options: Options) =>
      withWorkspace(async ({ store }, { user }) => {
        const id = parseFormat(format);
        const { known, scope } = await caseScope(options.case, store, "sharing");
        const entities =
          options.view === undefined ? undefined : await viewEntities(options.view, store, scope);
        const gathered = await gatherExport({ entities }, store, scope);
        const about = {
          caseTitle: known.title,
          handling: known.handling,
          by: user,
          at: new Date().toISOString(),
        };
        const bytes = Buffer.concat([...writeExport(id, { ...gathered, ...about })]);
        const file = options.out ?? `${known.id}.${EXPORT_FORMATS[id].extension}`;
        await writeFile(file, bytes);
        const sha256 = createHash("sha256").update(bytes).digest("hex");
        const counts = { entities: gathered.graph.entities.length, links: gathered.graph.links.length };
        if (options.json) printJson({ file, sha256, format: id, ...counts });
        else say(`${file}  ${counts.entities} entities, ${counts.links} links  SHA-256 ${sha256}`);
      }),
    );
}

function parseFormat(text: string): ExportFormatId {
  const format = ExportFormatId.safeParse(text);
  if (!format.success) {
    throw new Problem("export/unknown-format", `"${text}" is no format we write.`, formatLines());
  }
  return format.data;
}

function formatLines(): string[] {
  return EXPORT_FORMAT_IDS.map((id) => {
    const { title, readBack } = EXPORT_FORMATS[id];
    return `  ${id.padEnd(10)}${title}${readBack ? "" : " (cannot be imported again)"}`;
  });
}

/** The entities of a saved view, named by its id or its title. */
async function viewEntities(text: string, store: Store, scope: Scope): Promise<EntityId[]> {
  const views = await store.views(scope);
  const found = views.find(({ id, title }) => id === text || title === text);
  const view = found === undefined ? undefined : await store.view(found.id, scope);
  if (view === undefined) {
    throw new Problem(
      "view/unknown",
      `There is no view "${text}" in this case.`,
      views.map(({ id, title }) => `${id}: ${title}`),
    );
  }
  const { places, hidden } = view.content;
  const unseen = new Set(hidden);
  return places.map(({ id }) => id).filter((id) => !unseen.has(id));
}
