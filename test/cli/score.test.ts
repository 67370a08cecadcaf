import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { compareWithRun, listRuns, reproduceRun, showRun } from "#api/scores.ts";
import { scoreWithout, showCluster } from "#api/clusters.ts";
import { listLeads } from "#api/beside-score.ts";
import { showScoreSettings } from "#api/score-settings.ts";
import type { Store } from "#model/store.ts";
import { connect } from "#neo4j/connect.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import { PARAMETERS } from "#score/parameters.ts";
import { plantCase } from "../server/planted-case.ts";
import { type Ran, runCommand, testEnvironment } from "./run-command.ts";

const CASE = "command-scores";

let store: Store;
let environment: Record<string, string>;
let first: string;

beforeAll(async () => {
  store = await neo4jStore(await connect(inject("neo4j")));
  await plantCase(store, CASE);
  environment = await testEnvironment();
});

afterAll(() => store.close());

const score = (...options: string[]): Promise<Ran> =>
  runCommand(["score", "--case", CASE, "--as-of", "2026-06-01", ...options], environment);

async function answerOf(...options: string[]): Promise<unknown> {
  const { code, out, err } = await score("--json", ...options);
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

it("prints the ranking as the page reads it, and stores the run", async () => {
  const { record, ranking } = showRun.output.parse(await answerOf());
  first = record.id;
  expect(ranking.clusters[0]).toMatchObject({ rank: 1, fugitive: "person:palace wanted" });
  const { runs } = listRuns.output.parse(await answerOf("--runs"));
  expect(runs.map(({ id }) => id)).toEqual([first]);
});

it("makes a run again and says that it is equal", async () => {
  const made = reproduceRun.output.parse(await answerOf("--run", first, "--reproduce"));
  expect(made).toMatchObject({ equal: true, found: first });
  expect((await score("--run", first, "--reproduce")).out).toBe(`${first}: equal bit for bit.\n`);
});

it("scores by another parameter file for one run alone, and compares both", async () => {
  const file = join(environment["REDTHREAD_HOME"] ?? "", "own.json");
  const chains = { ...PARAMETERS.chains, perSide: { ...PARAMETERS.chains.perSide, value: 1 } };
  await writeFile(file, JSON.stringify({ ...PARAMETERS, chains }));
  const { record } = showRun.output.parse(await answerOf("--params", file));
  const { comparison } = compareWithRun.output.parse(await answerOf("--compare", first, record.id));
  expect(comparison.differs).toEqual(["parametersHash"]);
  expect(showScoreSettings.output.parse(await answerOf("--settings")).isPublished).toBe(true);
});

it("prints the card of a cluster, what it would be without a source, and leads", async () => {
  const { cluster } = showCluster.output.parse(await answerOf("--run", first, "--cluster", "1"));
  const source = cluster.syndicateChain!.steps[0]!.evidence[0]!.source;
  const without = await answerOf("--run", first, "--cluster", "1", "--without", source);
  expect(scoreWithout.output.parse(without).after.score).toBe(0);
  const set = await answerOf("--run", first, "--set", cluster.members.join(","));
  expect(showCluster.output.parse(set).cluster.score).toBe(cluster.score);
  const { leads } = listLeads.output.parse(await answerOf("--run", first, "--leads"));
  expect(leads.filter(({ entity }) => entity.startsWith("person:"))).toEqual([]);
});

it("changes a number only for a reason", async () => {
  const change = ["--set-parameter", "relations.called.tie=0.2"];
  expect((await score(...change)).code).toBe(2);
  expect((await score(...change, "--reason", "Calls of a call centre.")).code).toBe(0);
  const { overrides } = showScoreSettings.output.parse(await answerOf("--settings"));
  expect(overrides).toMatchObject([{ path: "relations.called.tie", value: 0.2 }]);
});

it("adds services and placeholders to the list of the case, only for a reason and only entities", async () => {
  const add = ["--add-service", "phone:+85512000999", "--add-placeholder", "phone:+85510000000"];
  expect((await score(...add)).code).toBe(2);
  expect((await score("--add-service", "taxi", "--reason", "Taxi office.")).code).toBe(2);
  expect((await score(...add, "--reason", "Taxi office; a number of zeros.")).code).toBe(0);
  const { services } = showScoreSettings.output.parse(await answerOf("--settings"));
  const why = "Taxi office; a number of zeros.";
  expect(services).toEqual(
    expect.arrayContaining([
      { entity: "phone:+85512000999", kind: "service", why },
      { entity: "phone:+85510000000", kind: "placeholder", why },
    ]),
  );
});
