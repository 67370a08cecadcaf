import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CaseId } from "#model/source.ts";
import { serveForTest, type ServedForTest } from "../server/served.ts";
import { importAll, link, openCase, sourceIn, stated } from "../store-spec/builders.ts";
import { openPage, type OpenPage } from "./open-browser.ts";

const CASE = "browser-identities";
const PATIENT = { timeout: 30_000 };

let served: ServedForTest;
let opened: OpenPage;
let page: Page;

beforeAll(async () => {
  served = await serveForTest();
  const { store } = served.workspace;
  const { id } = await openCase(store, CASE);
  await importPersons(id);
  opened = await openPage(served.signInAddress());
  page = opened.page;
  await page.getByRole("combobox", { name: "Case", exact: true }).selectOption({ label: `Case ${CASE}` });
}, 240_000);

afterAll(async () => {
  await opened?.close();
  await served?.end();
});

/** One fugitive in three scripts, a namesake with another passport, a Chinese pair, and a victim. */
async function importPersons(of: CaseId): Promise<void> {
  const { store } = served.workspace;
  const [list, device] = [sourceIn(of, 1), sourceIn(of, 2)];
  const birth_date = ["1990-03-04"];
  const listed = [{ standing: "wanted" as const, list: "Made-up", programs: [], reference: "7" }];
  await importAll(
    store,
    list,
    [link("holds", "person:made-up:7", "document:passport:KR:M0000007", list.id)],
    [
      stated("person:made-up:7", list.id, {
        names: ["김도빈"],
        attributes: { birth_date, nationality: ["KR"] },
        listed,
      }),
      stated("person:made-up:8", list.id, { names: ["陳文樂"], listed }),
    ],
  );
  await importAll(
    store,
    device,
    [
      link("holds", "person:device:3", "phone:+85512000003", device.id),
      link("holds", "person:device:4", "phone:+85512000003", device.id),
      link("holds", "person:device:5", "document:passport:KR:M0000009", device.id),
      link("holds", "person:device:6", "phone:+85512000006", device.id),
      link("holds", "person:device:7", "phone:+85512000006", device.id),
    ],
    [
      stated("person:device:3", device.id, { names: ["KIM DO BIN"], attributes: { birth_date } }),
      stated("person:device:4", device.id, { names: ["គីម ដូប៊ីន"] }),
      stated("person:device:5", device.id, {
        names: ["Dobin Kim"],
        attributes: { birth_date: ["1971-11-30"] },
      }),
      stated("person:device:6", device.id, { names: ["Chen Wenle"] }),
      stated("person:device:7", device.id, { names: ["Wenle CHEN"] }),
      stated("bank_account:kr004:9100001", device.id, { attributes: { holder: ["이지은"] } }),
      stated("bank_account:kr088:9100002", device.id, { attributes: { holder: ["LEE JI EUN"] } }),
    ],
  );
  await store.assess({
    case: of,
    entity: "person:device:7",
    standing: "victim",
    reason: "found confined",
    author: "t",
    at: "2026-01-02",
  });
}

const pairs = () => page.locator(".pair-list li");

test("the queue shows the likeliest pair first, with what speaks for it field by field", async () => {
  await page.getByRole("button", { name: "Identities" }).click();
  await pairs().first().waitFor();
  await expect
    .poll(() => pairs().first().innerText())
    .toMatch(/김도빈[\s\S]*KIM DO BIN|KIM DO BIN[\s\S]*김도빈/);
  expect(await page.locator(".pair-findings").innerText()).toMatch(
    /Birth date[\s\S]*1990-03-04[\s\S]*romanised/,
  );
  await opened.picture("identities-01-queue");
});

test("a protected person stands under a pseudonym, without what would name them", async () => {
  const protectedPair = pairs().filter({ hasText: "Protected person 1" }).first();
  await protectedPair.getByRole("button").click();
  await page.getByText("withheld: protected").first().waitFor();
  expect(await page.locator(".identities").innerText()).not.toContain("Wenle CHEN");
  await opened.picture("identities-02-protected");
});

test("keys decide: S, a reason, Enter; the pair leaves the queue and is one everywhere", async () => {
  await pairs().first().getByRole("button").click();
  const before = await pairs().count();
  await page.keyboard.press("s");
  await page.getByLabel("Reason (stays on record)").waitFor();
  await page.keyboard.type("same photograph in both files");
  await opened.picture("identities-03-reason");
  await page.keyboard.press("Enter");
  await expect.poll(() => pairs().count(), PATIENT).toBe(before - 1);
  await page.keyboard.press("/");
  await page.keyboard.type("Kim Dobin");
  const option = page.getByRole("option").filter({ hasText: "김도빈" });
  await option.first().waitFor();
  expect(await option.first().innerText()).toMatch(/KIM DO BIN/);
  await opened.picture("identities-04-one");
  await page.keyboard.press("Escape");
});

test("conflicts count against and are shown", async () => {
  await page.getByLabel("From probability").selectOption("0.05");
  await page.getByRole("button", { name: "Listed against ours" }).click();
  await pairs().first().waitFor();
  const other = pairs().filter({ hasText: "Dobin Kim" });
  if ((await other.count()) > 0) await other.first().getByRole("button").click();
  await opened.picture("identities-05-screening");
  expect(await pairs().first().innerText()).toContain("Same");
});

test("a decision can be withdrawn, with a reason, and the history keeps both", async () => {
  await page.getByRole("button", { name: "Decisions", exact: true }).click();
  await page.getByRole("button", { name: "Withdraw", exact: true }).click();
  await page.getByLabel("Reason (stays on record)").fill("the photograph shows another man");
  await page.getByRole("button", { name: "Withdraw", exact: true }).click();
  await page.locator(".decision-list li").nth(1).waitFor();
  await opened.picture("identities-06-decisions");
  expect(await page.locator(".decision-list").innerText()).toMatch(
    /Withdrawn[\s\S]*another man[\s\S]*Same[\s\S]*same photograph/,
  );
  await page.getByRole("button", { name: "To decide" }).click();
  await expect.poll(() => pairs().first().innerText(), PATIENT).toMatch(/KIM DO BIN/);
});

test("two accounts under similar names have one holder, and stay two", async () => {
  await page.getByLabel("Kind").selectOption("bank_account");
  await pairs().first().waitFor();
  expect(await page.getByRole("button", { name: /^Same/ }).count()).toBe(0);
  await page.keyboard.press("s");
  expect(await page.getByLabel("Reason (stays on record)").count()).toBe(0);
  await page.keyboard.press("h");
  await page.getByLabel("Reason (stays on record)").fill("one signature card");
  await opened.picture("identities-08-accounts");
  await page.keyboard.press("Enter");
  await expect.poll(() => pairs().count(), PATIENT).toBe(0);
  await page.getByLabel("Kind").selectOption("person");
  await pairs().first().waitFor();
});

test("in Korean, keys work by their place", async () => {
  await page.getByLabel("Language").selectOption("ko");
  await page.getByRole("heading", { name: "동일 인물" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("KeyN");
  await expect.poll(() => page.getByLabel("이유(기록에 남음)").count(), PATIENT).toBe(1);
  await opened.picture("identities-07-korean");
});

test("nothing complains, and nothing bars the way", () => {
  expect(opened.complaints.filter((complaint) => !complaint.includes("401"))).toEqual([]);
  expect(opened.barriers).toEqual([]);
});
