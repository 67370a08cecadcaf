import { readFile } from "node:fs/promises";
import { Agent } from "node:http";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { ACCOUNT, sender } from "../../bench/api-client.ts";
import { readPdf } from "../chart/read-pdf.ts";
import { Disclosure } from "#model/disclosure.ts";
import type { ServedForTest } from "../server/served.ts";
import { serveDemo } from "./demo-served.ts";
import { handsOn } from "./hands-on.ts";
import { openPage, type OpenPage } from "./open-browser.ts";

const CASE = "browser-giving-out";
const TITLE = "Giving out (fictional)";
const SECOND = { name: "Sok", passphrase: "sorghum lantern quartz 17" };
const NAME = /Seoui|남서의/;

let served: ServedForTest;
let opened: OpenPage;

beforeAll(async () => {
  served = await serveDemo(CASE, TITLE);
  opened = await openPage(served.signInAddress());
  const headers = { origin: served.origin, "content-type": "application/json" };
  const post = async (path: string, body: object): Promise<string> =>
    (await served.api.send("POST", path, headers, JSON.stringify(body))).body.toString();
  const invited = await post("/api/accounts", { name: SECOND.name, roles: ["prosecutor"] });
  const { token } = z.object({ token: z.string() }).parse(JSON.parse(invited));
  const stranger = sender(served.origin, new Agent());
  const taken = JSON.stringify({ token, passphrase: SECOND.passphrase });
  await stranger("POST", "/api/invitation", headers, taken);
  await post(`/api/cases/${CASE}/members`, { account: SECOND.name });
}, 240_000);

afterAll(async () => {
  await opened?.close();
  await served?.end();
});

async function signIn(page: Page, { name, passphrase }: typeof ACCOUNT): Promise<void> {
  await page.getByLabel("Account name").fill(name);
  await page.getByLabel("Passphrase").fill(passphrase);
  await page.locator(".signed-out button[type=submit]").click();
  await page.locator("header.bar").waitFor();
}

/** Puts the protected person on the stage and goes to the composer. */
async function compose(page: Page): Promise<void> {
  await page.getByRole("combobox", { name: "Case", exact: true }).selectOption({ label: TITLE });
  await page.locator(".stage canvas").first().waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("NAM Seoui");
  await page.getByRole("option").filter({ hasText: "Protected person" }).first().click();
  await page.getByText("Victims and possible victims are shown without their name.").waitFor();
  await page.locator(".canvas").focus();
  await page.keyboard.press("e");
  await page.locator(".legend output", { hasText: /of [2-9]\d*/ }).waitFor();
  await handsOn(page).button("Chart").click();
  await page.getByRole("img", { name: /Link chart/ }).waitFor();
  await page.locator("summary", { hasText: "protected person" }).first().click();
}

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const [saved] = await Promise.all([page.waitForEvent("download"), handsOn(page).button(button).click()]);
  return readFile(await saved.path());
}

test("one account asks for a name with a reason, cannot approve it, and the chart goes on without it", async () => {
  const { page } = opened;
  await compose(page);
  const { button } = handsOn(page);
  expect(await button("Ask").first().isEnabled()).toBe(false);
  await page
    .getByLabel(/^Reason to show the name of/)
    .first()
    .fill("Identification ordered by the court.");
  await button("Ask").first().click();
  await page.getByText(`Asked by ${ACCOUNT.name}`).waitFor();
  await button("Approve").click();
  await page.getByText("asked for it and cannot approve it").first().waitFor();
  await opened.picture("giving-out-1-asked");
  const { pages } = await readPdf(await downloaded(page, "Save as PDF"));
  expect(pages.join("\n")).not.toMatch(NAME);
});

test("the disclosure is saved from the page, and says what the chart leaves out", async () => {
  const files = unzipSync(await downloaded(opened.page, "Disclosure for the other side"));
  const disclosure = Disclosure.parse(JSON.parse(Buffer.from(files["disclosure.json"] ?? []).toString()));
  expect(disclosure.searches.length).toBeGreaterThan(0);
  expect(disclosure.queries.length).toBeGreaterThan(3);
  const { pages } = await readPdf(files["disclosure.pdf"] ?? new Uint8Array());
  expect(pages.join("\n")).toContain("Rejected and undecided matches");
  expect(pages.join("\n")).not.toMatch(NAME);
});

test("a second account approves, and shows the name with the reason and both accounts", async () => {
  const { page } = opened;
  await handsOn(page).button("Sign out").click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await signIn(page, SECOND);
  await compose(page);
  await handsOn(page).button("Approve").click();
  await page.locator("label.check", { hasText: "Show the name of" }).locator("input").check();
  await handsOn(page).button("Draw").waitFor();
  await opened.picture("giving-out-2-approved");
  const text = (await readPdf(await downloaded(page, "Save as PDF"))).pages.join("\n");
  expect(text).toMatch(NAME);
  for (const said of ["Identification ordered by the court.", ACCOUNT.name, SECOND.name]) {
    expect(text).toContain(said);
  }
});

test("the whole case is exported from the page as a file for another tool", async () => {
  const { page } = opened;
  await handsOn(page).button("Explore").click();
  const menu = page.locator(".export-menu");
  await menu.locator("summary").click();
  await menu.locator("select[name=format]").selectOption("csv");
  await menu.locator("input[value=case]").check();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    menu.locator("button[type=submit]").click(),
  ]);
  expect(saved.suggestedFilename()).toBe(`${CASE}.csv`);
  const text = (await readFile(await saved.path())).toString();
  expect(text).toContain("QUIET TIDE");
  expect(text).toContain("Protected person 1");
  expect(text).not.toMatch(NAME);
});

test("nobody is shut out of these pages", () => {
  expect(opened.barriers).toEqual([]);
});
