import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { localScope } from "#access/policy.ts";
import { CaseId } from "#model/source.ts";
import type { ServedForTest } from "../server/served.ts";
import { serveDemo } from "./demo-served.ts";
import { handsOn, type Hands } from "./hands-on.ts";
import { openPage, type OpenPage } from "./open-browser.ts";

const CASE = CaseId.parse("browser-clusters");
const TITLE = "Clusters by hand (fictional)";
/** A busy machine scores in seconds, not in the one that is waited otherwise. */
const SLOW = { timeout: 30_000 };
const DIRECTOR = /HUO Lanting|霍岚亭/i;

let served: ServedForTest;
let opened: OpenPage;
let page: Page;
let button: Hands["button"];
let search: Hands["search"];
let readLine: Hands["readLine"];
let card: Locator;
let rows: Locator;

beforeAll(async () => {
  served = await serveDemo(CASE, TITLE);
  opened = await openPage(served.signInAddress());
  page = opened.page;
  ({ button, search, readLine } = handsOn(page));
  card = page.locator(".cluster-card");
  rows = page.locator(".ranking tbody tr");
  await page.locator(".stage canvas").first().waitFor();
  await page.getByRole("combobox", { name: "Case", exact: true }).selectOption({ label: TITLE });
}, 240_000);

afterAll(async () => {
  await opened?.close();
  await served?.end();
});

const runs = (): Promise<number> => page.locator(".run-picker select").first().locator("option").count();
const scoreOf = async (row: number): Promise<number> =>
  Number(await rows.nth(row).locator(".score").innerText());

async function scrollCardTo(heading: string): Promise<void> {
  await card.getByText(heading, { exact: true }).first().scrollIntoViewIfNeeded();
}

test("opening the clusters scores the case and stores the run", async () => {
  await button("Clusters").click();
  await rows.first().waitFor();
  expect(await runs()).toBe(1);
  expect(await page.locator(".ranking th[aria-sort]").innerText()).toMatch(/^Rank/);
  await opened.picture("clusters-01-ranking");
});

test("the ranking is filtered by name, sorted by any column, and says what it hides", async () => {
  const shown = await rows.count();
  await page.getByLabel("Filter").fill("SENG Rithpolin");
  await expect.poll(() => rows.count(), SLOW).toBeLessThan(shown);
  const named = await rows.allInnerTexts();
  expect(named.length).toBeGreaterThan(0);
  for (const row of named) expect(row).toContain("SENG Rithpolin");
  await page.getByLabel("Filter").fill("");
  await page.getByLabel("Also scores of 0.0").check();
  await expect.poll(() => rows.count(), SLOW).toBeGreaterThan(shown);
  await button("Members").click();
  const sizes = await rows.locator("td:nth-child(6)").allInnerTexts();
  expect(sizes.map(Number)).toEqual(sizes.map(Number).toSorted((a, b) => b - a));
  await opened.picture("clusters-02-sorted");
  await button("Rank").click();
  await page.getByLabel("Also scores of 0.0").uncheck();
});

test("a card shows what each chain contributes, down to the line of the file", async () => {
  const score = await rows.first().locator(".score").innerText();
  await button("Open the cluster of rank 1").click();
  await card.locator(".falls").waitFor();
  expect(await card.locator(".waterfall .sum").innerText()).toContain(score);
  await opened.picture("clusters-03-card");
  expect(await readLine(card.locator(".chain button.line").first())).not.toBe("");
  await scrollCardTo("What if");
  await opened.picture("clusters-04-chains");
});

test("what would be without a source or a link is told beside the score, and never stored", async () => {
  const before = await rows.first().locator(".score").innerText();
  const source = card.getByLabel("Without a source");
  await source.selectOption({ index: 1 });
  const told = card.locator(".what-if output");
  await told.getByText("not stored as the score").waitFor();
  expect(await told.locator(".old-score").innerText()).toBe(before);
  await opened.picture("clusters-05-what-if");
  await card.getByRole("button", { name: "without it?" }).first().click();
  await expect.poll(() => told.innerText(), SLOW).toMatch(/^Without (owns|holds)/);
  expect(await runs()).toBe(1);
  expect(await rows.first().locator(".score").innerText()).toBe(before);
});

test("ownership, money and leads stand beside the score; no person is a lead", async () => {
  await card.getByText("Ownership: the 50 percent rule").click();
  await card.locator(".finding").first().waitFor();
  await card.locator(".finding").first().scrollIntoViewIfNeeded();
  await opened.picture("clusters-06-ownership");
  await card.getByText("Money between the two sides").click();
  await card.getByText(/From the wanted side to the sanctioned/).waitFor();
  await card.getByText("Leads: where to look next from here").click();
  await card.locator(".leads tbody tr").first().waitFor();
  await card.locator(".leads").scrollIntoViewIfNeeded();
  expect(await card.locator(".leads td:first-child .kind-mark[aria-label='Person']").count()).toBe(0);
  await opened.picture("clusters-07-money-leads");
});

