import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveForTest, type ServedForTest } from "../server/served.ts";
import { handsOn, type Hands } from "./hands-on.ts";
import { openPage, type OpenPage } from "./open-browser.ts";

const CALLS = [
  "caller,callee,start time,duration",
  "+85512000014,+821000000011,2026-03-04 13:22:10,40",
  "",
].join("\n");

let served: ServedForTest;
let opened: OpenPage;
let page: Page;
let button: Hands["button"];

beforeAll(async () => {
  served = await serveForTest();
  opened = await openPage(served.signInAddress());
  page = opened.page;
  ({ button } = handsOn(page));
  await button("New case").first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Title").fill("Lists by hand (fictional)");
  await button("Open the case", dialog).click();
  await page.getByText("This case holds nothing yet").waitFor();
  await button("Import files").click();
});

afterAll(async () => {
  await opened?.close();
  await served?.end();
});

function listOf(rows: string[]): string {
  const lines = rows.map((row) => `person,Fictional list,${row}`);
  return ["kind,list,reference,name", ...lines, ""].join("\n");
}

async function drop(name: string, content: string) {
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  return page.getByRole("article", { name });
}

test("a new version of a list is asked for, and shows who was listed, delisted and changed", async () => {
  const older = await drop("list-2026-01.csv", listOf(["F-1,Person One", "F-2,Person Two"]));
  await older.getByText("2 go in").waitFor();
  await button("Import 1 file").click();
  await older.getByText("2 rows read = 2 accepted + 0 rejected.").waitFor();
  const newer = await drop("list-2026-02.csv", listOf(["F-2,Person Two B", "F-3,Person Three"]));
  await newer.getByText("Does this file take its place?").waitFor();
  await opened.picture("import-13-version");
  await newer.getByLabel("Older version of this list").selectOption({ index: 1 });
  await button("Import 1 file").click();
  await newer.getByText("2 rows read = 2 accepted + 0 rejected.").waitFor();
  await page.locator("tr.superseded", { hasText: "list-2026-01.csv" }).waitFor();
  await page.getByRole("button", { name: "Changes by list-2026-02.csv to the list" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("1 newly listed, 1 delisted, 1 changed.").waitFor();
  await opened.picture("import-14-changes");
  expect(await dialog.locator("tr.listed").innerText()).toContain("Person Three");
  await page.keyboard.press("Escape");
});

test("the page speaks Korean, step by step", async () => {
  await page.getByLabel("Language").selectOption("ko");
  const card = await drop("통화.csv", CALLS);
  await card.getByRole("heading", { name: "행이 무엇이 되는가" }).waitFor();
  const need = card.locator(".need", { hasText: "시각에는 시간대가 없습니다" });
  await opened.picture("import-15-korean");
  await need.getByLabel("시간대").selectOption("Asia/Seoul");
  await need.waitFor({ state: "detached" });
  expect(await card.locator(".columns").innerText()).toContain("통화 시간(초)");
  await button("빼기", card).click();
  await page.getByLabel("언어").selectOption("en");
});

test("whoever uses no mouse or sees little can use every page, light and dark", () => {
  expect(opened.barriers).toEqual([]);
});

test("the content policy was never offended, and nothing failed on the way", () => {
  expect(opened.complaints.filter((complaint) => !complaint.includes("401"))).toEqual([]);
});
