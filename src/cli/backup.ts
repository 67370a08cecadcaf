import { resolve } from "node:path";
import type { Command } from "commander";
import { readConfig } from "./config.ts";
import { printJson, say } from "./print.ts";
import { restoreBackup } from "./restore-backup.ts";
import { withWorkspace } from "./workspace.ts";
import { writeBackup } from "./write-backup.ts";

type Options = { json?: true };

/** `backup` and `restore`: the whole data directory and graph into a folder, and back. */
export function addBackupCommands(program: Command): void {
  program
    .command("backup <folder>")
    .description("everything into a new folder: graph, vault, accounts, audit log, keys; signed")
    .option("--json", "one JSON document")
    .action((folder: string, options: Options) =>
      withWorkspace(async (workspace, config) => {
        const manifest = await writeBackup(resolve(folder), workspace, config);
        if (options.json) return printJson({ folder, ...manifest });
        say(`${manifest.files.length} files; the graph's hash is ${manifest.graphHash}.`);
        say("Keep the folder as safe as the data itself: it holds the keys.");
      }),
    );

  program
    .command("restore <folder>")
    .description("puts a backup in the place of the data directory, once it has been checked whole")
    .option("--replace", "keep what is there beside it, under a name that ends in the time")
    .option("--json", "one JSON document")
    .action(async (folder: string, options: Options & { replace?: true }) => {
      const config = readConfig();
      const restored = await restoreBackup(resolve(folder), config, options.replace ?? false, new Date());
      if (options.json) return printJson(restored);
      say(`Restored: the graph's hash is ${restored.graphHash}, as when it was backed up.`);
      if (restored.before !== undefined) say(`What was there before is in ${restored.before}.`);
    });
}
