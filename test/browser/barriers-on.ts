import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { RunOptions, AxeResults } from "axe-core";
import type { Page } from "playwright-core";

type Axe = { run: (context: Document, options: RunOptions) => Promise<AxeResults> };

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong on the page as it stands, in the colours of both themes: rule, place and reason. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const root = document.documentElement;
    const theme = root.dataset["theme"];
    const found: string[] = [];
    for (const tried of ["light", "dark"]) {
      root.dataset["theme"] = tried;
      const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(document, {});
      for (const { id, nodes } of violations) {
        for (const { target, failureSummary } of nodes.slice(0, 2))
          found.push(`${tried} ${id} ${target.join(" ")} ${failureSummary}`);
      }
    }
    root.dataset["theme"] = theme;
    return found;
  });
}
