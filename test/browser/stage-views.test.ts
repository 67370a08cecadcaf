import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { localScope } from "#access/policy.ts";
import { CaseId } from "#model/source.ts";
import type { ServedForTest } from "../server/served.ts";
import { serveDemo } from "./demo-served.ts";
import { handsOn, type Hands } from "./hands-on.ts";
import { openPage, type OpenPage } from "./open-browser.ts";
import { wholeCase } from "./whole-case.ts";

const CASE_TITLE = "Views (fictional)";
const CASE = CaseId.parse("browser-views");
const SCOPE = localScope([CASE]);

let served: ServedForTest;
let opened: OpenPage;
let page: Page;
let button: Hands["button"];
let press: Hands["press"];

beforeAll(async () => {
  served = await serveDemo(CASE, CASE_TITLE);
  opened = await openPage(served.signInAddress());
  page = opened.page;
  ({ button, press } = handsOn(page));
  await page.getByRole("combobox", { name: "Case", exact: true }).selectOption({ label: CASE_TITLE });
  await page.getByText("The stage is empty").waitFor();
  await opened.picture("v01-empty");
  const view = await wholeCase(served.workspace.store, CASE, SCOPE);
  await page.goto("about:blank");
  await page.goto(`${served.origin}/#/${CASE}/${view.id}`);
  await page.getByRole("button", { name: "View: Everything" }).waitFor();
}, 240_000);

afterAll(async () => {
  await opened?.close();
  await served?.end();
});

const timeline = () => page.getByRole("region", { name: "Timeline" });
const events = async (): Promise<[number, number]> => {
  const text = await timeline().locator("output").innerText();
  const [, shown = "", all = ""] = /([\d,]+) of ([\d,]+) events/.exec(text) ?? [];
  return [Number(shown.replaceAll(",", "")), Number(all.replaceAll(",", ""))];
};

test("the timeline counts the events of what is in sight, each call once", async () => {
  await timeline().locator(".bar").first().waitFor();
  const links = await served.workspace.store.evidence(SCOPE);
  const rows = links.count.reduce((sum, count) => sum + count, 0);
  const [shown, all] = await events();
  expect(shown).toBe(all);
  expect(all).toBeGreaterThan(100);
  expect(all).toBeLessThanOrEqual(rows);
  await opened.picture("v02-timeline");
});

test("a stretch of time dragged on it filters the stage, and is one step to undo", async () => {
  const before = await page.locator(".legend output").innerText();
  const [, all] = await events();
  const box = await timeline().locator("svg").boundingBox();
  if (box === null) throw new Error("no bars");
  await page.mouse.move(box.x + box.width * 0.3, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 12, { steps: 4 });
  await page.mouse.up();
  await button("All time", timeline()).waitFor();
  const [within, whole] = await events();
  expect(whole).toBe(all);
  expect(within).toBeLessThan(all);
  expect(await page.locator(".legend output").innerText()).toMatch(/links hidden/);
  await opened.picture("v03-brushed");
  await press("Control+z");
  expect(await page.locator(".legend output").innerText()).toBe(before);
});

test("it plays through time until it is stopped, and its ends take the keyboard", async () => {
  await button("Play", timeline()).click();
  await button("All time", timeline()).waitFor();
  const from = await page.getByLabel("From", { exact: true }).first().inputValue();
  await expect
    .poll(() => page.getByLabel("From", { exact: true }).first().inputValue(), { timeout: 20_000 })
    .not.toBe(from);
  await button("Stop", timeline()).click();
  await button("All time", timeline()).click();
  const end = timeline().getByRole("slider", { name: /^Until/ });
  await end.focus();
  await page.keyboard.press("ArrowLeft");
  await button("All time", timeline()).waitFor();
  await button("All time", timeline()).click();
});

