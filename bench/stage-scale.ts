import type { Browser } from "playwright-core";
import type { Bench } from "./bench.ts";
import type { Drawn } from "./stage-pages/measure.ts";
import { RENDERERS, openBenchPage, withBenchPages, type RendererName } from "./stage-pages/open-pages.ts";
import { SEED } from "./stage-pages/scam-graph.ts";

const SIZES = [
  { nodes: 10_000, lines: 30_000, renderers: RENDERERS },
  { nodes: 50_000, lines: 150_000, renderers: ["redthread", "sigma"] as const },
] as const;
const PAN_SECONDS = 6;

/** Frames a second and time to the first picture of one renderer, in a browser page of its own. */
async function draw(
  browser: Browser,
  origin: string,
  name: RendererName,
  nodes: number,
  lines: number,
): Promise<Drawn> {
  const page = await openBenchPage(browser, origin, name);
  try {
    return await page.evaluate(
      ([n, m, ms]) => (globalThis as unknown as { run: (...of: number[]) => Promise<Drawn> }).run(n, m, ms),
      [nodes, lines, PAN_SECONDS * 1000] as const,
    );
  } finally {
    await page.context().close();
  }
}

export const bench: Bench = {
  compares:
    "first picture and frames a second while dragging, the stage beside bare Sigma, Cytoscape.js and vis-network",
  takes: "5 min",
  run: (print) =>
    withBenchPages(async (browser, origin) => {
      print(`seed ${SEED}, software GL, ${PAN_SECONDS} s of dragging; ratios to bare Sigma in this run`);
      const ratios: { first: number; fps: number }[] = [];
      for (const { nodes, lines, renderers } of SIZES) {
        const drawn = new Map<RendererName, Drawn>();
        for (const name of renderers) {
          const result = await draw(browser, origin, name, nodes, lines);
          drawn.set(name, result);
          print(
            `${nodes} nodes, ${lines} links, ${name}: first picture ${(result.first / 1000).toFixed(2)} s, ` +
              `${result.fps.toFixed(2)} frames/s, ${result.lines} lines`,
          );
        }
        const [ours, bare] = [drawn.get("redthread"), drawn.get("sigma")];
        if (ours === undefined || bare === undefined) throw new Error("a renderer is missing");
        ratios.push({ first: ours.first / bare.first, fps: ours.fps / bare.fps });
      }
      const [small, large] = ratios;
      if (small === undefined || large === undefined) throw new Error("a size is missing");
      const shown = ({ first, fps }: typeof small): string =>
        `first picture ${first.toFixed(2)} ×, frames ${fps.toFixed(2)} ×`;
      return {
        figure: `10k/30k: ${shown(small)} bare Sigma; 50k/150k: ${shown(large)}`,
        goal: "first picture ≤ 1 ×, frames ≥ 1 × at 10k/30k; frames ≥ 1 × at 50k/150k",
        pass: small.first <= 1 && small.fps >= 1 && large.fps >= 1,
      };
    }),
};
