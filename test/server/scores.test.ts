import { mkdtemp, readFile, readdir, rm, writeFile, chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { RunRecord } from "#model/run-record.ts";
import type { Store } from "#model/store.ts";
import { connect } from "#neo4j/connect.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import {
  type ScoreDeps,
  clusterAnswer,
  comparisonAnswer,
  drawnSetAnswer,
  examinationAnswer,
  reproductionAnswer,
  runAnswer,
  runsAnswer,
  withoutAnswer,
} from "#server/score-answers.ts";
import type { ScoreAsk } from "#server/scores.ts";
import { openTestScores } from "./open-test-scores.ts";
import { openVault } from "#vault/vault.ts";
import { id, importAll, link, sourceIn } from "../store-spec/builders.ts";
import { plantCase } from "./planted-case.ts";

const AS_OF = "2026-06-01";

let home: string;
let store: Store;
let deps: ScoreDeps;
let ask: ScoreAsk;
let first: RunRecord;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "redthread-scores-"));
  store = await neo4jStore(await connect(inject("neo4j")));
  const vault = await openVault(join(home, "vault"));
  deps = { store, vault, now: onThatDay, scores: openTestScores(store, vault, onThatDay) };
  const planted = await plantCase(store, "stored-runs");
  ask = { case: planted.id, scope: planted.scope, author: "test", asOf: AS_OF };
  first = await deps.scores.run(ask);
});

afterAll(async () => {
  await deps.scores.close();
  await store.close();
  await rm(home, { recursive: true, force: true });
});

const DAY = new Date("2026-06-01T12:00:00Z");

function onThatDay(): Date {
  return DAY;
}

const palaceOf = async (run: RunRecord) => {
  const { ranking } = await runAnswer(deps, { run: run.id }, ask.scope);
  const [cluster] = ranking.clusters;
  return clusterAnswer(deps, { run: run.id, cluster: cluster!.id, limit: 60 }, ask.scope);
};

describe("a run", () => {
  it("is stored with what it was made of, tells its stages, and is listed", async () => {
    const { runs, now } = await runsAnswer(deps, ask.scope);
    expect(runs).toEqual([first]);
    expect(first).toMatchObject({ author: "test", asOf: AS_OF, revision: now.revision, newHubs: 0 });
    expect(first.parametersHash).toBe(now.parametersHash);
    expect(first.hubsHash).toBe(now.hubsHash);
    const settings = await store.scoreSettings(ask.scope);
    expect(settings).toMatchObject([{ kind: "hubs", hash: first.hubsHash, author: "test" }]);
  });

  it("is the same run while nothing has changed, computed once", async () => {
    const stages: string[] = [];
    const again = await deps.scores.run({ ...ask, onStage: (stage) => stages.push(stage) });
    expect(again).toEqual(first);
    expect(stages).toEqual([]);
    expect(await store.scoreRuns(ask.scope)).toHaveLength(1);
  });

  it("comes out again bit for bit from what was stored, in a thread that knows nothing of it", async () => {
    const { equal, found, differences } = await reproductionAnswer(deps, { run: first.id }, ask.scope);
    expect({ equal, found, differences }).toEqual({ equal: true, found: first.id, differences: [] });
  });

  it("is refused when its bytes are no longer those it is named by", async () => {
    const path = join(home, "vault", first.document.slice(0, 2), first.document);
    const bytes = await readFile(path);
    const forged = bytes.toString("utf8").replace('"rank":1', '"rank":2');
    await chmod(path, 0o600);
    await writeFile(path, forged);
    const fresh = openTestScores(store, deps.vault, deps.now);
    await expect(fresh.open(first.id, ask.scope)).rejects.toMatchObject({ code: "vault/damaged" });
    await writeFile(path, bytes);
    await fresh.close();
  });

  it("that is cancelled stores nothing", async () => {
    const stop = new AbortController();
    const before = await readdir(join(home, "vault"), { recursive: true });
    const made = deps.scores.run({
      ...ask,
      asOf: "2026-05-01",
      signal: stop.signal,
      onStage: (stage) => {
        if (stage === "weighing") stop.abort();
      },
    });
    await expect(made).rejects.toMatchObject({ code: "score/cancelled" });
    expect(await readdir(join(home, "vault"), { recursive: true })).toEqual(before);
    expect(await store.scoreRuns(ask.scope)).toHaveLength(1);
  });
});

