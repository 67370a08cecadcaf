import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { loadDemoCase } from "#cli/demo-case.ts";
import { CaseId } from "#model/source.ts";
import { analystAccount } from "./analyst-account.ts";
import { percentile, type Bench } from "./bench.ts";
import type { Flooded, Session } from "./flood-client.ts";
import { withServedDatabase } from "./served-database.ts";
import { ROOT } from "./temporary-home.ts";

const RATE = 500;
const SECONDS = 60;
const GOAL_MS = 1000;
const CASE = CaseId.parse("demo-grey-heron");

export const bench: Bench = {
  compares: `the 99th percentile of an ordinary session's answers while ${RATE} other requests a second come over 200 sockets`,
  takes: "3 min; --seconds N floods for less",
  run: (print, args = []) =>
    withServedDatabase(async ({ config, workspace, api, origin, signInAddress }) => {
      const seconds = args[0] === "--seconds" ? Number(args[1]) : SECONDS;
      await loadDemoCase(config, workspace);
      (await analystAccount(api, origin, signInAddress(), CASE)).close();
      const quiet = await client<Session>("work", origin, Math.min(seconds, 10));
      print(`without a flood: ${figures(quiet)}`);
      const [flooded, session] = await Promise.all([
        client<Flooded>("flood", origin, seconds),
        client<Session>("work", origin, seconds),
      ]);
      print(`${flooded.sent} requests in ${seconds} s, answered ${JSON.stringify(flooded.statuses)}`);
      print(`in the flood: ${figures(session)}`);
      const p99 = percentile(session.milliseconds, 0.99);
      return {
        figure: `p99 ${p99.toFixed(0)} ms, ${session.failed} of ${session.milliseconds.length} answers failed`,
        goal: `p99 < ${GOAL_MS} ms, 0 failed`,
        pass: p99 < GOAL_MS && session.failed === 0,
      };
    }),
};

/** The client in a process of its own, so that it does not share its turns with the server. */
async function client<T>(mode: string, origin: string, seconds: number): Promise<T> {
  const words = [join(ROOT, "bench/flood-client.ts"), mode, origin, CASE, String(seconds), String(RATE)];
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", ...words], {
    cwd: ROOT,
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(stdout) as T;
}

function figures({ milliseconds, failed }: Session): string {
  const [p50, p99] = [0.5, 0.99].map((share) => percentile(milliseconds, share).toFixed(0));
  return `${milliseconds.length} answers, p50 ${p50} ms, p99 ${p99} ms, ${failed} failed`;
}
