import type { Command } from "commander";
import { localScope } from "#access/policy.ts";
import { Problem } from "#model/problem.ts";
import type { CaseId } from "#model/source.ts";
import type { Store } from "#model/store.ts";
import { parseCase, parseSource } from "./arguments.ts";
import { graphHash } from "#neo4j/graph-hash.ts";
import { printJson, say, visible } from "./print.ts";
import { withWorkspace } from "./workspace.ts";

type Common = { case?: string; json?: true };

/** `sources`, `undo` and `hash`: what was brought in, taking it back, and the fingerprint of what stands. */
export function addSourceCommands(program: Command): void {
  program
    .command("sources")
    .description("the import history, newest first")
    .option("--case <id>", "only this case")
    .option("--json", "one JSON document")
    .action((options: Common) =>
      withWorkspace(async ({ store }) => {
        const sources = await store.sources(localScope(await casesOf(options, store)));
        if (options.json) return printJson({ sources });
        for (const source of sources) {
          const counts = `${source.read} read, ${source.accepted} accepted, ${source.rejected} rejected`;
          process.stdout.write(
            `${source.id}\t${source.case}\t${source.state}\t${visible(source.fileName)}\t${counts}\n`,
          );
        }
      }),
    );

  program
    .command("undo <source>")
    .description("remove what only this source stated; the record that it was here stays")
    .option("--dry-run", "count what would go and change nothing")
    .option("--json", "one JSON document")
    .action((text: string, options: Common & { dryRun?: true }) =>
      withWorkspace(async ({ store }) => {
        const id = parseSource(text);
        const source = await store.source(id, localScope(await casesOf({}, store)));
        if (source === undefined) throw new Problem("source/unknown", `There is no ${id}.`);
        const removal = await store.undo(id, localScope([source.case]), options.dryRun ?? false);
        if (options.json) return printJson({ dryRun: options.dryRun ?? false, ...removal });
        const verb = options.dryRun ? "Would remove" : "Removed";
        say(
          `${verb} ${removal.entities} entities, ${removal.links} links, ${removal.statements} statements.`,
        );
      }),
    );

  program
    .command("hash")
    .description("the SHA-256 of the logical export: equal graphs, equal hashes")
    .option("--case <id>", "only this case")
    .option("--json", "one JSON document")
    .action((options: Common) =>
      withWorkspace(async ({ store }) => {
        const hash = await graphHash(store.exportLines(localScope(await casesOf(options, store))));
        if (options.json) printJson({ hash });
        else process.stdout.write(`${hash}\n`);
      }),
    );
}

async function casesOf(options: Common, store: Store): Promise<CaseId[]> {
  if (options.case !== undefined) return [parseCase(options.case)];
  return (await store.cases()).map((known) => known.id);
}
