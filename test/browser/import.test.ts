import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ImportReport } from "#model/import-report.ts";
import { serveForTest, type ServedForTest } from "../server/served.ts";
import { handsOn, type Hands } from "./hands-on.ts";
import { openPage, type OpenPage } from "./open-browser.ts";

const CALLS = [
  "caller,callee,start time,duration",
  "+85512000011,+821000000011,2026-03-04 13:22:10,40",
  "+85512000011,,2026-03-04 13:25:10,40",
  "+85512000011,+821000000012,2026-03-05 09:00:00,12",
  "",
].join("\n");
/** The same, with the zone in every time. */
const ZONED = CALLS.replaceAll(/(:\d\d),/g, "$1+07:00,");
const UNHEARD_OF = [
  "wer,wen,wann",
  "+85512000011,+821000000013,2026-03-04 13:22:10+07:00",
  "+85512000011,+821000000014,2026-03-05 09:00:00+07:00",
  "",
].join("\n");
const MANY = 24_000;

let served: ServedForTest;
let opened: OpenPage;
let page: Page;
let button: Hands["button"];
let readLine: Hands["readLine"];

beforeAll(async () => {
  served = await serveForTest();
  opened = await openPage(served.signInAddress());
  page = opened.page;
  ({ button, readLine } = handsOn(page));
});

afterAll(async () => {
  await opened?.close();
  await served?.end();
});

async function drop(name: string, content: string | Buffer) {
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  return page.getByRole("article", { name });
}

test("a new case says what to do first", async () => {
  await button("New case").first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Title").fill("Import by hand (fictional)");
  await opened.picture("import-00-new-case");
  await button("Open the case", dialog).click();
  await page.getByText("This case holds nothing yet").waitFor();
  await expect.poll(() => page.url()).toMatch(/#\/import-by-hand-fictional\/explore$/);
  await opened.picture("import-01-empty-case");
});

test("a file is checked, imported, and its rejected row shown in the original", async () => {
  await button("Import files").click();
  await page.locator("input[type=file]").setInputFiles({
    name: "calls-journey.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(CALLS),
  });
  const card = page.getByRole("article", { name: "calls-journey.csv" });
  await card.getByText("Of the first 3 rows: 2 go in, 0 of them flagged; 1 are left out.").waitFor();
  expect(await card.locator(".findings").innerText()).toMatch(/Format\s+Call records\s+certain/);
  expect(await card.locator(".becomes").first().innerText()).toMatch(
    /\+85512000011\s+called\s+\+821000000011/,
  );
  const need = card.locator(".need", { hasText: "Times in this file have no zone." });
  expect(await button("Import", page.locator(".page-head")).isEnabled()).toBe(false);
  await need.getByLabel("Time zone").selectOption("Asia/Phnom_Penh");
  await need.waitFor({ state: "detached" });
  await card.locator(".decoded summary").click();
  await card.getByLabel("Grade").selectOption("B2");
  await card.getByLabel("Exhibit").fill("TEST-1");
  await card.getByLabel("Warrant").fill("2026-117");
  await card.getByLabel("Seized at").fill("2026-03-01");
  await card.getByLabel("Seized at").blur();
  await opened.picture("import-02-proposal");
  await button("Import 1 file").click();
  await card.getByText("3 rows read = 2 accepted + 1 rejected.").waitFor();
  await opened.picture("import-03-report");
  expect(await readLine(card.getByRole("button", { name: "Open line 3 of the original file" }))).toBe(
    "+85512000011,,2026-03-04 13:25:10,40",
  );
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    button("Save the 1 rejected row", card).click(),
  ]);
  expect(await readFile(await saved.path(), "utf8")).toContain("+85512000011,,2026-03-04 13:25:10,40");
});

test("the hash of the seizure record is compared, and other bytes are refused with both values", async () => {
  const card = await drop("hashed.csv", ZONED.replaceAll("000011", "000012"));
  const field = card.getByLabel("SHA-256 of the seizure record");
  await field.fill("AB ".repeat(5));
  await card.getByText("is no SHA-256").waitFor();
  await field.fill("0".repeat(64));
  await field.blur();
  await card.getByText("differs from the hash of the seizure record").waitFor();
  const [stated, found] = await card.locator(".hash-check dd").allInnerTexts();
  expect(stated).toBe("0".repeat(64));
  await opened.picture("import-09-hash-differs");
  expect(await button("Import", page.locator(".page-head")).isEnabled()).toBe(false);
  await field.fill(`${found?.toUpperCase()} `);
  await field.blur();
  await card.getByText("equals the hash of the seizure record").waitFor();
  await button("Remove", card).click();
});

test("a dry run reads every row and writes nothing; its report is kept as JSON", async () => {
  const before = await page.locator(".history tbody tr").count();
  const card = await drop("dry.csv", ZONED.replaceAll("000011", "000013"));
  await button("Dry run over the whole file", card).click();
  await card.getByText("Dry run: nothing was written.").waitFor();
  await card.getByText("3 rows read = 2 accepted + 1 rejected.").waitFor();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    button("Save the report (JSON)", card).click(),
  ]);
  const report = ImportReport.parse(JSON.parse(await readFile(await saved.path(), "utf8")));
  expect(report).toMatchObject({ outcome: "partial", read: 3, rejected: 1 });
  await opened.picture("import-10-dry-run");
  expect(await page.locator(".history tbody tr").count()).toBe(before);
  await button("Remove", card).click();
});

