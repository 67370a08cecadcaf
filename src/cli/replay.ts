import { join } from "node:path";
import type { Command } from "commander";
import { Problem } from "#model/problem.ts";
import { findRunningNeo4j } from "#neo4j/run-file.ts";
import { openVault } from "#vault/vault.ts";
import { commandEvent, openAudit } from "./command-audit.ts";
import { readConfig, type Config } from "./config.ts";
import { EXIT, printJson, say } from "./print.ts";
import { rebuildGraph, replaceDatabase, type Rebuilt } from "./rebuild-graph.ts";
import { wholeHash } from "./whole-hash.ts";
import { openWorkspace } from "./workspace.ts";

type Options = { replace?: true; expect?: string; json?: true };

/** `replay`: the graph built again from the vault and the audit log alone, and compared with the present one. */
export function addReplayCommand(program: Command): void {
  program
    .command("replay")
    .description("build the graph from the vault and the audit log alone, and compare its hash")
    .option("--expect <hash>", "compare with this hash, of another machine, and not with the present graph")
    .option("--replace", "put what was built in the place of the present database, which is kept beside it")
    .option("--json", "one JSON document")
    .action(replay);
}

async function replay(options: Options): Promise<void> {
  const config = readConfig();
  const present = await presentHash(config, options);
  const { before, ...rebuilt } = await rebuild(config, options.replace ?? false);
  const equal = present === undefined ? undefined : present === rebuilt.hash;
  if (equal === false) process.exitCode = EXIT.failed;
  if (options.json) {
    return printJson({ ...rebuilt, ...(present !== undefined && { expected: present, equal }), before });
  }
  say(`${rebuilt.changes} changes made again, ${rebuilt.refused} refused.`);
  if (equal === true) say("The graph is the same, to the last byte of its export.");
  if (equal === false) say(`The graph differs: ${present} was expected.`);
  if (before !== undefined) say(`It is in its place; the database of before is in ${before}.`);
  process.stdout.write(`${rebuilt.hash}\n`);
}

/** What the rebuilt graph must be equal to: nothing when it replaces a database that may be broken. */
async function presentHash(config: Config, { expect, replace }: Options): Promise<string | undefined> {
  if (expect !== undefined && !/^[0-9a-f]{64}$/.test(expect)) {
    throw new Problem("usage/invalid", `--expect takes 64 hexadecimal digits, not "${expect}".`);
  }
  if (expect !== undefined || replace) return expect;
  const workspace = await openWorkspace(config);
  try {
    return await wholeHash(workspace.store);
  } finally {
    await workspace.close();
  }
}

async function rebuild(config: Config, replace: boolean): Promise<Rebuilt & { before?: string }> {
  if (replace) await requireOwnAndStopped(config);
  const audit = await openAudit(config.home);
  try {
    await audit.append(commandEvent(config.user, process.argv.slice(2)));
    const kept = { audit, vault: await openVault(join(config.home, "vault")) };
    let before: string | undefined;
    const rebuilt = await rebuildGraph(config, kept, async (server) => {
      if (replace) before = await replaceDatabase(config.home, server, new Date());
    });
    return { ...rebuilt, ...(before !== undefined && { before }) };
  } finally {
    await audit.close();
  }
}

async function requireOwnAndStopped({ home, remote }: Config): Promise<void> {
  if (remote !== undefined) {
    throw new Problem(
      "usage/invalid",
      "--replace is for the local database; the office's has its own keepers.",
    );
  }
  if ((await findRunningNeo4j(home)) !== undefined) {
    throw new Problem("neo4j/home-in-use", `Redthread is running on ${home}.`);
  }
}
