import { describe, expect, test } from "vitest";
import type { EntityId } from "#model/graph.ts";
import type { ComparedCluster } from "#model/run-comparison.ts";
import { runId, type RunRecord } from "#model/run-record.ts";
import type { ScorePart } from "#model/score.ts";
import { CaseId } from "#model/source.ts";
import { changedClusters } from "#web/clusters/changed-clusters.ts";
import { changedNumbers } from "#web/clusters/changed-numbers.ts";
import { drawSet, knowRuns, onCard, openCard, showRun, sortBy } from "#web/clusters/cluster-changes.ts";
import { DRAWN, type RunList, type ShownRun } from "#web/clusters/cluster-state.ts";
import { stackParts } from "#web/clusters/stack-parts.ts";
import { whatOvertook } from "#web/clusters/what-overtook.ts";
import { firstState } from "#web/state.ts";
import { ranked } from "./ranked.ts";

const HASH = "0123456789abcdef".repeat(4);
const OTHER = "fedcba9876543210".repeat(4);
const record: RunRecord = {
  id: runId(HASH),
  case: CaseId.parse("lotus"),
  document: HASH,
  evidence: HASH,
  method: "test 1",
  parametersHash: HASH,
  hubsHash: HASH,
  inputHash: HASH,
  revision: "lotus@3",
  asOf: "2026-06-01",
  author: "Analyst",
  at: "2026-06-01T10:00:00Z",
  clusters: 2,
  scored: 2,
  newHubs: 0,
};
const shown: ShownRun = {
  record,
  ranking: {
    method: "test 1",
    parametersHash: HASH,
    inputHash: HASH,
    revision: "lotus@3",
    asOf: "2026-06-01",
    entities: 10,
    links: 10,
    fugitives: 1,
    syndicates: 1,
    protectedPersons: 0,
    clusters: [ranked(1), ranked(2)],
  },
};
const now: RunList["now"] = {
  revision: "lotus@3",
  asOf: "2026-06-01",
  parametersHash: HASH,
  hubsHash: HASH,
};
const state = showRun(shown, false)(knowRuns({ runs: [record], now })(firstState("en", "light")));

const overtakenBy = (change: Partial<RunList["now"]>) =>
  whatOvertook(knowRuns({ runs: [record], now: { ...now, ...change } })(state).clusters);
const entry = (path: string, value: number | null) => ({ path, value, published: value, why: "Test" });

describe("a run that is shown", () => {
  test("is overtaken by a change of the graph, the parameters, the hub table or the day, and by nothing else", () => {
    expect(overtakenBy({})).toEqual([]);
    expect(overtakenBy({ revision: "lotus@4" })).toEqual(["graph"]);
    expect(overtakenBy({ parametersHash: OTHER })).toEqual(["parameters"]);
    expect(overtakenBy({ hubsHash: OTHER })).toEqual(["hubs"]);
    expect(overtakenBy({ asOf: "2026-06-02" })).toEqual(["day"]);
  });

  test("keeps a card open only where its cluster is there, and a drawn set always", () => {
    const open = (id: string) => showRun(shown, false)(openCard(id)(state)).clusters.open;
    expect(open("cluster:2")).toBe("cluster:2");
    expect(open("cluster:9")).toBeUndefined();
    expect(showRun(shown, false)(drawSet([])(state)).clusters.open).toBe(DRAWN);
  });

  test("takes nothing of a card that was closed meanwhile", () => {
    const closed = openCard(undefined)(openCard("cluster:1")(state));
    expect(onCard("cluster:1", { undamped: 7 })(closed).clusters.undamped).toBeUndefined();
    expect(onCard("cluster:1", { undamped: 7 })(openCard("cluster:1")(state)).clusters.undamped).toBe(7);
  });

  test("is sorted the other way round by the same column again", () => {
    const once = sortBy("size")(state);
    expect(once.clusters.view).toMatchObject({ column: "size", isDown: false });
    expect(sortBy("size")(once).clusters.view.isDown).toBe(true);
    expect(sortBy("score")(sortBy("size")(once)).clusters.view).toMatchObject({
      column: "score",
      isDown: false,
    });
  });
});

test("the bars of a score stand on each other and reach it", () => {
  const chain = { seed: "person:a" as EntityId, entry: "phone:b" as EntityId, reliability: 1, steps: [] };
  const part = (points: number): ScorePart => ({ side: "fugitives", points, chain });
  const { stacked, total } = stackParts([part(30), part(20), part(5)]);
  expect(stacked.map(({ from }) => from)).toEqual([0, 30, 50]);
  expect(total).toBe(55);
  expect(stackParts([])).toEqual({ stacked: [], total: 0 });
});

test("of a comparison only what changed is listed: rank, score, chains; no score in either run is no change", () => {
  const side = { id: "cluster:1", rank: 1, score: 50, size: 6 };
  const same: ComparedCluster = { before: side, after: side, shared: 6, came: [], went: [] };
  const unscored = { ...side, score: 0 };
  const part = { side: "fugitives" as const, passes: [], points: 1 };
  const changed = [
    { ...same, after: { ...side, rank: 2 } },
    { ...same, after: { ...side, score: 51 } },
    { ...same, came: [part] },
    { after: side, shared: 0, came: [], went: [] },
  ];
  const quiet = [same, { ...same, before: { ...unscored, rank: 7 }, after: unscored }];
  expect(changedClusters([...quiet, ...changed])).toEqual(changed);
});

test("only numbers that were typed and differ are changed", () => {
  const entries = [entry("a", 1), entry("b", 2), entry("c", null), entry("d", 4)];
  const typed = new Map([
    ["a", "1.0"],
    ["b", " 0.5 "],
    ["c", "9"],
    ["d", "four"],
  ]);
  expect(changedNumbers(entries, typed)).toEqual([
    { path: "b", value: 0.5 },
    { path: "c", value: 9 },
  ]);
});
