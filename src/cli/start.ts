import { createInterface } from "node:readline";
import { performance } from "node:perf_hooks";
import type { Command } from "commander";
import { Problem } from "#model/problem.ts";
import { readConfig } from "./config.ts";
import { loadDemoCase } from "./demo-case.ts";
import { readOffice, type OfficeFlags } from "./office.ts";
import { say } from "./print.ts";
import { serveRedthread } from "./serve.ts";
import { openWorkspace } from "./workspace.ts";

const DEFAULT_PORT = 7433;

type Options = OfficeFlags & { port: string; demo: boolean };

/** `start` (= `npm start`): database, server and pages until Ctrl-C. */
export function addStartCommand(program: Command): void {
  program
    .command("start")
    .description("database, server and pages on this machine, until Ctrl-C")
    .option("--port <n>", "port of 127.0.0.1, 0 for a free one", String(DEFAULT_PORT))
    .option("--listen <address>", "also for an office network: its address here; takes certificate and key")
    .option("--name <host>", "the host name in the certificate, when it is not the address")
    .option("--certificate <file>", "the certificate (PEM)")
    .option("--key <file>", "its private key (PEM)")
    .option("--no-demo", "do not load the fictional demo case into an empty database")
    .action(start);
}

async function start(options: Options): Promise<void> {
  const began = performance.now();
  const port = parsePort(options.port);
  const config = readConfig();
  const office = await readOffice(options);
  const workspace = await openWorkspace(config);
  const stopped = untilStopped();
  try {
    if (options.demo && (await workspace.store.cases()).length === 0) {
      await loadDemoCase(config, workspace);
    }
    const served = await serveRedthread(config, workspace, port, office);
    try {
      say(`ready in ${((performance.now() - began) / 1000).toFixed(1)} s`);
      const address = served.signInAddress();
      say(
        address.includes("#")
          ? "Open this address to set up the first account (it works once, for ten minutes; Ctrl-C stops everything):"
          : "Open this address and sign in (Ctrl-C stops everything):",
      );
      process.stdout.write(`${address}\n`);
      const stopListening = printOnEnter(() => `${served.signInAddress()}\n`);
      await stopped;
      stopListening();
    } finally {
      await served.close();
    }
  } finally {
    await workspace.close();
    say("stopped");
  }
}

/** In a terminal, Enter prints the address again; before there is an account, with a new one-time token. */
function printOnEnter(address: () => string): () => void {
  if (!process.stdin.isTTY) return () => {};
  say("Press Enter for the address again.");
  const lines = createInterface({ input: process.stdin }).on("line", () => process.stdout.write(address()));
  return () => lines.close();
}

/** Resolves at the first Ctrl-C or SIGTERM; a second one ends the process at once. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      say("stopping …");
      resolve();
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
}

function parsePort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new Problem("usage/invalid", `--port takes a number from 0 to 65535, not "${text}".`);
}