describe("a stored run can be asked", () => {
  it("for the card of a cluster, with the lines its chains cite", async () => {
    const { cluster, cited, sources, graph } = await palaceOf(first);
    expect(cluster.members).toContain("compound:palace");
    const links = cluster.parts!.flatMap(({ chain }) => chain.steps.flatMap(({ evidence }) => evidence));
    for (const { link: linkId, source } of links) {
      expect(cited.find((one) => one.id === linkId)?.lines.length).toBeGreaterThan(0);
      expect(sources.map((one) => one.id)).toContain(source);
    }
    expect(graph.entities.map((entity) => entity.id)).toContain("person:palace wanted");
  });

  it("what its score falls by, and what it would be without a source, an origin or a link", async () => {
    const { cluster } = await palaceOf(first);
    const of = { run: first.id, members: cluster.members };
    const { examination } = await examinationAnswer(deps, of, ask.scope);
    expect(examination.onlyOrigins).toEqual(["B2 register"]);
    const nothing = { sources: [], origins: [], links: [] };
    const [step] = cluster.syndicateChain!.steps;
    const [evidence] = step!.evidence;
    for (const without of [
      { ...nothing, sources: [evidence!.source] },
      { ...nothing, origins: ["B2 register"] },
      { ...nothing, links: [{ id: evidence!.link, from: step!.from, to: step!.to }] },
    ]) {
      const { before, after } = await withoutAnswer(deps, { ...of, without }, ask.scope);
      expect(before.score).toBe(cluster.score);
      expect(after.score).toBe(0);
    }
    expect(await store.scoreRuns(ask.scope)).toHaveLength(1);
  });

  it("for any drawn set, but for no one alone", async () => {
    const { cluster } = await palaceOf(first);
    const drawn = await drawnSetAnswer(
      deps,
      { run: first.id, members: cluster.members, limit: 60 },
      ask.scope,
    );
    expect(drawn.cluster.score).toBe(cluster.score);
    const alone = { run: first.id, members: [id("person:palace 1")], limit: 60 };
    await expect(drawnSetAnswer(deps, alone, ask.scope)).rejects.toMatchObject({ code: "score/empty-set" });
  });
});

describe("when the graph changes", () => {
  it("the next run is another one, and both can be compared", async () => {
    const source = { ...sourceIn(ask.case, 80), exhibit: "A1 second register", grade: "A1" };
    const owns = link("owns", "organization:palace group", "organization:palace operator", source.id, {
      attributes: { share: ["60"] },
    });
    await importAll(store, source, [owns]);
    const second = await deps.scores.run(ask);
    expect(second.id).not.toBe(first.id);
    expect(second.hubsHash).toBe(first.hubsHash);
    const { comparison } = await comparisonAnswer(deps, { run: second.id, before: first.id }, ask.scope);
    expect(comparison.differs).toEqual(["inputHash", "revision"]);
    const [palace] = comparison.clusters;
    expect(palace!.after!.score).toBeGreaterThan(palace!.before!.score);
    expect(palace!.after!.rank).toBe(1);
  });

  it("the old run still comes out bit for bit: its evidence was kept", async () => {
    expect((await reproductionAnswer(deps, { run: first.id }, ask.scope)).equal).toBe(true);
  });
});

describe("when someone is recognised as a possible victim", () => {
  it("they are at once in no list of members, not even of runs made before, and the stored run is unaltered", async () => {
    const person = id("person:palace 1");
    const before = await palaceOf(first);
    expect(before.cluster.members).toContain(person);
    await store.assess({
      case: ask.case,
      entity: person,
      standing: "possible_victim",
      reason: "Held at the compound, according to the interview.",
      author: "test",
      at: "2026-06-01T10:00:00Z",
    });
    const veiled = await palaceOf(first);
    expect(veiled.cluster.members).not.toContain(person);
    expect(veiled.cluster.protectedPersons).toBe(before.cluster.protectedPersons + 1);
    expect(veiled.cluster.kinds.person).toBe(before.cluster.kinds.person! - 1);
    expect((await deps.scores.open(first.id, ask.scope)).run.clusters[0]?.members).toContain(person);
    expect((await reproductionAnswer(deps, { run: first.id }, ask.scope)).equal).toBe(true);
  });

  it("the next run has them in no cluster and at no entry, and their phone still counts about others", async () => {
    const run = await deps.scores.run(ask);
    const { run: made } = await deps.scores.open(run.id, ask.scope);
    expect(made.protectedPersons).toBe(2);
    expect(made.clusters.flatMap(({ members }) => members)).not.toContain("person:palace 1");
    const entries = made.clusters.flatMap(({ parts = [] }) => parts.map(({ chain }) => chain.entry));
    expect(entries).not.toContain("phone:palace 1");
    const { cluster, graph } = await palaceOf(run);
    expect(cluster.members).toContain("phone:palace 1");
    expect(cluster.context.roles.possible_victim).toBe(1);
    const captions = graph.entities.filter(({ id: named }) => named === "person:palace 1");
    expect(captions.filter(({ caption }) => caption !== "Protected person 2")).toEqual([]);
  });

  it("a wanted person who is one starts no chain any more", async () => {
    await store.assess({
      case: ask.case,
      entity: "person:palace wanted",
      standing: "victim",
      reason: "Identity used by others.",
      author: "test",
      at: "2026-06-01T11:00:00Z",
    });
    const run = await deps.scores.run(ask);
    const { ranking, captions } = await runAnswer(deps, { run: run.id }, ask.scope);
    expect(ranking.clusters.map(({ fugitive }) => fugitive)).not.toContain("person:palace wanted");
    expect(captions.map(({ id: named }) => named)).not.toContain("person:palace wanted");
  });
});
