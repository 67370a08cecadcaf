#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { addAuditCommands } from "./audit.ts";
import { addBackupCommands } from "./backup.ts";
import { addChartCommand } from "./chart.ts";
import { addDecisionCommands } from "./decisions.ts";
import { addExportCommand } from "./export.ts";
import { addDiscloseCommand } from "./disclose.ts";
import { addGraphCommands } from "./graph.ts";
import { addImportCommand } from "./import.ts";
import { EXIT, reportFailure } from "./print.ts";
import { addProfilesCommand } from "./profiles.ts";
import { addReleaseCommand } from "./release.ts";
import { addReplayCommand } from "./replay.ts";
import { addScoreCommand } from "./score.ts";
import { addSourceCommand } from "./source.ts";
import { addSourceCommands } from "./sources.ts";
import { addStartCommand } from "./start.ts";
import { addVerifyCommand } from "./verify.ts";

// whoever reads our output may stop reading: `redthread sources | head`
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(EXIT.done);
});

const program = new Command("redthread")
  .description("Link analysis of scam networks, from seized files to a chart for the case file.")
  .version("0.1.0")
  .showHelpAfterError("(add --help for the options)")
  .exitOverride();

for (const add of [
  addStartCommand,
  addImportCommand,
  addSourceCommands,
  addSourceCommand,
  addProfilesCommand,
  addGraphCommands,
  addScoreCommand,
  addChartCommand,
  addDecisionCommands,
  addExportCommand,
  addAuditCommands,
  addDiscloseCommand,
  addBackupCommands,
  addReplayCommand,
  addVerifyCommand,
  addReleaseCommand,
]) {
  add(program);
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else process.exitCode = reportFailure(error);
}
