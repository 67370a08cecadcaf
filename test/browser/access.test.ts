import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ACCOUNT } from "../../bench/api-client.ts";
import type { ServedForTest } from "../server/served.ts";
import { serveForTest } from "../server/served.ts";
import { handsOn, type Hands } from "./hands-on.ts";
import { openPage, type OpenPage } from "./open-browser.ts";

let served: ServedForTest;
let opened: OpenPage;
let page: Page;
let button: Hands["button"];

beforeAll(async () => {
  served = await serveForTest();
  opened = await openPage(served.signInAddress());
  page = opened.page;
  ({ button } = handsOn(page));
}, 240_000);

afterAll(async () => {
  await opened?.close();
  await served?.end();
});

test("without a case, the access page is open to whoever is signed in", async () => {
  await button("Access").click();
  await page.getByRole("heading", { name: "Your account" }).waitFor();
  const holds = await page.getByText(/The whole log holds: \d+ entries/).innerText();
  expect(Number(/\d+/.exec(holds)?.[0])).toBeGreaterThan(1);
  await opened.picture("access-1-own");
});

test("a new account is invited by a link, and its owner comes in by it", async () => {
  await page.getByLabel("Name of a new account").fill("Sok Dara");
  await button("Create and invite").click();
  const link = await page.locator("output code").innerText();
  expect(link).toMatch(/#i=[\w-]{43}$/);
  await opened.picture("access-2-invited");

  const other = await opened.page.context().browser()?.newPage();
  if (other === undefined) throw new Error("no browser");
  await other.goto(link);
  await other.getByRole("heading", { name: "You are invited" }).waitFor();
  expect(other.url()).not.toContain("#i=");
  await other.getByLabel("Passphrase").fill("sorghum lantern quartz 17");
  await other.getByRole("button", { name: "Set the passphrase and sign in" }).click();
  await other.locator("header.bar").waitFor();
  await other.getByRole("button", { name: "Access", exact: true }).click();
  await other.getByText("Sok Dara: Analyst").waitFor();
  expect(await other.getByRole("heading", { name: "Accounts" }).count()).toBe(0);
  await other.close();
});

test("a weak passphrase is refused with the reason", async () => {
  await page.getByLabel("Present passphrase").fill(ACCOUNT.passphrase);
  await page.getByLabel("New passphrase").fill("passwordpassword");
  await button("Change the passphrase").click();
  const refusal = page.getByText("It is easily guessed");
  await refusal.waitFor();
  expect(await refusal.innerText()).toContain("This passphrase is not taken.");
  await opened.picture("access-3-weak");
});

test("signed out, a wrong passphrase is refused in words that tell nothing more", async () => {
  await button("Sign out").click();
  await page.getByLabel("Account name").fill("nobody");
  await page.getByLabel("Passphrase").fill("whatever it may be");
  await page.locator(".signed-out button[type=submit]").click();
  await page.getByText("Name, passphrase or code is wrong.").waitFor();
  expect(await page.locator(".signed-out").innerText()).not.toContain("nobody");
  await opened.picture("access-4-refused");
});

test("every picture is usable without a mouse and with little sight", () => {
  expect(opened.barriers).toEqual([]);
});
