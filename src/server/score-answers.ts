import type { z } from "zod";
import type { examineSet, scoreDrawnSet, scoreUndamped, scoreWithout, showCluster } from "#api/clusters.ts";
import type { compareWithRun, listRuns, reproduceRun, showRun } from "#api/scores.ts";
import type { AnyRoute, Route } from "#api/route.ts";
import { Problem } from "#model/problem.ts";
import type { Scope, Store } from "#model/store.ts";
import { compareRuns } from "#score/compare-runs.ts";
import type { Vault } from "#vault/vault.ts";
import { chainsOf, entitiesOf, findCluster, gatherCluster } from "./gather-cluster.ts";
import { namedEntities } from "./named-entities.ts";
import { rankRun } from "./rank-run.ts";
import { reproduce } from "./reproduce-run.ts";
import { currentHashes } from "./score-settings.ts";
import type { Scores } from "./scores.ts";
import { findRun } from "./stored-runs.ts";
import { veilRun } from "./veil-run.ts";

export type ScoreDeps = { store: Store; vault: Vault; scores: Scores; now: () => Date };

/** What a route takes and gives: the page and the command line get their answers from the same functions. */
type Input<R extends AnyRoute> = Omit<z.output<R["input"]>, "case">;
type Output<R> = R extends Route<z.ZodType, infer O> ? z.output<O> : never;

/** The stored runs of the scope, and what a run made now would be made of. */
export async function runsAnswer({ store, now }: ScoreDeps, scope: Scope): Promise<Output<typeof listRuns>> {
  const [runs, madeNow] = await Promise.all([store.scoreRuns(scope), nowAnswer({ store, now }, scope)]);
  return { runs, now: madeNow };
}

/** What a run made now would be made of. */
export async function nowAnswer(
  { store, now }: Pick<ScoreDeps, "store" | "now">,
  scope: Scope,
): Promise<Output<typeof listRuns>["now"]> {
  const [revision, hashes] = await Promise.all([store.revision(scope), currentHashes(store, scope)]);
  return { revision, asOf: dayOf(now()), ...hashes };
}

/** The day ages are counted from, in the server's words: YYYY-MM-DD in UTC. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** A stored run as a ranking, persons protected since left out. */
export async function runAnswer(
  { store, scores }: ScoreDeps,
  input: Input<typeof showRun>,
  scope: Scope,
): Promise<Output<typeof showRun>> {
  const { record, run } = await scores.open(input.run, scope);
  const ranking = rankRun(veilRun(run, await store.protectedPersons(scope)));
  const named = ranking.clusters.flatMap(({ fugitive, syndicate }) => [fugitive, syndicate]);
  return { record, ranking, captions: await namedEntities(named, store, scope) };
}

/** An earlier run beside another. */
export async function comparisonAnswer(
  { store, scores }: ScoreDeps,
  input: Input<typeof compareWithRun>,
  scope: Scope,
): Promise<Output<typeof compareWithRun>> {
  const [before, after] = [await scores.open(input.before, scope), await scores.open(input.run, scope)];
  const persons = await store.protectedPersons(scope);
  const comparison = compareRuns(veilRun(before.run, persons), veilRun(after.run, persons));
  const parts = comparison.clusters.flatMap(({ came, went }) => [...came, ...went]);
  const named = parts.flatMap(({ passes }) => passes);
  return { comparison, captions: await namedEntities(named, store, scope) };
}

/** Whether a stored run comes out again to the last bit. */
export async function reproductionAnswer(
  { scores }: ScoreDeps,
  input: Input<typeof reproduceRun>,
  scope: Scope,
): Promise<Output<typeof reproduceRun>> {
  const { record, run } = await scores.open(input.run, scope);
  return reproduce(record, run, scores);
}

/** The card of one cluster. */
export async function clusterAnswer(
  { store, scores }: ScoreDeps,
  input: Input<typeof showCluster>,
  scope: Scope,
): Promise<Output<typeof showCluster>> {
  const { run } = await scores.open(input.run, scope);
  return gatherCluster(findCluster(run, input.cluster), input.limit, store, scope);
}

/** How the score of a set could fall and rise. */
export async function examinationAnswer(
  { store, scores }: ScoreDeps,
  input: Input<typeof examineSet>,
  scope: Scope,
): Promise<Output<typeof examineSet>> {
  const record = await findRun(input.run, store, scope);
  const examination = await scores.ask(record, "examine", input.members);
  const cuts = examination.sides.flatMap(({ cut, listings }) => [
    ...cut.flatMap(({ from, to }) => [from, to]),
    ...listings,
  ]);
  const hubs = examination.dampedHubs.map(({ entity }) => entity);
  return { examination, captions: await namedEntities([...cuts, ...hubs], store, scope) };
}

/** The card of a set drawn by hand; throws `score/empty-set`. */
export async function drawnSetAnswer(
  { store, scores }: ScoreDeps,
  input: Input<typeof scoreDrawnSet>,
  scope: Scope,
): Promise<Output<typeof scoreDrawnSet>> {
  const record = await findRun(input.run, store, scope);
  const cluster = await scores.ask(record, "set", input.members);
  if (cluster === undefined || cluster.members.length < 2) throw noGroup(input.members.length);
  return gatherCluster(cluster, input.limit, store, scope);
}

/** A set with and without some of the evidence; throws `score/empty-set`. */
export async function withoutAnswer(
  { store, scores }: ScoreDeps,
  input: Input<typeof scoreWithout>,
  scope: Scope,
): Promise<Output<typeof scoreWithout>> {
  const record = await findRun(input.run, store, scope);
  const { before, after } = await scores.ask(record, "without", input);
  if (before === undefined || after === undefined) throw noGroup(input.members.length);
  const named = chainsOf(after).flatMap(entitiesOf);
  return { before, after, captions: await namedEntities(named, store, scope) };
}

/** How much the damping of hubs matters to a set. */
export async function undampedAnswer(
  { store, scores }: ScoreDeps,
  input: Input<typeof scoreUndamped>,
  scope: Scope,
): Promise<Output<typeof scoreUndamped>> {
  const record = await findRun(input.run, store, scope);
  return { points: await scores.ask(record, "undamped", input) };
}

/** No one has a score alone. */
function noGroup(asked: number): Problem {
  return new Problem(
    "score/empty-set",
    `Of the ${asked} entities fewer than two are subjects of this run: the others are unknown to it, or protected.`,
  );
}
