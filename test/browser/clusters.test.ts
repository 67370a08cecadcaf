import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServedForTest } from "../server/served.ts";
import { CASE_TITLE, serveDemo } from "./demo-served.ts";
import { handsOn, type Hands } from "./hands-on.ts";
import { openPage, type OpenPage } from "./open-browser.ts";

let served: ServedForTest;
let opened: OpenPage;
let page: Page;
let button: Hands["button"];

beforeAll(async () => {
  served = await serveDemo();
  opened = await openPage(served.signInAddress());
  page = opened.page;
  ({ button } = handsOn(page));
  await page.locator(".stage canvas").first().waitFor();
  await page.getByRole("combobox", { name: "Case", exact: true }).selectOption({ label: CASE_TITLE });
}, 240_000);

afterAll(async () => {
  await opened?.close();
  await served?.end();
});

test("opening the clusters scores the case and stores the run", async () => {
  await button("Clusters").click();
  await page.locator(".ranking tbody tr").first().waitFor();
  expect(await page.locator(".ranking tbody tr").count()).toBe(4);
  await opened.picture("clusters-01-ranking");
});

test("a card says what each chain contributes and what the score falls by", async () => {
  await page.getByRole("button", { name: "Open the cluster of rank 1" }).click();
  const card = page.locator(".cluster-card");
  await card.locator(".falls").waitFor();
  expect(await card.locator(".waterfall .sum").innerText()).toContain("90.7");
  await opened.picture("clusters-02-card");
  await card.evaluate((element) => element.scrollTo(0, 700));
  await opened.picture("clusters-03-card-falls");
  await card.evaluate((element) => element.scrollTo(0, 1500));
  await opened.picture("clusters-04-card-chains");
});

test("whoever uses no mouse or sees little can use every page, light and dark", () => {
  expect(opened.barriers).toEqual([]);
});

test("the content policy was never offended, and nothing failed on the way", () => {
  expect(opened.complaints.filter((complaint) => !complaint.includes("401"))).toEqual([]);
});
