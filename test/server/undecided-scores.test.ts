import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import type { Verdict } from "#model/decision.ts";
import type { ClusterScore } from "#model/score.ts";
import type { Listing } from "#model/standing.ts";
import type { Store } from "#model/store.ts";
import { connect } from "#neo4j/connect.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import { type ScoreDeps, drawnSetAnswer } from "#server/score-answers.ts";
import type { ScoreAsk } from "#server/scores.ts";
import { openVault } from "#vault/vault.ts";
import { id, importAll, link, openCase, sourceIn, stated } from "../store-spec/builders.ts";
import { openTestScores } from "./open-test-scores.ts";

const DAY = new Date("2026-06-01T12:00:00Z");
const now = (): Date => DAY;
const [LISTED, KNOWN] = ["person:a-listed", "person:b-known"];
const SET = [KNOWN, "phone:+85512000701", "device:imei:490154203237518", "compound:undecided:C1"].map(id);

const listed = (standing: Listing["standing"]): Listing[] => [
  { standing, list: "Fictional list", programs: [], reference: standing },
];

let home: string;
let store: Store;
let deps: ScoreDeps;
let ask: ScoreAsk;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "redthread-undecided-"));
  store = await neo4jStore(await connect(inject("neo4j")));
  const vault = await openVault(join(home, "vault"));
  deps = { store, vault, now, scores: openTestScores(store, vault, now) };
  const { id: of, scope } = await openCase(store, "undecided-scores");
  ask = { case: of, scope, author: "test", asOf: "2026-06-01" };
  const [phone, list] = [sourceIn(of, 1), sourceIn(of, 2)];
  const said = { names: ["KANG Mujin"], attributes: { birth_date: ["1984-02-11"], nationality: ["KR"] } };
  const [person, device, place] = [SET[1]!, SET[2]!, SET[3]!];
  await importAll(
    store,
    phone,
    [
      link("holds", KNOWN, person, phone.id),
      link("used_in", person, device, phone.id),
      link("present_at", device, place, phone.id),
      link("operates", "organization:undecided-group", place, phone.id),
    ],
    [stated(KNOWN, phone.id, said)],
  );
  await importAll(
    store,
    list,
    [],
    [
      stated(LISTED, list.id, { ...said, listed: listed("wanted") }),
      stated("organization:undecided-group", list.id, { listed: listed("sanctioned") }),
    ],
  );
}, 60_000);

afterAll(async () => {
  await deps.scores.close();
  await store.close();
  await rm(home, { recursive: true, force: true });
});

async function scoredSet(): Promise<ClusterScore> {
  const run = await deps.scores.run(ask);
  return (await drawnSetAnswer(deps, { run: run.id, members: SET, limit: 60 }, ask.scope)).cluster;
}

const decide = (verdict: Verdict): Promise<void> =>
  store.decide({
    case: ask.case,
    a: id(LISTED),
    b: id(KNOWN),
    verdict,
    reason: "seen",
    author: "test",
    at: DAY.toISOString(),
  });

it("a person who may be the wanted one ties the set by that chance, until somebody decides", async () => {
  const undecided = await scoredSet();
  const [step] = undecided.fugitiveChain!.steps;
  expect(step).toMatchObject({ from: LISTED, to: KNOWN, evidence: [] });
  expect(step!.maybeOne).toBeGreaterThan(0.5);
  expect(step!.maybeOne).toBeLessThan(1);

  await decide("not_same");
  expect((await scoredSet()).fugitiveChain).toBeUndefined();

  await decide("withdrawn");
  expect((await scoredSet()).score).toBe(undecided.score);
});

it("a run that two ask for at once is one run, by whichever of them came first", async () => {
  const both = await Promise.all([
    deps.scores.run({ ...ask, asOf: "2026-05-01" }),
    deps.scores.run({ ...ask, asOf: "2026-05-01", author: "another" }),
  ]);
  expect(both[1]).toEqual(both[0]);
  expect(["test", "another"]).toContain(both[0].author);
  const runs = await store.scoreRuns(ask.scope);
  expect(runs.filter(({ asOf }) => asOf === "2026-05-01")).toHaveLength(1);
});
