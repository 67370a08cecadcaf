import type { Command } from "commander";
import { openNameReleases } from "#access/name-releases.ts";
import { EntityId } from "#model/graph.ts";
import { isApproved, type NameRelease } from "#model/name-release.ts";
import { Problem } from "#model/problem.ts";
import { caseScope } from "./case-scope.ts";
import { releasesFile } from "./chart-desk.ts";
import { printJson, visible } from "./print.ts";
import { withWorkspace } from "./workspace.ts";

type Common = { case: string; json?: true };

/** `release ask`, `approve` and `list`: by whose leave the name of a protected person may stand on a chart. */
export function addReleaseCommand(program: Command): void {
  const release = program
    .command("release")
    .description("leave to show the name of a protected person: one person asks, another approves");

  common(release.command("ask <person>").description("ask, with a reason; nothing is shown by it"))
    .requiredOption("--reason <text>", "why the name has to be shown")
    .requiredOption("--by <name>", "who asks, as stated: the command line knows no accounts")
    .action((person: string, options: Common & { reason: string; by: string }) =>
      withWorkspace(async ({ store }, config) => {
        const { known, scope } = await caseScope(options.case, store);
        const id = EntityId.safeParse(person);
        const persons = await store.protectedPersons(scope);
        if (!id.success || !persons.some((one) => one.id === id.data)) {
          throw new Problem("entity/unknown", `There is no protected person ${person} in this case.`);
        }
        const { reason, by } = options;
        const askedAt = new Date().toISOString();
        const asked = { case: known.id, person: id.data, reason, askedBy: by, askedAt };
        print([await openNameReleases(releasesFile(config)).ask(asked)], options);
      }),
    );

  common(release.command("approve <release>").description("approve as a second person, by another name"))
    .requiredOption("--by <name>", "who approves, as stated: the command line knows no accounts")
    .action((id: string, options: Common & { by: string }) =>
      withWorkspace(async ({ store }, config) => {
        const { known } = await caseScope(options.case, store);
        const releases = openNameReleases(releasesFile(config));
        print([await releases.approve(id, known.id, options.by, new Date().toISOString())], options);
      }),
    );

  common(release.command("list").description("what was asked for and approved")).action((options: Common) =>
    withWorkspace(async ({ store }, config) => {
      const { known } = await caseScope(options.case, store);
      print(await openNameReleases(releasesFile(config)).list(known.id), options);
    }),
  );
}

function common(command: Command): Command {
  return command.requiredOption("--case <id>", "the case").option("--json", "one JSON document");
}

function print(releases: readonly NameRelease[], { json }: Common): void {
  if (json) return printJson({ releases });
  for (const one of releases) {
    const state = isApproved(one) ? `approved by ${one.approvedBy}` : "not approved";
    process.stdout.write(`${one.id}\t${one.person}\tasked by ${visible(one.askedBy)}\t${visible(state)}\n`);
  }
}
