import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { inject } from "vitest";
import { BROWSER_ARGUMENTS } from "./browser-arguments.ts";
import { barriersOn } from "./barriers-on.ts";
import { enter } from "./enter.ts";

const SCREENSHOTS = join(import.meta.dirname, "screenshots");

export type OpenPage = {
  readonly page: Page;
  /** What the page complained of: errors on its console (a refused script among them) and exceptions. */
  readonly complaints: string[];
  /** What axe found on the pages of which a picture was taken, in light and dark. */
  readonly barriers: string[];
  /** Keeps a picture of the page to be looked at, and what axe says of it. */
  readonly picture: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A page of the real browser at the given address, signed in. */
export async function openPage(address: string): Promise<OpenPage> {
  const browser: Browser = await chromium.launch({
    executablePath: inject("chromium"),
    args: BROWSER_ARGUMENTS,
  });
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
    locale: "en-GB",
    colorScheme: "light",
  });
  page.setDefaultTimeout(45_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  const barriers: string[] = [];
  await page.goto(address);
  await enter(page);
  await mkdir(SCREENSHOTS, { recursive: true });
  return {
    page,
    complaints,
    barriers,
    picture: async (name) => {
      await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
      barriers.push(...(await barriersOn(page)).map((barrier) => `${name}: ${barrier}`));
    },
    close: () => browser.close(),
  };
}
