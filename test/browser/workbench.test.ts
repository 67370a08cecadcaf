import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { localScope } from "#access/policy.ts";
import { EntityId } from "#model/graph.ts";
import { CaseId } from "#model/source.ts";
import type { ServedForTest } from "../server/served.ts";
import { importAll, link, sourceIn, stated } from "../store-spec/builders.ts";
import { serveDemo } from "./demo-served.ts";
import { handsOn, type Hands } from "./hands-on.ts";
import { keptStage, type KeptStage } from "./kept-stage.ts";
import { openPage, type OpenPage } from "./open-browser.ts";

const CASE_TITLE = "Workbench (fictional)";
const CASE = CaseId.parse("browser-workbench");
const SCOPE = localScope([CASE]);
const FUGITIVE = /DO Jaeryun|도재륜/;

let served: ServedForTest;
let opened: OpenPage;
let page: Page;
let button: Hands["button"];
let press: Hands["press"];
let onStage: Hands["onStage"];
let saved: KeptStage["saved"];
let kept: KeptStage["kept"];
let openByList: KeptStage["openByList"];

beforeAll(async () => {
  served = await serveDemo(CASE, CASE_TITLE);
  opened = await openPage(served.signInAddress());
  page = opened.page;
  ({ button, press, onStage } = handsOn(page));
  ({ saved, kept, openByList } = keptStage(page, CASE, served.workspace.store));
  await page.getByRole("combobox", { name: "Case", exact: true }).selectOption({ label: CASE_TITLE });
  await page.getByText("The stage is empty").waitFor();
}, 240_000);

afterAll(async () => {
  await opened?.close();
  await served?.end();
});

/** The counts of the stage, as its panel says them. */
function counts(): Promise<string> {
  return page.locator(".legend output").innerText();
}

test("the palette finds a person in Hangul and puts him on the stage", async () => {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("도재륜");
  await page.getByRole("option").filter({ hasText: FUGITIVE }).first().waitFor();
  await opened.picture("w01-palette");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: FUGITIVE }).waitFor();
  await page.locator(".neighbours").waitFor();
  expect(await onStage()).toBe(1);
});

test("a filter set before expanding keeps its kind out, says so, and stays afterwards", async () => {
  await page.getByRole("checkbox", { name: /^Phone/ }).uncheck();
  await press("e");
  await page.getByText(/neighbours; 2 more do not pass the filters/).waitFor();
  expect(await onStage()).toBe(3);
  await opened.picture("w02-filtered-expand");
  await press("4");
  await press("e");
  await page.locator(".legend output", { hasText: "5 of 5" }).waitFor();
  await page.getByLabel("Fewest neighbours").fill("2");
  await page
    .locator(".legend output", { hasText: "3 of 5 shown · 2 hidden by filters · 2 links hidden" })
    .waitFor();
  await press("Control+z");
  await page.locator(".legend output", { hasText: "5 of 5" }).waitFor();
});

test("nothing that is placed moves when more comes, and every layout is one step to undo", async () => {
  const before = await saved("Five");
  await press("ArrowRight");
  await press("e");
  await page.locator(".legend output", { hasText: /of (?:[6-9]|\d\d)/ }).waitFor();
  const after = await saved("More");
  expect(after.places.length).toBeGreaterThan(before.places.length);
  for (const place of before.places) expect(after.places).toContainEqual(place);
  for (const layout of ["In circles", "By ownership", "By time", "By links"]) {
    await page.getByLabel("Arrange").selectOption(layout);
    await page.locator(".tools select:enabled").waitFor();
    await opened.picture(`w03-layout-${layout.replaceAll(" ", "-").toLowerCase()}`);
    const moved = await saved(layout);
    expect(moved.places.map(({ id }) => id)).toEqual(after.places.map(({ id }) => id));
    expect(moved.places).not.toEqual(after.places);
    await press("Control+z");
    expect((await saved(`${layout} undone`)).places).toEqual(after.places);
  }
}, 180_000);

test("a box selects, a group draws as one and opens again", async () => {
  await press("0");
  await press("Escape");
  const box = await page.locator(".canvas").boundingBox();
  if (box === null) throw new Error("no canvas");
  await page.keyboard.down("Shift");
  await page.mouse.move(box.x + 20, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 300);
  await page.mouse.move(box.x + box.width - 20, box.y + box.height - 80);
  await opened.picture("w04-box");
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await page.getByRole("heading", { name: /^\d{2} selected$/ }).waitFor();
  await press("g");
  await opened.picture("w05-group-dialog");
  await button("By compound").click();
  await press("0");
  await opened.picture("w06-grouped");
  await press("Shift+G");
  await press("Control+z");
  await page.getByRole("heading", { name: /selected$/ }).waitFor();
  await press("Control+z");
  await button("Unfold", page.getByRole("complementary")).waitFor({ state: "detached" });
  expect(await counts()).not.toContain("hidden");
});

