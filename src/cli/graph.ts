import type { Command } from "commander";
import { EntityId, type Graph } from "#model/graph.ts";
import { EntityKind, LinkKind } from "#model/kinds.ts";
import { Problem } from "#model/problem.ts";
import type { NameFound, Scope, Store } from "#model/store.ts";
import { parseCount } from "./arguments.ts";
import { caseScope } from "./case-scope.ts";
import { EXIT, printJson, say, visible } from "./print.ts";
import { withWorkspace } from "./workspace.ts";

type Common = { case: string; json?: true };

/** `search`, `expand`, `path` and `hash`: the store's questions, as Graph JSON. */
export function addGraphCommands(program: Command): void {
  common(program.command("search <text>").description("entities by a fragment of an identifier or a name"))
    .option("--limit <n>", "how many at most", "20")
    .action((text: string, options: Common & { limit: string }) =>
      ask(options, async (store, scope) => {
        const limit = parseCount("--limit", options.limit);
        const { entities, total, matches } = await store.search(text, scope, limit);
        return { graph: { entities, links: [] }, total, matches };
      }),
    );

  common(program.command("expand <id>").description("an entity's neighbours, strongest first"))
    .option("--links <kinds>", "only these link kinds, comma-separated")
    .option("--kinds <kinds>", "only these entity kinds, comma-separated")
    .option("--limit <n>", "how many neighbours at most", "200")
    .action((id: string, options: Common & { links?: string; kinds?: string; limit: string }) =>
      ask(options, async (store, scope) => {
        const filter = {
          ...(options.links === undefined ? {} : { links: kinds(options.links, LinkKind) }),
          ...(options.kinds === undefined ? {} : { kinds: kinds(options.kinds, EntityKind) }),
        };
        return store.expand(parseId(id), filter, parseCount("--limit", options.limit), scope);
      }),
    );

  common(program.command("path <from> <to>").description("a shortest way through the recorded links"))
    .option("--hops <n>", "how many links at most", "6")
    .action((from: string, to: string, options: Common & { hops: string }) =>
      ask(options, async (store, scope) => {
        const hops = parseCount("--hops", options.hops);
        return { graph: (await store.path(parseId(from), parseId(to), hops, scope)) ?? null };
      }),
    );
}

function common(command: Command): Command {
  return command.requiredOption("--case <id>", "the case to look in").option("--json", "one JSON document");
}

type Answer = { graph: Graph | null; total?: number; shown?: number; matches?: NameFound[] };

async function ask(
  options: Common,
  question: (store: Store, scope: Scope) => Promise<Answer>,
): Promise<void> {
  await withWorkspace(async ({ store }) => {
    const { scope } = await caseScope(options.case, store);
    const answer = await question(store, scope);
    if (options.json) printJson(answer);
    else printGraph(answer);
  });
}

function printGraph({ graph, shown, total, matches = [] }: Answer): void {
  if (graph === null) {
    say("No way through the recorded links within that many hops.");
    process.exitCode = EXIT.undecided;
    return;
  }
  for (const entity of graph.entities) {
    const match = matches.find(({ id }) => id === entity.id);
    const why = match === undefined ? "" : `\t${visible(match.name)}: ${match.because}`;
    process.stdout.write(`${entity.id}\t${visible(entity.names.join(" · "))}${why}\n`);
  }
  for (const link of graph.links) {
    process.stdout.write(`${link.kind}\t${link.from} → ${link.to}\t${link.count}\n`);
  }
  if (total !== undefined) say(`${shown ?? graph.entities.length} of ${total}`);
}

function parseId(text: string): EntityId {
  const id = EntityId.safeParse(text);
  if (!id.success) {
    throw new Problem("usage/invalid", `"${text}" is no entity id; ids look like phone:+85512000001.`);
  }
  return id.data;
}

function kinds<T extends string>(text: string, known: { options: readonly T[] }): T[] {
  return text.split(",").map((word) => {
    const kind = known.options.find((option) => option === word.trim());
    if (kind === undefined) {
      throw new Problem("usage/invalid", `"${word}" is no kind; the kinds are ${known.options.join(", ")}.`);
    }
    return kind;
  });
}