test("the minimal evidence goes to the stage, and a set chosen there is scored", async () => {
  await button("Show the minimal evidence on the stage", card).click();
  await page.locator(".canvas canvas").first().waitFor();
  await opened.picture("clusters-08-minimal");
  await button("Score what is on the stage as one set").click();
  await card.getByRole("heading", { name: /^Set drawn by hand/ }).waitFor();
  await card.locator(".falls").waitFor();
  expect(Number(await card.locator("h2 .score").innerText())).toBeGreaterThan(0);
  expect(await runs()).toBe(1);
  await opened.picture("clusters-08-drawn");
});

test("a parameter is changed for a reason, and the ranking follows by itself and is compared", async () => {
  await button("Close", card).click();
  const before = await scoreOf(0);
  await button("Parameters").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("relations.owns_majority.tie").fill("0.5");
  expect(await button("Change 1 number", dialog).isEnabled()).toBe(false);
  await dialog.getByLabel("Change 1 number: Reason").fill("Nominee holders, says the registrar.");
  await opened.picture("clusters-09-parameters");
  await button("Change 1 number", dialog).click();
  await dialog.getByText("Nominee holders, says the registrar.").first().waitFor();
  await button("Close", dialog).click();
  await expect.poll(runs, SLOW).toBe(2);
  await expect.poll(() => scoreOf(0), SLOW).toBeLessThan(before);
  await button("Compare with the run before").click();
  const comparison = page.getByRole("region", { name: "Compared with an earlier run" });
  await comparison.getByText("They differ in: parameters.").waitFor();
  await opened.picture("clusters-10-comparison");
  await button("Close", comparison).click();
});

test("a run comes out again bit for bit", async () => {
  await page.getByText("How this was computed").click();
  await button("Make this run again").click();
  const told = page.locator(".reproduction output");
  await expect
    .poll(() => told.innerText(), SLOW)
    .toMatch(/^Equal bit for bit: it comes out as run:[0-9a-f]{32}/);
  await opened.picture("clusters-11-reproduced");
});

test("what a refresh of the hub table would change is seen before it is done", async () => {
  await button("Parameters").click();
  const dialog = page.getByRole("dialog");
  await button("See what a refresh would change", dialog).click();
  await dialog.getByText("A refresh would change 0 entries.").waitFor();
  expect(await dialog.getByLabel("Refresh the hub table: Reason").count()).toBe(1);
  await dialog.getByText("Services and placeholders").scrollIntoViewIfNeeded();
  await opened.picture("clusters-12-hubs");
  await button("Close", dialog).click();
});

/** How many possible victims the open card counts. */
async function possibleVictims(): Promise<number> {
  const facts = await card.locator(".set-facts").innerText();
  return Number(/possible victim (\d+)/.exec(facts)?.[1] ?? 0);
}

test("someone recognised as a possible victim elsewhere leaves the open card at once, and the next run", async () => {
  const count = await runs();
  await button("Open the cluster of rank 1").click();
  await card.locator(".member-list").getByText(DIRECTOR).waitFor();
  const before = await possibleVictims();
  const [entity] = (await served.workspace.store.search("霍岚亭", localScope([CASE]), 1)).entities;
  await served.workspace.store.assess({
    case: CASE,
    entity: entity!.id,
    standing: "possible_victim",
    reason: "Passport taken away, according to the interview of 4 June.",
    author: "tester",
    at: new Date().toISOString(),
  });
  await expect.poll(() => card.locator(".member-list").innerText(), SLOW).not.toMatch(DIRECTOR);
  await page.getByText("The graph has changed since this run.").waitFor();
  expect(await runs()).toBe(count);
  await opened.picture("clusters-13-overtaken");
  await button("Score as it stands now").click();
  await expect.poll(runs, SLOW).toBe(count + 1);
  await card.waitFor({ state: "detached" });
  await button("Open the cluster of rank 1").click();
  await expect.poll(possibleVictims, SLOW).toBe(before + 1);
  expect(await page.locator(".clusters").innerText()).not.toMatch(DIRECTOR);
  await button("Close", card).click();
});

test("a protected person is under a pseudonym when looked up, and in no ranking", async () => {
  await search("霍岚亭", /Protected person \d+/);
  expect(await page.locator(".inspector").innerText()).not.toMatch(DIRECTOR);
  await button("Clusters").click();
  await rows.first().waitFor();
});

test("the page of clusters speaks Korean and turns dark", async () => {
  await button("Open the cluster of rank 1").click();
  await card.locator(".falls").waitFor();
  await page.getByLabel("Language").selectOption("ko");
  await button("어둡게").click();
  await page.getByText("사슬마다의 몫").waitFor();
  await opened.picture("clusters-14-korean-dark");
  expect(await page.locator(".clusters").innerText()).not.toMatch(/Score|Members|Wanted/);
});

test("whoever uses no mouse or sees little can use every page, light and dark", () => {
  expect(opened.barriers).toEqual([]);
});

test("the content policy was never offended, and nothing failed on the way", () => {
  expect(opened.complaints.filter((complaint) => !complaint.includes("401"))).toEqual([]);
});
