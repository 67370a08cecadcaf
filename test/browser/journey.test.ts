import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServedForTest } from "../server/served.ts";
import { readPdf } from "../chart/read-pdf.ts";
import { CASE_TITLE, serveDemo } from "./demo-served.ts";
import { handsOn, type Hands } from "./hands-on.ts";
import { openPage, type OpenPage } from "./open-browser.ts";

/** By which of his names a person is called depends on how many files use it. */
const FUGITIVE = /DO Jaeryun|도재륜/;
const DIRECTOR = /HUO Lanting|霍岚亭/i;

let served: ServedForTest;
let opened: OpenPage;
let page: Page;
let button: Hands["button"];
let onStage: Hands["onStage"];
let press: Hands["press"];
let search: Hands["search"];
let readLine: Hands["readLine"];

beforeAll(async () => {
  served = await serveDemo();
  opened = await openPage(served.signInAddress());
  page = opened.page;
  ({ button, onStage, press, search, readLine } = handsOn(page));
}, 240_000);

afterAll(async () => {
  await opened?.close();
  await served?.end();
});

test("the printed address signs in, and the token leaves the address bar", async () => {
  await page.locator(".stage canvas").first().waitFor();
  await page.getByRole("combobox", { name: "Case", exact: true }).selectOption({ label: CASE_TITLE });
  await page.getByText("The stage is empty").waitFor();
  expect(page.url()).toMatch(/#\/browser-journey\/explore$/);
  await opened.picture("01-signed-in");
});

test("a name in Hangul finds the fugitive, and the stage shows them", async () => {
  await search("도재륜", FUGITIVE);
  expect(await onStage()).toBe(1);
  await opened.picture("02-found");
});

test("every fact leads to the line of the file that states it", async () => {
  const name = page.locator(".facts tr").filter({ hasText: "도재륜" });
  await opened.picture("03-facts");
  expect(await readLine(name.getByRole("button").first())).toContain("도재륜");
});

test("expanding adds the neighbours, collapsing and undo go back", async () => {
  await press("e");
  await page.locator(".legend output", { hasText: /of [2-9]\d*/ }).waitFor();
  const expanded = await onStage();
  await opened.picture("04-expanded");
  await press("c");
  await expect.poll(onStage).toBe(1);
  await press("Control+z");
  await expect.poll(onStage).toBe(expanded);
});

test("a recorded link shows its rows, each with its line", async () => {
  await search("+85512000011", "+85512000011");
  await press("e");
  await page.locator(".lines .plain", { hasText: "called" }).first().click();
  await page.locator(".events tbody tr").first().waitFor();
  await opened.picture("05-link");
  expect(await readLine(page.locator(".events button.line").first())).toContain("12000011");
});

test("a layout that is asked for can be undone", async () => {
  await press("l");
  await button("Lay out").waitFor();
  await expect.poll(() => button("Lay out").getAttribute("aria-pressed")).toBe("false");
  await opened.picture("06-laid-out");
  await press("Control+z");
  expect(await button("Redo").isEnabled()).toBe(true);
});

test("a hub is not poured out: the kinds are asked for, and the cap is said", async () => {
  await search("+85512000999", "+85512000999");
  await press("e");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("At most").selectOption("50");
  await opened.picture("07-hub-choice");
  await dialog.getByRole("button", { name: /^Take 50 of/ }).click();
  await page
    .getByText(/^50 of \d+ neighbours, strongest first$/)
    .first()
    .waitFor();
  await opened.picture("08-hub");
  const full = await onStage();
  await press("c");
  await expect.poll(onStage).toBeLessThan(full);
});

test("a path leads from the fugitive to a sanctioned company", async () => {
  await button("Clear the stage").click();
  await search("DO Jaeryun", FUGITIVE);
  await press("p");
  await page.getByRole("combobox", { name: "Search names and identifiers" }).fill("Quiet Tide");
  await page.getByRole("option").filter({ hasText: "QUIET TIDE" }).first().click();
  const found = page.getByText(/^A shortest path: \d links?$/);
  await found.waitFor();
  const length = Number(/\d/.exec(await found.innerText())?.[0]);
  expect(await onStage()).toBe(length + 1);
  await opened.picture("09-path");
});

test("a protected person is shown by number until the name is asked for", async () => {
  await page.keyboard.press("/");
  await page.keyboard.type("NAM Seoui");
  await page.getByRole("option").filter({ hasText: "Protected person" }).first().click();
  await page.getByText("Victims and possible victims are shown without their name.").waitFor();
  const inspector = page.locator(".inspector");
  expect(await inspector.innerText()).not.toContain("Seoui");
  await opened.picture("10-protected");
  await button("Show name").click();
  await expect.poll(() => inspector.innerText()).toContain("Seoui");
});

test("the first cluster leads from the fugitive to the sanctioned group, link by link", async () => {
  await button("Clusters").click();
  await page.getByText("A score is a lead, not evidence").first().waitFor();
  await page.locator(".ranking tbody tr").first().waitFor();
  await opened.picture("11-clusters");
  await page.getByRole("button", { name: "Open the cluster of rank 1" }).click();
  const chain = page.locator(".chain", { hasText: "The strongest single chain" });
  const stations = chain.locator(".station");
  await stations.first().waitFor();
  expect(await stations.first().innerText()).toMatch(FUGITIVE);
  expect(await stations.last().innerText()).toContain("QUIET TIDE");
  await chain.locator("button.line").first().waitFor();
  await opened.picture("12-cluster");
  expect(await readLine(chain.locator("button.line").first())).not.toBe("");
});

test("the chain goes to the stage and out as a PDF with its exhibits", async () => {
  await button("Show the chains on the stage").click();
  await page.locator(".canvas canvas").first().waitFor();
  await expect.poll(onStage).toBeGreaterThan(3);
  await opened.picture("13-chain");
  await button("Chart").click();
  await page.getByLabel("Title", { exact: true }).fill("Chain of the first cluster");
  await button("Draw").click();
  const preview = page.getByRole("img", { name: /Chain of the first cluster/ });
  await preview.waitFor();
  await expect
    .poll(() => preview.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  await opened.picture("14-chart");
  const [saved] = await Promise.all([page.waitForEvent("download"), button("Save as PDF").click()]);
  const { pages } = await readPdf(await readFile(await saved.path()));
  const text = pages.join("\n");
  expect(text).toContain("Chain of the first cluster");
  expect(text).toMatch(FUGITIVE);
  expect(text).toContain("phones.csv");
  expect(text).toMatch(/[0-9a-f]{16}/);
});

test("a person judged a possible victim is veiled at once, and no member of a cluster any more", async () => {
  const protectedPersons = async (): Promise<number> =>
    Number(/([\d,]+) protected/.exec(await page.locator(".run-facts").innerText())?.[1]);
  await button("Clusters").click();
  await page.locator(".member-list").getByText(DIRECTOR).waitFor();
  const before = await protectedPersons();
  await search("霍岚亭", DIRECTOR);
  const form = page.locator(".standing-form");
  await form.getByLabel("Standing").selectOption("Possible victim");
  expect(await button("Record", form).isEnabled()).toBe(false);
  await form.getByLabel("Reason").fill("Passport taken away, according to the interview of 4 June.");
  await button("Record", form).click();
  await page.getByRole("heading", { name: /^Protected person \d+$/ }).waitFor();
  expect(await page.locator(".inspector").innerText()).not.toMatch(DIRECTOR);
  await opened.picture("15-judged");
  await button("Clusters").click();
  await page.locator(".ranking tbody tr").first().waitFor();
  await button("Score again").click();
  await button("Score again").waitFor();
  await expect.poll(protectedPersons).toBe(before + 1);
  await page.getByRole("button", { name: "Open the cluster of rank 1" }).click();
  await page.locator(".member-list li").first().waitFor();
  expect(await page.locator(".cluster-card").innerText()).not.toMatch(DIRECTOR);
});

test("the screen speaks Korean and turns dark", async () => {
  await button("Explore").click();
  await page.getByLabel("Language").selectOption("ko");
  await button("어둡게").click();
  await page.getByText("기록된 연결").first().waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("ko");
  await opened.picture("16-korean-dark");
  await page.getByLabel("언어").selectOption("en");
  await button("Light").click();
});

test("a reload keeps the session, signing out ends it", async () => {
  await page.reload();
  await page.locator(".stage").waitFor();
  await button("Sign out").click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await opened.picture("17-signed-out");
  await page.reload();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  expect(await page.locator(".bar").count()).toBe(0);
});

test("whoever uses no mouse or sees little can use every page, light and dark", () => {
  expect(opened.barriers).toEqual([]);
});

test("the content policy was never offended, and nothing failed on the way", () => {
  const unexpected = opened.complaints.filter((complaint) => !complaint.includes("401"));
  expect(unexpected).toEqual([]);
});
