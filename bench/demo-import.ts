import { loadDemoCase } from "#cli/demo-case.ts";
import type { Bench } from "./bench.ts";
import { withServedDatabase } from "./served-database.ts";

const GOAL_SECONDS = 10;

export const bench: Bench = {
  compares: "seconds to import the demo case into an empty database that has just started",
  takes: "1 min",
  run: (print) =>
    withServedDatabase(async ({ config, workspace }) => {
      const began = performance.now();
      await loadDemoCase(config, workspace);
      const seconds = (performance.now() - began) / 1000;
      print(`${(await workspace.store.cases()).length} case loaded`);
      return { figure: `${seconds.toFixed(1)} s`, goal: `< ${GOAL_SECONDS} s`, pass: seconds < GOAL_SECONDS };
    }),
};
