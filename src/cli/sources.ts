import type { Command } from "commander";
import { localScope } from "#access/policy.ts";
import { Problem } from "#model/problem.ts";
import type { Removal, Store } from "#model/store.ts";
import type { CaseId } from "#model/source.ts";
import { parseCase, parseSource } from "./arguments.ts";
import { graphHash } from "#neo4j/graph-hash.ts";
import { printJson, say } from "./print.ts";
import { printSource } from "./print-source.ts";
import { withWorkspace } from "./workspace.ts";

type Common = { case?: string; json?: true };

/** `sources`, `undo` and `hash`: what was brought in, taking it back, and the fingerprint of what stands. */
export function addSourceCommands(program: Command): void {
  program
    .command("sources")
    .description("the import history, newest first")
    .option("--case <id>", "only this case")
    .option("--changes", "with every entry that a newer version of a list says otherwise")
    .option("--json", "one JSON document")
    .action((options: Common & { changes?: true }) =>
      withWorkspace(async ({ store, vault }) => {
        const sources = await store.sources(localScope(await casesOf(options, store)));
        const history = await Promise.all(
          sources.map(async (source) => ({ ...source, changes: await vault.listChanges(source.id) })),
        );
        if (options.json) return printJson({ sources: history });
        for (const source of history) printSource(source, options.changes ?? false);
      }),
    );

  program
    .command("undo <source>")
    .description("remove what only this source stated; the record that it was here stays")
    .option("--dry-run", "count what would go and change nothing")
    .option("--reason <text>", "why, for the record of the source")
    .option("--json", "one JSON document")
    .action((text: string, options: Common & { dryRun?: true; reason?: string }) =>
      withWorkspace(async ({ store }, { user }) => {
        const id = parseSource(text);
        const source = await store.source(id, localScope(await casesOf({}, store)));
        if (source === undefined) throw new Problem("source/unknown", `There is no ${id}.`);
        const scope = localScope([source.case]);
        const undoing = { by: user, at: new Date().toISOString(), reason: options.reason ?? "" };
        const removal = options.dryRun
          ? await store.removal(id, scope)
          : await store.undo(id, undoing, scope);
        if (options.json) return printJson({ dryRun: options.dryRun ?? false, ...removal });
        sayRemoval(options.dryRun ? "Would remove" : "Removed", removal);
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

function sayRemoval(verb: string, { entities, links, statements, kinds, touched, restores }: Removal): void {
  say(`${verb} ${entities} entities, ${links} links, ${statements} statements.`);
  for (const [kind, n] of Object.entries(kinds)) say(`  ${n} ${kind}`);
  for (const [sort, n] of Object.entries(touched)) {
    if (n === 0) continue;
    say(
      sort === "shaken" ? `  ${n} decisions rest partly on it` : `  ${n} ${sort} are about entities that go`,
    );
  }
  if (restores !== undefined) say(`  ${restores}, which it superseded, comes back.`);
}

async function casesOf(options: Common, store: Store): Promise<CaseId[]> {
  if (options.case !== undefined) return [parseCase(options.case)];
  return (await store.cases()).map((known) => known.id);
}
