import { performance } from "node:perf_hooks";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { localScope } from "#access/policy.ts";
import { CaseId } from "#model/source.ts";
import { ACCOUNT } from "../../bench/api-client.ts";
import { serveForTest, type ServedForTest } from "../server/served.ts";
import { importAll, openCase, sourceIn, stated } from "../store-spec/builders.ts";
import { handsOn, type Hands } from "./hands-on.ts";
import { openPage, type OpenPage } from "./open-browser.ts";

const CASE = "browser-handling";

let served: ServedForTest;
let opened: OpenPage;
let page: Page;
let button: Hands["button"];

beforeAll(async () => {
  served = await serveForTest();
  const { store } = served.workspace;
  const { id } = await openCase(store, CASE);
  const source = { ...sourceIn(id, 1), fileName: "ledger.csv", handling: "H1" as const };
  await importAll(store, source, [], [stated("person:browser-handling", source.id, { names: ["Sok Dara"] })]);
  opened = await openPage(served.signInAddress());
  page = opened.page;
  ({ button } = handsOn(page));
}, 240_000);
afterAll(async () => {
  await opened?.close();
  await served?.end();
});
afterEach(() => vi.restoreAllMocks());

test("a supervisor changes a code; after ten minutes the page asks for the passphrase, and goes on", async () => {
  await page.getByRole("combobox", { name: "Case" }).selectOption(CASE);
  await button("Import").click();
  await page.getByText("Handling: H1").click();
  await opened.picture("handling-1-form");
  const real = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => real() + 11 * 60_000);
  await page.getByLabel("Handling", { exact: true }).selectOption("code H2");
  await page.getByLabel("Reason", { exact: true }).fill("Asked by letter.");
  await button("Record").click();
  await page.getByRole("heading", { name: "Your passphrase, please" }).waitFor();
  await opened.picture("handling-2-confirm");
  await page.getByLabel("Passphrase", { exact: true }).fill(ACCOUNT.passphrase);
  await button("Go on").click();
  await page.getByText("Handling: H2").waitFor();
  await opened.picture("handling-3-changed");
  const [source] = await served.workspace.store.sources(localScope([CaseId.parse(CASE)]));
  expect(source).toMatchObject({ handling: "H2", recodings: [{ from: "H1", to: "H2" }] });
}, 120_000);