test("the best paths to anyone sanctioned walk on the stage, the most reliable first", async () => {
  await page.keyboard.press("/");
  await page.keyboard.type("도재륜");
  await page.getByRole("option").filter({ hasText: FUGITIVE }).first().click();
  await page.getByRole("heading", { name: FUGITIVE }).waitFor();
  await press("Shift+P");
  const dialog = page.getByRole("dialog");
  await dialog
    .getByRole("combobox", { name: "To", exact: true })
    .selectOption({ label: "anyone sanctioned" });
  await opened.picture("w07-paths-dialog");
  await button("Find paths", dialog).click();
  const ways = page.getByRole("region", { name: "Paths" });
  await ways.getByRole("button", { pressed: true }).waitFor();
  const texts = await ways.getByRole("listitem").allInnerTexts();
  expect(texts.length).toBeGreaterThan(1);
  const shares = texts.map((text) => Number(/reliability ([\d.]+)/.exec(text)?.[1]));
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  expect(texts[0]).toMatch(FUGITIVE);
  await ways.getByRole("listitem").nth(1).getByRole("button").click();
  await ways.getByRole("listitem").nth(1).getByRole("button", { pressed: true }).waitFor();
  await opened.picture("w08-paths");
  await button("Close", ways).click();
});

test("a view opens again exactly, also by its link, and a reload keeps the stage", async () => {
  const before = await saved("Exactly this");
  await button("Clear the stage").click();
  await page.getByText("The stage is empty").waitFor();
  await openByList("Exactly this");
  await page.getByText("nothing is new since it was saved").waitFor();
  await opened.picture("w09-view-opened");
  expect((await saved("Exactly again")).places).toEqual(before.places);
  await press("v");
  await page.getByRole("dialog").getByRole("button", { name: "Duplicate" }).first().click();
  await page
    .getByRole("dialog")
    .getByText(/^Copy of/)
    .waitFor();
  await opened.picture("w10-views");
  await page.keyboard.press("Escape");
  await press("h");
  await button("Clear the stage").click();
  await page.goto("about:blank");
  await page.goto(`${served.origin}/#/${CASE}/${before.view.id}`);
  await page.getByRole("button", { name: "View: Exactly this" }).waitFor();
  expect((await saved("By link")).places).toEqual(before.places);
  await expect
    .poll(async () => (await served.workspace.store.views(SCOPE)).map(({ title }) => title))
    .toContain("By link");
  await expect.poll(kept, { timeout: 20_000 }).toEqual(before.places);
  await page.reload();
  await page.locator(".legend output", { hasText: `of ${before.places.length} shown` }).waitFor();
}, 180_000);

test("what is new since a view was saved is said and marked", async () => {
  const { places } = await saved("Before the letter");
  const [first, second] = places.map(({ id }) => EntityId.parse(id));
  const phone = places.find(({ id }) => id.startsWith("phone:"))?.id;
  if (first === undefined || second === undefined || phone === undefined)
    throw new Error("too little placed");
  const source = sourceIn(CASE, 901);
  await importAll(
    served.workspace.store,
    source,
    [link("holds", first, phone, source.id)],
    [stated(first, source.id)],
  );
  await openByList("Before the letter");
  await page.getByText("New since “Before the letter” was saved").waitFor();
  expect(await page.locator(".news").innerText()).toMatch(
    /2 entities are named by newer sources · 1 line has new links/,
  );
  await opened.picture("w11-news");
  await button("Dismiss", page.locator(".news")).click();
});

test("notes with tags and judgements with their reason stay with the person", async () => {
  await page.keyboard.press("/");
  await page.keyboard.type("도재륜");
  await page.getByRole("option").filter({ hasText: FUGITIVE }).first().click();
  await page.getByRole("heading", { name: FUGITIVE }).waitFor();
  await page.getByLabel("Note", { exact: true }).fill("Ask the Korean side for the second phone.");
  await page.getByLabel("Tags, separated by commas").fill("상선, to do");
  await button("Write").click();
  await page.locator(".notes .tag", { hasText: "상선" }).waitFor();
  await page.getByRole("combobox", { name: "Standing", exact: true }).selectOption("Suspect");
  await page.getByLabel("Reason").fill("Named by two files as operator.");
  await button("Record").click();
  await page.locator(".judgements", { hasText: "Named by two files as operator." }).waitFor();
  await page.locator(".judgements").scrollIntoViewIfNeeded();
  await opened.picture("w12-notes");
  await button("Take back").click();
  await expect.poll(() => page.locator(".notes .tag").count()).toBe(0);
  expect(await page.locator(".judgements li").count()).toBe(1);
});

test("the rows behind a line are sorted by what is asked", async () => {
  await page.locator(".lines button", { hasText: "present at" }).first().click();
  const heading = page.getByRole("columnheader", { name: /^Line/ });
  await heading.waitFor();
  expect(await heading.getAttribute("aria-sort")).toBe("ascending");
  await heading.getByRole("button").click();
  expect(await heading.getAttribute("aria-sort")).toBe("descending");
  await opened.picture("w13-events");
});

test("every key is listed, and the screen speaks Korean and is dark on demand", async () => {
  await press("?");
  const dialog = page.getByRole("dialog");
  expect(await dialog.getByText("Select by drawing round").count()).toBe(1);
  await opened.picture("w14-keys");
  await page.keyboard.press("Escape");
  await page.getByLabel("Language").selectOption("ko");
  await page.getByRole("button", { name: "어둡게" }).click();
  await opened.picture("w15-korean-dark");
});

test("whoever uses no mouse or sees little can use all of it, light and dark", () => {
  expect(opened.barriers).toEqual([]);
});

test("the content policy was never offended, and nothing failed on the way", () => {
  expect(opened.complaints.filter((complaint) => !complaint.includes("401"))).toEqual([]);
});
