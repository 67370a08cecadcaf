import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { AuditLog } from "#access/audit/audit-log.ts";
import { recordedChanges } from "#access/audit/recorded-changes.ts";
import { readAudit } from "#access/audit/report-audit.ts";
import { openAudit } from "#cli/command-audit.ts";
import type { Decision } from "#model/decision.ts";
import { Problem } from "#model/problem.ts";
import type { Store } from "#model/store.ts";
import { connect } from "#neo4j/connect.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import { recordChanges } from "#server/record-changes.ts";
import { openVault, type Vault } from "#vault/vault.ts";
import { id, importAll, openCase, sourceIn, stated } from "../store-spec/builders.ts";

/** What becomes of each question and change; a new one does not compile before it is named here. */
const TREATED: Record<keyof Store, "asked" | "recorded" | "not recorded"> = {
  cases: "asked",
  putCase: "recorded",
  overview: "asked",
  sources: "asked",
  source: "asked",
  search: "asked",
  entity: "asked",
  entities: "asked",
  ownEntities: "asked",
  statedEntities: "asked",
  counts: "asked",
  expand: "asked",
  between: "asked",
  links: "asked",
  days: "asked",
  sameCalls: "asked",
  common: "asked",
  path: "asked",
  evidence: "asked",
  protectedPersons: "asked",
  sourceContent: "asked",
  revision: "asked",
  scoreRuns: "asked",
  putScoreRun: "recorded",
  scoreSettings: "asked",
  putScoreSetting: "recorded",
  // what an import writes counts only once it is finished
  startImport: "not recorded",
  writeBatch: "not recorded",
  finishImport: "recorded",
  removal: "asked",
  undo: "recorded",
  handlingOf: "asked",
  recode: "recorded",
  allow: "recorded",
  assess: "recorded",
  decisions: "asked",
  shakenDecisions: "asked",
  decide: "recorded",
  parties: "asked",
  notes: "asked",
  assessments: "asked",
  addNote: "recorded",
  withdrawNote: "recorded",
  views: "asked",
  view: "asked",
  statedSince: "asked",
  saveView: "recorded",
  deleteView: "recorded",
  exportLines: "asked",
  close: "asked",
};

const A = id("person:recorded:1");
const B = id("person:recorded:2");
const C = id("person:recorded:3");

let home: string;
let plain: Store;
let vault: Vault;
let audit: AuditLog;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "redthread-changes-"));
  plain = await neo4jStore(await connect(inject("neo4j")));
  vault = await openVault(join(home, "vault"));
  audit = await openAudit(home);
});
afterAll(async () => {
  await plain.close();
  await rm(home, { recursive: true });
});

/** A case of three persons, and how to decide on two of them. */
async function threePersons(name: string) {
  const { id: of, scope } = await openCase(plain, name);
  const source = sourceIn(of, 1);
  await importAll(
    plain,
    source,
    [],
    [A, B, C].map((one) => stated(one, source.id)),
  );
  const decision = (a: Decision["a"], b: Decision["a"], verdict: Decision["verdict"]): Decision => ({
    case: of,
    a,
    b,
    verdict,
    reason: "a photograph",
    author: "kim",
    at: "2026-03-01T00:00:00.000Z",
  });
  const entries = async () => {
    const found = [];
    for await (const entry of readAudit(audit.directory)) if (entry.case === of) found.push(entry);
    return found;
  };
  return { of, scope, decision, entries };
}

test("every change of the store is recorded, every question goes straight through", () => {
  const recorded = recordChanges(plain, vault, audit);
  const wrapped = Object.keys(TREATED).filter(
    (name) => recorded[name as keyof Store] !== plain[name as keyof Store],
  );
  expect(wrapped).toEqual(
    Object.entries(TREATED).flatMap(([name, how]) => (how === "recorded" ? [name] : [])),
  );
});

test("a change is in the vault and named in the log; what the graph refuses is recorded as refused", async () => {
  const { scope, decision, entries } = await threePersons("recorded-refusal");
  const store = recordChanges(plain, vault, audit);
  await store.decide(decision(A, B, "same"));
  await expect(store.decide(decision(A, B, "not_same"))).resolves.toBeUndefined();
  await store.decide(decision(A, B, "same"));
  await store.decide(decision(B, C, "same"));
  await expect(store.decide(decision(A, C, "not_same"))).rejects.toMatchObject({
    code: "decision/contradicts",
  });
  expect((await plain.decisions(scope)).length).toBe(4);
  const logged = await entries();
  expect(logged.map((entry) => entry.decision)).toEqual([
    "allow",
    "allow",
    "allow",
    "allow",
    "allow",
    "deny",
  ]);
  expect(logged.at(-1)).toMatchObject({ object: [String(logged[4]?.seq)], reason: "decision/contradicts" });
  const changes = (await recordedChanges(audit.directory)).filter((one) => one.case === "recorded-refusal");
  expect(changes.map(({ seq }) => seq)).toEqual(logged.slice(0, 4).map(({ seq }) => seq));
  expect(await vault.change(changes[3]?.sha256 ?? "")).toMatchObject({ decision: decision(B, C, "same") });
});

test.each([
  ["before the graph had it", false],
  ["after the graph had it", true],
])("a change whose end is unknown, cut off %s, is made once before the next", async (_, isDone) => {
  const { of, scope, decision, entries } = await threePersons(`recorded-unknown-${isDone}`);
  const gone = new Problem("neo4j/unreachable", "The database is gone.");
  const failing: Store = {
    ...plain,
    decide: async (made) => {
      if (isDone) await plain.decide(made);
      throw gone;
    },
  };
  await expect(recordChanges(failing, vault, audit).decide(decision(A, B, "same"))).rejects.toBe(gone);
  expect(await vault.casesWithBegun()).toEqual([of]);
  await recordChanges(plain, vault, audit).decide(decision(A, B, "withdrawn"));
  expect((await plain.decisions(scope)).map(({ verdict }) => verdict)).toEqual(["same", "withdrawn"]);
  expect(await vault.casesWithBegun()).toEqual([]);
  expect((await entries()).length).toBe(3);
  const changes = (await recordedChanges(audit.directory)).filter((one) => one.case === of);
  expect(changes.length).toBe(2);
});

test("what a crash left is made when the store is opened again", async () => {
  const { of, scope, decision } = await threePersons("recorded-crash");
  const sha256 = await vault.putChange({ kind: "decision", case: of, decision: decision(A, B, "same") });
  await vault.beginChange(of, sha256);
  await recordChanges(plain, vault, audit).settle();
  expect((await plain.decisions(scope)).length).toBe(1);
  expect(await vault.casesWithBegun()).toEqual([]);
});

test("a changed record in the vault is found", async () => {
  await expect(vault.change("0".repeat(64))).rejects.toMatchObject({ code: "vault/damaged" });
});
