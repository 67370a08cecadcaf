import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { RunRecord } from "#model/run-record.ts";
import type { Store } from "#model/store.ts";
import { connect } from "#neo4j/connect.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import { leadsAnswer, moneyAnswer, ownershipAnswer } from "#server/beside-answers.ts";
import {
  type ScoreDeps,
  comparisonAnswer,
  runAnswer,
  runsAnswer,
  undampedAnswer,
} from "#server/score-answers.ts";
import type { ScoreAsk } from "#server/scores.ts";
import { openTestScores } from "./open-test-scores.ts";
import { type Decider, hubsAnswer, parametersAnswer, settingsAnswer } from "#server/setting-answers.ts";
import { openVault } from "#vault/vault.ts";
import { id, importAll, link, sourceIn } from "../store-spec/builders.ts";
import { plantCase } from "./planted-case.ts";

const DAY = new Date("2026-06-01T12:00:00Z");
const NOTHING = { changes: [], services: [], toPublished: false };
const CALLERS = 45;

function onThatDay(): Date {
  return DAY;
}

let home: string;
let store: Store;
let deps: ScoreDeps;
let ask: ScoreAsk;
let decider: Decider;
let first: RunRecord;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "redthread-settings-"));
  store = await neo4jStore(await connect(inject("neo4j")));
  const vault = await openVault(join(home, "vault"));
  deps = { store, vault, now: onThatDay, scores: openTestScores(store, vault, onThatDay) };
  const planted = await plantCase(store, "score-settings-case");
  ask = { case: planted.id, scope: planted.scope, author: "test", asOf: "2026-06-01" };
  decider = { case: planted.id, scope: planted.scope, author: "Analyst" };
});

afterAll(async () => {
  await deps.scores.close();
  await store.close();
  await rm(home, { recursive: true, force: true });
});

describe("the parameters of a case", () => {
  it("are the published until someone changes them, for a reason that is kept with who and when", async () => {
    first = await deps.scores.run(ask);
    expect(await settingsAnswer(deps, ask.scope)).toMatchObject({ isPublished: true, overrides: [] });
    const changes = [{ path: "relations.owns_majority.tie", value: 0.5 }];
    const { hash } = await parametersAnswer(deps, { ...NOTHING, changes, reason: "Nominees." }, decider);
    const settings = await settingsAnswer(deps, ask.scope);
    expect(settings).toMatchObject({ isPublished: false, hash });
    expect(settings.overrides).toEqual([
      { ...changes[0], was: 0.95, reason: "Nominees.", author: "Analyst", at: DAY.toISOString() },
    ]);
    expect(settings.history[0]).toMatchObject({ kind: "parameters", reason: "Nominees.", author: "Analyst" });
    expect(settings.entries.find(({ path }) => path === changes[0]!.path)).toMatchObject({
      value: 0.5,
      published: 0.95,
    });
    const second = await deps.scores.run(ask);
    expect(second.parametersHash).toBe(hash);
    const { comparison } = await comparisonAnswer(deps, { run: second.id, before: first.id }, ask.scope);
    expect(comparison.differs).toEqual(["parametersHash"]);
    expect(comparison.clusters[0]!.after!.score).toBeLessThan(comparison.clusters[0]!.before!.score);
  });

  it("refuse what leads to no number, and a value that does not fit", async () => {
    for (const change of [
      { path: "relations.nobody.tie", value: 0.5 },
      { path: "relations.called.tie", value: 7 },
    ]) {
      const refused = parametersAnswer(deps, { ...NOTHING, changes: [change], reason: "No." }, decider);
      await expect(refused).rejects.toMatchObject({ code: "score/invalid-parameters" });
    }
  });

  it("go back to the published, which gives the first run again", async () => {
    await parametersAnswer(deps, { ...NOTHING, toPublished: true, reason: "Register corrected." }, decider);
    expect((await deps.scores.run(ask)).id).toBe(first.id);
  });

  it("hold a service that no chain enters by any more", async () => {
    const services = [{ entity: id("phone:palace 0"), kind: "service" as const, why: "Front desk." }];
    await parametersAnswer(deps, { ...NOTHING, services, reason: "Front desk." }, decider);
    const { run } = await deps.scores.open((await deps.scores.run(ask)).id, ask.scope);
    const entries = run.clusters.flatMap(({ parts = [] }) => parts.map(({ chain }) => chain.entry));
    expect(entries).not.toContain("phone:palace 0");
    expect((await settingsAnswer(deps, ask.scope)).services).toContainEqual(services[0]);
    await parametersAnswer(deps, { ...NOTHING, toPublished: true, reason: "No front desk." }, decider);
  });
});

