import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { chartFonts } from "#chart/chart-fonts.ts";
import { drawPdf } from "#chart/draw-pdf.ts";
import { type Bench, percentile } from "./bench.ts";
import { madeChart } from "./chart-inputs.ts";

const RUNS = 7;
const SEED = 7;
const GOAL_SECONDS = 3;
const GOAL_BYTES = 5e6;

export const bench: Bench = {
  compares:
    "seconds and bytes of a PDF of 500 entities and 1,200 links on A3, lists, 3,000 rows in appendix and attachment",
  takes: "1 min",
  run: async (print) => {
    const { resolve } = createRequire(import.meta.url);
    const fonts = chartFonts((packagePath) => readFileSync(resolve(packagePath)));
    const { chart } = madeChart(500, 1200, 3000, SEED);
    print(
      `seed ${SEED}: ${chart.graph.entities.length} entities, ${chart.graph.links.length} links, ${chart.rows?.length} rows`,
    );
    const seconds: number[] = [];
    let bytes = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const began = performance.now();
      bytes = (await drawPdf(chart, fonts)).length;
      seconds.push((performance.now() - began) / 1000);
    }
    print(`${RUNS} runs: ${seconds.map((one) => one.toFixed(2)).join(", ")} s; ${bytes} bytes`);
    const median = percentile(seconds, 0.5);
    return {
      figure: `${median.toFixed(2)} s (median), ${(bytes / 1e6).toFixed(2)} MB`,
      goal: `< ${GOAL_SECONDS} s, < ${GOAL_BYTES / 1e6} MB`,
      pass: median < GOAL_SECONDS && bytes < GOAL_BYTES,
    };
  },
};
