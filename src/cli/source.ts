import type { Command } from "commander";
import { localScope } from "#access/policy.ts";
import { readSourceCells } from "#import/source-cells.ts";
import { Problem } from "#model/problem.ts";
import { fileInVault } from "#server/import-files.ts";
import { parseSource } from "./arguments.ts";
import { printJson } from "./print.ts";
import { printSource } from "./print-source.ts";
import { withWorkspace } from "./workspace.ts";

/** `source`: one file that was brought in, and its rows as they stand in it. */
export function addSourceCommand(program: Command): void {
  program
    .command("source <source>")
    .description("one source: what is recorded of it")
    .option("--cells", "its raw cells as JSON lines, byte for byte: line, cells")
    .option("--json", "one JSON document")
    .action((text: string, options: { cells?: true; json?: true }) =>
      withWorkspace(async ({ store, vault }) => {
        const id = parseSource(text);
        const cases = (await store.cases()).map((known) => known.id);
        const source = await store.source(id, localScope(cases));
        if (source === undefined) throw new Problem("source/unknown", `There is no ${id}.`);
        if (options.cells) {
          const file = fileInVault(source.fileName, source, vault);
          for await (const row of readSourceCells(file, source)) {
            process.stdout.write(`${JSON.stringify(row)}\n`);
          }
          return;
        }
        if (options.json) return printJson({ source });
        printSource({ ...source, changes: await vault.listChanges(id) }, false);
      }),
    );
}
