import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sparticuz from "@sparticuz/chromium";
import { chromium, type Browser, type Page } from "playwright-core";
import { BROWSER_ARGUMENTS } from "../../test/browser/browser-arguments.ts";
import { buildPages, pageServer } from "./build-pages.ts";

export const RENDERERS = ["redthread", "sigma", "cytoscape", "vis-network"] as const;
export type RendererName = (typeof RENDERERS)[number];
const SCRIPTS = ["redthread.tsx", "sigma.ts", "cytoscape.ts", "vis-network.ts"];

/** Builds the pages of the bench, serves them and gives a browser; everything is gone afterwards. */
export async function withBenchPages<T>(use: (browser: Browser, origin: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "redthread-stage-"));
  await buildPages(folder, SCRIPTS);
  const server = createServer(pageServer(folder));
  await new Promise<void>((resume) => server.listen(0, "127.0.0.1", resume));
  const executablePath = process.env["CHROMIUM"] ?? (await sparticuz.executablePath());
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
  try {
    return await use(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A page of one renderer in a browser profile of its own. */
export async function openBenchPage(browser: Browser, origin: string, name: RendererName): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(240_000);
  await page.goto(`${origin}/${name}.html`);
  await page.waitForFunction(() => "run" in globalThis);
  return page;
}