test("the table lists what is in sight, sorts, walks by keyboard, and selects for all views", async () => {
  await press("t");
  const grid = page.getByRole("grid");
  await grid.waitFor();
  const shown = Number(
    /(\d[\d,]*) of/.exec(await page.locator(".legend output").innerText())?.[1]?.replaceAll(",", ""),
  );
  expect(Number(await grid.getAttribute("aria-rowcount"))).toBe(shown + 1);
  expect(await grid.getByRole("row").count()).toBeLessThan(120);
  await grid.getByRole("button", { name: "Neighbours" }).click();
  const cells = await grid.locator("tbody tr:not([aria-hidden]) td:nth-child(3)").allInnerTexts();
  const numbers = cells.map((text) => Number(text.replaceAll(",", "")));
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  await grid.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const chosen = grid.getByRole("row", { selected: true });
  await chosen.waitFor();
  const name = await chosen.locator("td").first().innerText();
  await page
    .getByRole("complementary")
    .getByRole("heading", { name: name.split("\n")[0] ?? "" })
    .first()
    .waitFor();
  expect(await timeline().locator(".bar.selected").count()).toBeGreaterThan(0);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press(" ");
  await page.getByRole("heading", { name: "2 selected" }).waitFor();
  await opened.picture("v04-table");
  await button("Links", page.getByRole("region", { name: "Table" })).click();
  await page.getByRole("grid").locator("tbody tr:not([aria-hidden])").first().click();
  await page.getByRole("columnheader", { name: /^Line/ }).first().waitFor();
  await opened.picture("v05-table-links");
  await button("Entities", page.getByRole("region", { name: "Table" })).click();
});

test("the map shows where sources put compounds, on outlines of our own, with the same selection", async () => {
  await button("Map").click();
  const map = page.getByRole("region", { name: "Map" });
  await map.locator("canvas[data-outlines]:not([data-outlines='0'])").waitFor();
  await map.getByText(/of \d+ compounds in sight are on the map/).waitFor();
  const mark = map.locator(".map-mark").first();
  await mark.waitFor();
  await opened.picture("v06-map");
  const frame = page.getByRole("application", { name: /^Map of/ });
  await frame.focus();
  const where = () => mark.evaluate((element) => element.getBoundingClientRect().x);
  const before = await where();
  await page.keyboard.press("ArrowRight");
  await expect.poll(where).toBeLessThan(before);
  await page.keyboard.press("0");
  await expect.poll(where).toBe(before);
  await mark.click();
  await map.locator(".map-mark[aria-pressed='true']").first().waitFor();
  await page.getByRole("heading", { level: 2 }).first().waitFor();
  await opened.picture("v07-map-selected");
  await button("Graph").click();
  await page.locator(".canvas").waitFor();
});

test("what the filter leaves out is on none of the four", async () => {
  await page.getByRole("checkbox", { name: /^Compound/ }).uncheck();
  await page.keyboard.press("m");
  await page.getByText("0 of 0 compounds in sight are on the map").waitFor();
  await page.keyboard.press("t");
  expect(await page.getByRole("grid").getByRole("cell", { name: "Compound", exact: true }).count()).toBe(0);
  await page.getByRole("checkbox", { name: /^Compound/ }).check();
  await page.keyboard.press("Shift+M");
  await page.locator(".canvas").waitFor();
});

test("panels are sized and closed by keyboard and remembered", async () => {
  const edge = page.getByRole("separator", { name: "Inspector" });
  const before = Number(await edge.getAttribute("aria-valuenow"));
  await edge.focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(async () => Number(await edge.getAttribute("aria-valuenow"))).toBe(before + 16);
  await press("]");
  await page.getByRole("complementary").waitFor({ state: "detached" });
  await press("[");
  await press("d");
  await timeline().waitFor({ state: "detached" });
  await opened.picture("v08-closed");
  await page.reload();
  await page.locator(".canvas").waitFor();
  expect(await page.getByRole("complementary").count()).toBe(0);
  for (const key of ["[", "]", "d"]) await press(key);
  await page.getByRole("complementary").waitFor();
});

test("whoever uses no mouse or sees little can use all of it, light and dark", () => {
  expect(opened.barriers).toEqual([]);
});

test("the content policy was never offended, and nothing failed on the way", () => {
  expect(opened.complaints.filter((complaint) => !complaint.includes("401"))).toEqual([]);
});
