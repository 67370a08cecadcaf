import { CaseId } from "#model/source.ts";
import type { Answer } from "./api-client.ts";
import type { Bench } from "./bench.ts";
import { withServedDatabase } from "./served-database.ts";
import { analystAccount } from "./analyst-account.ts";
import { askTwin, isSameAnswer, twinRequests } from "./twin-requests.ts";
import { plantHidden, plantSeen } from "./twin-worlds.ts";

const SEED = 20_261_124;
const REQUESTS = 10_000;
const SEEN = CaseId.parse("twin-seen");
const HIDDEN = CaseId.parse("twin-hidden");

export const bench: Bench = {
  compares: `the answers to ${REQUESTS} random questions before and after rows come in that the account may not see`,
  takes: "8 min; --requests N asks fewer",
  run: (print, args = []) =>
    withServedDatabase(async ({ workspace, api, origin, signInAddress }) => {
      const count = args[0] === "--requests" ? Number(args[1]) : REQUESTS;
      const pools = await plantSeen(workspace, SEEN, HIDDEN);
      const analyst = await analystAccount(api, origin, signInAddress(), SEEN);
      const requests = twinRequests(pools, count, SEED);
      const ask = async (): Promise<{ answers: Answer[]; seconds: number }> => {
        const began = performance.now();
        const answers: Answer[] = [];
        for (const request of requests) answers.push(await askTwin(analyst, origin, request));
        return { answers, seconds: (performance.now() - began) / 1000 };
      };
      const without = await ask();
      await plantHidden(workspace, pools, HIDDEN);
      const withHidden = await ask();
      analyst.close();
      let different = 0;
      for (const [index, answer] of without.answers.entries()) {
        const other = withHidden.answers[index];
        if (other !== undefined && isSameAnswer(answer, other)) continue;
        different++;
        const { method, path, body } = requests[index]!;
        if (different <= 10) print(`differs: ${method} ${path} ${body ?? ""}`);
      }
      const bytes = without.answers.reduce((sum, { body }) => sum + body.byteLength, 0);
      const found = without.answers.filter(({ status }) => status === 200).length;
      print(`seed ${SEED}: ${count} requests, ${found} answered with something, ${bytes} bytes compared`);
      print(
        `${without.seconds.toFixed(1)} s without, ${withHidden.seconds.toFixed(1)} s with the hidden rows`,
      );
      return {
        figure: `${different} of ${count} answers differ`,
        goal: "0 differ",
        pass: different === 0 && found > count / 2,
      };
    }),
};
