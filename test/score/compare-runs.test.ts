import { expect, test } from "vitest";
import { compareRuns } from "#score/compare-runs.ts";
import { PARAMETERS } from "#score/parameters.ts";
import { scoreEvidence } from "#score/run-score.ts";
import { AS_OF, type Fact, evidenceOf } from "./evidence.ts";
import { plantedWorld } from "./planted-world.ts";

const world = plantedWorld();
const run = (facts: readonly Fact[]) => scoreEvidence(evidenceOf({ ...world, facts }), PARAMETERS, AS_OF);
const before = run(world.facts);

test("a run compared with itself differs in nothing, and every cluster has its like", () => {
  const { differs, clusters } = compareRuns(before, before);
  expect(differs).toEqual([]);
  expect(clusters).toHaveLength(before.clusters.length);
  for (const { before: then, after, came, went, shared } of clusters) {
    expect(then).toEqual(after);
    expect([came, went]).toEqual([[], []]);
    expect(shared).toBe(after!.size);
  }
});

test("a chain that is gone, and one that came in its place, are named by whom they pass", () => {
  const kept = world.facts.filter(({ by }) => by !== "B2 register");
  const detour: Fact[] = [
    {
      kind: "owns",
      from: "organization:palace group",
      to: "organization:shell",
      attributes: { share: ["80"] },
      by: "A1 leak",
    },
    {
      kind: "owns",
      from: "organization:shell",
      to: "organization:palace operator",
      attributes: { share: ["80"] },
      by: "A1 leak",
    },
  ];
  const { differs, clusters } = compareRuns(before, run([...kept, ...detour]));
  expect(differs).toContain("inputHash");
  const palace = clusters.find(({ before: then }) => then?.rank === 1);
  expect(palace!.went.map(({ passes }) => passes)).toContainEqual([
    "organization:palace group",
    "organization:palace operator",
  ]);
  expect(palace!.came.some(({ passes }) => passes.some((id) => id === "organization:shell"))).toBe(true);
  expect(palace!.shared).toBeGreaterThan(0);
});

test("a cluster that is not there any more has no later side, a new one no earlier", () => {
  const without = run(world.facts.filter(({ from, to }) => !`${from} ${to}`.includes("lantern")));
  const lantern = before.clusters.find(({ members }) => members.some((id) => id === "compound:lantern"));
  const gone = compareRuns(before, without).clusters.filter(({ after }) => after === undefined);
  expect(gone.map(({ before: then }) => then!.id)).toContain(lantern!.id);
  const come = compareRuns(without, before).clusters.filter(({ before: then }) => then === undefined);
  expect(come.map(({ after }) => after!.id)).toContain(lantern!.id);
});
