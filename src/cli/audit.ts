import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Command } from "commander";
import type { AuditHead } from "#access/audit/audit-chain.ts";
import { reportAudit } from "#access/audit/report-audit.ts";
import { verifyAudit } from "#access/audit/verify-audit.ts";
import { openSigningKey } from "#access/signing-key.ts";
import { Problem } from "#model/problem.ts";
import { readConfig } from "./config.ts";
import { EXIT, printJson, say } from "./print.ts";

type VerifyOptions = { head?: string; json?: true };
type ReportOptions = { month: string; json?: true };

/** `audit verify`, `key` and `report`: whether the log is whole, by whose key, and what a month of it says. */
export function addAuditCommands(program: Command): void {
  const audit = program.command("audit").description("the log of who saw, changed and exported what");

  audit
    .command("verify")
    .description("check every entry, its place in the chain and the signed checkpoints")
    .option("--head <seq:hash>", "a head noted earlier, as exports print it: it must be in the log")
    .option("--json", "one JSON document")
    .action(verify);

  audit
    .command("key")
    .description("the public key that checkpoints are signed with, for whoever checks the log elsewhere")
    .action(async () => {
      process.stdout.write((await openSigningKey(readConfig().home)).publicKey);
    });

  audit
    .command("report")
    .description("how often who did what in which case")
    .requiredOption("--month <yyyy-mm>", "the month")
    .option("--json", "one JSON document")
    .action(report);
}

async function verify(options: VerifyOptions): Promise<void> {
  const { home } = readConfig();
  const { publicKey } = await openSigningKey(home);
  const head = options.head === undefined ? undefined : parseHead(options.head);
  const began = performance.now();
  const verdict = await verifyAudit(join(home, "audit"), { publicKey, ...(head && { head }) });
  const seconds = (performance.now() - began) / 1000;
  if (verdict.bad !== undefined) process.exitCode = EXIT.failed;
  if (options.json) return printJson(verdict);
  if (verdict.bad === undefined) {
    say(
      `${verdict.entries} entries hold, ${verdict.checkpoints} signed checkpoints (${seconds.toFixed(1)} s).`,
    );
    process.stdout.write(`${verdict.head.seq}:${verdict.head.hash}\n`);
    return;
  }
  const { file, line, why } = verdict.bad;
  say(`The log does not hold: ${file === "" ? "" : `${file}, line ${line}: `}${why}.`);
  say(`The ${verdict.entries} entries before it do.`);
}

async function report({ month, json }: ReportOptions): Promise<void> {
  if (!/^\d{4}-\d{2}$/.test(month)) {
    throw new Problem("usage/invalid", `--month takes a year and a month such as 2026-03, not "${month}".`);
  }
  const counts = await reportAudit(join(readConfig().home, "audit"), month);
  if (json) return printJson({ month, counts });
  for (const count of counts) {
    process.stdout.write(
      `${count.actor}\t${count.case}\t${count.action}\t${count.decision}\t${count.entries}\n`,
    );
  }
}

function parseHead(text: string): AuditHead {
  const match = /^(\d+):([0-9a-f]{64})$/.exec(text);
  if (match?.[1] !== undefined && match[2] !== undefined) return { seq: Number(match[1]), hash: match[2] };
  throw new Problem(
    "usage/invalid",
    `--head takes a number, a colon and 64 hexadecimal digits, not "${text}".`,
  );
}
