import fc from "fast-check";
import { expect, test } from "vitest";
import { packEvidence, unpackEvidence } from "#score/evidence-file.ts";
import { PARAMETERS } from "#score/parameters.ts";
import { runDifferences } from "#score/run-differences.ts";
import { scoreEvidence } from "#score/run-score.ts";
import { tabulateEvidence } from "#score/tabulate-evidence.ts";
import { AS_OF, evidenceOf } from "./evidence.ts";
import { plantedWorld } from "./planted-world.ts";
import { randomWorld } from "./random-world.ts";

test("packed evidence is the same evidence, with and without the ids of its links", () => {
  fc.assert(
    fc.property(randomWorld(6), fc.boolean(), (world, hasIds) => {
      const { ids, ...rest } = tabulateEvidence(evidenceOf(world));
      const table = hasIds ? { ...rest, ids: ids! } : rest;
      expect(unpackEvidence(packEvidence(table), table.revision)).toEqual(table);
    }),
    { numRuns: 200 },
  );
});

test("a run made from packed evidence is the run, bit for bit", () => {
  const table = tabulateEvidence(evidenceOf(plantedWorld()));
  const run = scoreEvidence(table, PARAMETERS, AS_OF);
  const again = scoreEvidence(unpackEvidence(packEvidence(table), table.revision), PARAMETERS, AS_OF);
  expect(JSON.stringify(again)).toBe(JSON.stringify(run));
  expect(runDifferences(run, again)).toEqual([]);
});

test("where two runs differ is named with both values", () => {
  const run = scoreEvidence(evidenceOf(plantedWorld()), PARAMETERS, AS_OF);
  const [first, ...others] = run.clusters;
  const { parts: _, ...bare } = first!;
  const other = { ...run, asOf: "2025-01-01", clusters: [{ ...bare, score: 1 }, ...others] };
  const differences = runDifferences(run, other);
  expect(differences).toContainEqual({
    at: "run.asOf",
    stored: JSON.stringify(AS_OF),
    found: '"2025-01-01"',
  });
  expect(differences).toContainEqual({
    at: "run.clusters.0.score",
    stored: String(first!.score),
    found: "1",
  });
  expect(differences.find(({ at }) => at === "run.clusters.0.parts")?.found).toBe("(none)");
});