test("a file that no format knows is matched by hand, column by column", async () => {
  const card = await drop("unheard-of.csv", UNHEARD_OF);
  await card.getByText("This file was not recognised.").waitFor();
  await opened.picture("import-04-not-recognised");
  await card.getByLabel("Format").selectOption("Call records");
  await card.getByText("Still to be matched: from, to.").waitFor();
  await card.getByRole("heading", { name: "What the columns are" }).waitFor();
  await card.getByLabel("Column 1, “wer”, is").selectOption("from");
  await card.getByText("Still to be matched: to.").waitFor();
  await card.getByLabel("Column 2, “wen”, is").selectOption("to");
  await card.getByLabel("Column 3, “wann”, is").selectOption("at (time)");
  await card.getByText("Still to be matched").waitFor({ state: "detached" });
  await card.getByLabel("Name of the format").fill("Anrufe aus Wien");
  await button("Keep", card).click();
  await card.getByText("is kept as version 1").waitFor();
  await opened.picture("import-05-matched");
  const [saved] = await Promise.all([page.waitForEvent("download"), button("Save as a file", card).click()]);
  expect(saved.suggestedFilename()).toBe("anrufe-aus-wien.v1.json");
  await button("Import 1 file").click();
  await card.getByText("2 rows read = 2 accepted + 0 rejected.").waitFor();
  expect(await card.locator(".gained").innerText()).toMatch(/called 2/);
});

test("the next file with those headings is recognised by the format that was kept", async () => {
  const card = await drop("next.csv", UNHEARD_OF.replace("13:22", "14:22"));
  await card.getByText("2 go in").waitFor();
  expect(await card.locator(".findings").innerText()).toContain("Anrufe aus Wien");
  await button("Remove", card).click();
});

test("a file that is empty, and one that is in already, say so", async () => {
  const empty = await drop("empty.csv", "");
  await empty.getByText("The file is empty.").waitFor();
  await button("Remove", empty).click();
  const again = await drop("calls-again.csv", CALLS);
  await again.getByText("This file is in the case already").waitFor();
  const need = again.locator(".need", { hasText: "Times in this file have no zone." });
  await need.getByLabel("Time zone").selectOption("Asia/Phnom_Penh");
  await need.waitFor({ state: "detached" });
  await opened.picture("import-11-again");
  await expect.poll(() => button("Import 1 file").isEnabled()).toBe(true);
  await button("Remove", again).click();
});

test("a file that is no table is refused with the reason", async () => {
  const card = await drop(
    "letter.csv",
    Buffer.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 300 }, () => 0)]),
  );
  await card.getByText("cannot be imported").waitFor();
  expect(await card.getByRole("alert").innerText()).not.toBe("");
  await opened.picture("import-06-refused");
  await button("Remove", card).click();
});

test("an import is cancelled, resumed after a reload, found again after another, and comes to its end", async () => {
  const rows = Array.from(
    { length: MANY },
    (_, index) => `+85512000011,+8210${10_000_000 + index},2026-03-04 13:22:10+07:00,40`,
  );
  const card = await drop("many-calls.csv", ["caller,callee,start time,duration", ...rows, ""].join("\n"));
  await button("Import 1 file").click();
  await card.getByText(/links written$/).waitFor();
  await button("Cancel the import").click();
  await card.getByText("The import was cancelled before its end.").waitFor();
  const row = page.locator(".history tr", { hasText: "many-calls.csv" });
  await row.getByText("unfinished").waitFor();
  await opened.picture("import-07-cancelled");
  await page.reload();
  await row.getByText("unfinished").waitFor();
  await page.getByRole("button", { name: "Resume the import of many-calls.csv" }).click();
  await card.locator(".import-progress, .report").first().waitFor();
  await opened.picture("import-12-resumed");
  await page.reload();
  await row.getByText("complete").waitFor({ timeout: 150_000 });
  expect(await row.innerText()).toContain("24,000");
}, 300_000);

test("an import is undone after a look at what goes with it", async () => {
  await page.getByRole("button", { name: "Undo the import of calls-journey.csv" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/^It takes away/).waitFor();
  await dialog.getByText(/^called: 2$/).waitFor();
  expect(await button("Undo the import", dialog).isEnabled()).toBe(false);
  await dialog.getByLabel(/^Why is it undone/).fill("Wrong exhibit number");
  await opened.picture("import-08-undo");
  await button("Undo the import", dialog).click();
  const row = page.locator("tr.undone", { hasText: "calls-journey.csv" });
  await row.waitFor();
  expect(await row.innerText()).toContain("undone");
  expect(await row.innerText()).toContain("Wrong exhibit number");
});

test("whoever uses no mouse or sees little can use every page, light and dark", () => {
  expect(opened.barriers).toEqual([]);
});

test("the content policy was never offended, and nothing failed on the way", () => {
  expect(opened.complaints.filter((complaint) => !complaint.includes("401"))).toEqual([]);
});