describe("the frozen hub table", () => {
  it("does not know a hub of later evidence, and a run says so, until it is refreshed for a reason", async () => {
    const source = { ...sourceIn(ask.case, 90), exhibit: "A1 switchboard", grade: "A1" };
    const calls = Array.from({ length: CALLERS }, (_, caller) =>
      link("called", `phone:stranger ${caller}`, "phone:switchboard", source.id),
    );
    await importAll(store, source, calls);
    const before = await deps.scores.run(ask);
    expect(before.newHubs).toBe(1);
    const seen = await hubsAnswer(deps, undefined, decider);
    expect(seen.changes).toEqual([
      { entity: "phone:switchboard", relation: "called", before: 0, after: CALLERS },
    ]);
    expect((await runsAnswer(deps, ask.scope)).now.hubsHash).toBe(before.hubsHash);
    await hubsAnswer(deps, "The switchboard is a call centre.", decider);
    const after = await deps.scores.run(ask);
    expect(after).toMatchObject({ newHubs: 0, hubsHash: seen.hash });
    const { history } = await settingsAnswer(deps, ask.scope);
    expect(history[0]).toMatchObject({ kind: "hubs", reason: "The switchboard is a call centre." });
  });
});

describe("beside the score", () => {
  it("the 50 percent rule is told with its working and the lines that state it", async () => {
    const run = await deps.scores.run(ask);
    const members = [id("organization:palace operator")];
    const { findings, cited } = await ownershipAnswer(deps, { run: run.id, members }, ask.scope);
    expect(findings).toMatchObject([
      {
        company: "organization:palace operator",
        status: "blocked",
        total: "60",
        isOverHalf: true,
        owners: [{ owner: "organization:palace group", least: "60", most: "60" }],
      },
    ]);
    expect(cited[0]).toMatchObject({ id: findings[0]!.owners[0]!.links[0], lines: [2] });
  });

  it("leads are things, never people, protected persons' things or the listed", async () => {
    const run = await deps.scores.run(ask);
    const { ranking } = await runAnswer(deps, { run: run.id }, ask.scope);
    expect(ranking.clusters.length).toBeGreaterThan(0);
    const { leads } = await leadsAnswer(deps, { run: run.id, members: [], most: 200 }, ask.scope);
    expect(leads.length).toBeGreaterThan(5);
    const found = leads.map(({ entity }) => entity);
    expect(found.filter((one) => one.startsWith("person:"))).toEqual([]);
    expect(found).not.toContain("phone:victim");
    expect(found).not.toContain("organization:palace group");
  });

  it("money is traced from the accounts of one side to those of the other", async () => {
    const source = { ...sourceIn(ask.case, 91), exhibit: "A1 bank", grade: "A1" };
    const boss = "bank_account:kh:boss";
    const mule = "bank_account:kh:mule";
    const firm = "bank_account:kh:firm";
    const pays = (from: string, to: string, amount: string, at: string) =>
      link("transferred", from, to, source.id, {
        totals: { USD: amount },
        events: { lines: [2], at: [at], amounts: [amount], currencies: ["USD"] },
      });
    await importAll(store, source, [
      link("holds", "person:palace wanted", boss, source.id),
      link("holds", "organization:palace operator", firm, source.id),
      pays(boss, mule, "100.50", "2026-01-01T00:00:00Z"),
      pays(mule, firm, "100.50", "2026-01-02T00:00:00Z"),
    ]);
    const run = await deps.scores.run(ask);
    const asked = {
      run: run.id,
      fugitives: [id("person:palace wanted")],
      syndicates: [id("organization:palace operator")],
      members: [id(mule)],
    };
    expect(await moneyAnswer(deps, asked, ask.scope)).toMatchObject({
      toSyndicates: [{ currency: "USD", sent: "100.50", direct: "0", haircut: "100.5", fifo: "100.5" }],
      toFugitives: [],
      accounts: { fugitives: 1, syndicates: 1, between: 1 },
      leftOut: 0,
    });
  });

  it("how much the damping of hubs matters is a score of its own", async () => {
    const run = await deps.scores.run(ask);
    const { run: made } = await deps.scores.open(run.id, ask.scope);
    const { members, score } = made.clusters[0]!;
    const hubs = [{ entity: id("phone:switchboard"), relation: "called" }];
    const { points } = await undampedAnswer(deps, { run: run.id, members, hubs }, ask.scope);
    expect(points).toBeGreaterThanOrEqual(score);
  });
});
