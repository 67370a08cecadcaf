import { Agent } from "node:http";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { listReleases } from "#api/name-releases.ts";
import { readAudit } from "#access/audit/report-audit.ts";
import { NameRelease } from "#model/name-release.ts";
import { CaseId } from "#model/source.ts";
import { importFiles, keepFile } from "#server/import-files.ts";
import { ACCOUNT, sender, signIn, type ApiClient } from "../../bench/api-client.ts";
import { readPdf } from "../chart/read-pdf.ts";
import { serveForTest, type ServedForTest } from "./served.ts";

const CASE = "api-releases";
const OTHER_CASE = "api-releases-other";
const VICTIM = `person:${CASE}:V1`;
const SUSPECT = `person:${CASE}:S2`;
const NAME = "Zorana Quennell";
const REASON = "Identification ordered by the court.";
const SECOND = { name: "Sok", passphrase: "sorghum lantern quartz 17" };
const ANALYST = { name: "Kim", passphrase: "sorghum lantern quartz 18" };

let served: ServedForTest;
let second: ApiClient;
let analyst: ApiClient;

beforeAll(async () => {
  served = await serveForTest();
  const { store, vault } = served.workspace;
  const relations = [
    "from_ref,from_kind,from_name,link,to_ref,to_kind,to_name,relation,role",
    `V1,person,${NAME},associated_with,S2,person,Someone Else,friend,`,
  ].join("\n");
  const file = await keepFile("relations.csv", Readable.from([Buffer.from(relations)]), vault);
  for (const name of [CASE, OTHER_CASE]) {
    await post("/api/cases", { id: name, title: name, offences: [], handling: "" });
    const id = CaseId.parse(name);
    const asked = { files: [{ ...file, options: {} }], case: id, user: "tester" };
    const [report] = await importFiles(asked, store, vault);
    if (report?.outcome !== "accept") throw new Error(JSON.stringify(report));
    const said = { reason: "found confined", author: "t", at: "2026-01-02" };
    await store.assess({ case: id, entity: `person:${name}:V1`, standing: "victim", ...said });
  }
  second = await invited(SECOND, ["prosecutor"]);
  analyst = await invited(ANALYST, ["analyst"]);
});

afterAll(async () => {
  second.close();
  analyst.close();
  await served.end();
});

async function invited(account: typeof SECOND, roles: string[]): Promise<ApiClient> {
  const { body } = await post("/api/accounts", { name: account.name, roles });
  const { token } = z.object({ token: z.string() }).parse(JSON.parse(body.toString()));
  const headers = { origin: served.origin, "content-type": "application/json" };
  const stranger = sender(served.origin, new Agent());
  const taken = JSON.stringify({ token, passphrase: account.passphrase });
  await stranger("POST", "/api/invitation", headers, taken);
  for (const id of [CASE, OTHER_CASE]) await post(`/api/cases/${id}/members`, { account: account.name });
  return signIn(served.origin, served.signInAddress(), account);
}

function post(path: string, body: object, api = served.api): ReturnType<ApiClient["send"]> {
  const headers = { origin: served.origin, "content-type": "application/json" };
  return api.send("POST", path, headers, JSON.stringify(body));
}

async function codeOf(answer: ReturnType<ApiClient["send"]>): Promise<string> {
  const { body } = await answer;
  return z.object({ error: z.object({ code: z.string() }) }).parse(JSON.parse(body.toString())).error.code;
}

/** All that the chart of the two persons prints, with the names that these releases allow. */
async function printed(showNames: string[], id = CASE): Promise<string> {
  const places = ["V1", "S2"].map((ref, x) => ({ id: `person:${id}:${ref}`, x, y: 0 }));
  const title = { title: "T", caseTitle: "", handling: "", author: "", date: "", selection: "" };
  const answer = await post(`/api/cases/${id}/charts/pdf`, { places, title, showNames });
  expect(answer.status, answer.body.subarray(0, 200).toString()).toBe(200);
  return (await readPdf(answer.body)).pages.join("\n");
}

const path = `/api/cases/${CASE}/name-releases`;
let release: NameRelease;

test("asking takes a reason, and shows nothing yet", async () => {
  expect(await codeOf(post(path, { person: VICTIM, reason: "  " }))).toBe("request/invalid");
  expect(await codeOf(post(path, { person: SUSPECT, reason: REASON }))).toBe("entity/unknown");
  release = NameRelease.parse(
    JSON.parse((await post(path, { person: VICTIM, reason: REASON })).body.toString()),
  );
  expect(release).toMatchObject({ person: VICTIM, reason: REASON, askedBy: ACCOUNT.name });
  expect(await printed([release.id])).not.toContain(NAME);
});

test("whoever asked cannot approve, nor can an analyst", async () => {
  expect(await codeOf(post(`${path}/${release.id}/approval`, {}))).toBe("release/same-person");
  expect(await codeOf(post(`${path}/${release.id}/approval`, {}, analyst))).toBe("access/role");
  expect(await codeOf(post(path, { person: VICTIM, reason: REASON }, analyst))).toBe("access/role");
  expect(await printed([release.id])).not.toContain(NAME);
});

test("a second account approves: the name stands on the chart that asks for it, with reason and both accounts", async () => {
  const approved = await post(`${path}/${release.id}/approval`, {}, second);
  expect(NameRelease.parse(JSON.parse(approved.body.toString())).approvedBy).toBe(SECOND.name);
  const shown = await printed([release.id]);
  for (const text of [NAME, REASON, ACCOUNT.name, SECOND.name]) expect(shown).toContain(text);
  expect(await printed([])).not.toContain(NAME);
  const { releases } = listReleases.output.parse(JSON.parse((await second.get(path)).toString()));
  expect(releases).toHaveLength(1);
});

test("a release holds for its case alone", async () => {
  expect(await printed([release.id], OTHER_CASE)).not.toContain(NAME);
  const elsewhere = `/api/cases/${OTHER_CASE}/name-releases/${release.id}/approval`;
  expect(await codeOf(post(elsewhere, {}, second))).toBe("release/unknown");
});

test("the log says who asked, who was refused and who approved, and never the name", async () => {
  const entries = [];
  for await (const entry of readAudit(served.workspace.audit.directory)) {
    if (entry.action === "show-name") entries.push(entry);
  }
  const said = entries.map(({ actor, decision }) => `${actor} ${decision}`);
  expect(said).toContain(`${ACCOUNT.name} allow`);
  expect(said).toContain(`${SECOND.name} allow`);
  expect(said).toContain(`${ANALYST.name} deny`);
  expect(JSON.stringify(entries)).not.toContain(NAME);
});
