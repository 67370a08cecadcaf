import type { Page } from "playwright-core";
import { percentile, type Bench } from "./bench.ts";
import { openBenchPage, withBenchPages } from "./stage-pages/open-pages.ts";

const NODES = 5000;
const LINES = 15_000;
const EXPANDED = 2000;
const RUNS = 5;
const KEYS = ["2", "0", "Backspace", "5", "Backspace", "3", "0", "0"];
const KEY_MILLISECONDS = 90;
const GOAL_UNDO = 100;
const GOAL_FPS = 30;

type Offered = {
  run: (nodes: number, lines: number, milliseconds: number) => Promise<unknown>;
  undoExpand: (neighbours: number) => Promise<number>;
  watchFrames: () => void;
  frames: number[];
};

export const bench: Bench = {
  compares:
    "milliseconds to undo an expansion by 2,000, and the slowest frame while a filter is typed at 5,000 entities",
  takes: "2 min",
  run: (print) =>
    withBenchPages(async (browser, origin) => {
      const page = await openBenchPage(browser, origin, "redthread");
      await page.evaluate(([nodes, lines]) => (globalThis as unknown as Offered).run(nodes, lines, 100), [
        NODES,
        LINES,
      ] as const);
      const undone: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        undone.push(await page.evaluate((n) => (globalThis as unknown as Offered).undoExpand(n), EXPANDED));
      }
      print(`undo of ${EXPANDED} on ${NODES}: ${undone.map((ms) => ms.toFixed(0)).join(", ")} ms`);
      const { typing, resting } = await typeFilter(page);
      const slowest = Math.max(...typing);
      print(`${typing.length} frames while typing, the slowest ${slowest.toFixed(0)} ms`);
      print(
        `the frame in which the filter takes hold, after the last key: ${Math.max(...resting).toFixed(0)} ms`,
      );
      const undo = percentile(undone, 0.5);
      const fps = 1000 / slowest;
      return {
        figure: `undo ${undo.toFixed(0)} ms (median); typing never below ${fps.toFixed(0)} frames/s`,
        goal: `< ${GOAL_UNDO} ms; ≥ ${GOAL_FPS} frames/s`,
        pass: undo < GOAL_UNDO && fps >= GOAL_FPS,
      };
    }),
};

/** The milliseconds of each frame while the keys are pressed, and of those that follow until the filter has taken hold. */
async function typeFilter(page: Page): Promise<{ typing: number[]; resting: number[] }> {
  await page.evaluate(() => (globalThis as unknown as Offered).watchFrames());
  const field = page.getByLabel("Fewest rows a line");
  await field.focus();
  await page.waitForTimeout(1500);
  await page.evaluate(() => void ((globalThis as unknown as Offered).frames.length = 0));
  for (const key of KEYS) {
    await page.keyboard.press(key);
    await page.waitForTimeout(KEY_MILLISECONDS);
  }
  const typing = await page.evaluate(() => (globalThis as unknown as Offered).frames.splice(0));
  await page.waitForTimeout(2500);
  const resting = await page.evaluate(() => (globalThis as unknown as Offered).frames);
  return { typing, resting };
}
