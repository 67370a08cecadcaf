import { canonicalJson } from "#model/canonical-json.ts";
import type { Handling } from "#model/handling.ts";
import { Problem } from "#model/problem.ts";
import { type RunId, type RunRecord, runId } from "#model/run-record.ts";
import { ScoreRun } from "#model/score.ts";
import type { CaseId } from "#model/source.ts";
import type { Scope, Store } from "#model/store.ts";
import { readKept } from "#vault/read-kept.ts";
import type { Vault } from "#vault/vault.ts";
import { keepHubs, keepParameters, readHubs, readParameters } from "./score-settings.ts";
import type { Scored, StoredWork } from "./score-thread.ts";
import type { Parameters } from "#score/parameters.ts";

/** Who scored which case, when, and the strictest handling code of the evidence. */
export type Scorer = { case: CaseId; author: string; at: string; handling: Handling };

/** Puts a run, its evidence, its parameters and its hub table into the vault and records it. */
export async function storeRun(
  { run, hubs, file, newHubs }: Scored,
  parameters: Parameters,
  scorer: Scorer,
  store: Store,
  vault: Vault,
): Promise<RunRecord> {
  const document = (await vault.put(Buffer.from(canonicalJson(run)))).sha256;
  const record: RunRecord = {
    id: runId(document),
    case: scorer.case,
    document,
    evidence: (await vault.put(file)).sha256,
    method: run.method,
    parametersHash: await keepParameters(vault, parameters),
    hubsHash: await keepHubs(vault, hubs),
    inputHash: run.inputHash,
    revision: run.revision,
    asOf: run.asOf,
    author: scorer.author,
    at: scorer.at,
    handling: scorer.handling,
    clusters: run.clusters.length,
    scored: run.clusters.filter(({ score }) => score > 0).length,
    newHubs,
  };
  await store.putScoreRun(record);
  return record;
}

/** The record of a run of the scope; throws `run/unknown`. */
export async function findRun(id: RunId, store: Store, scope: Scope): Promise<RunRecord> {
  const record = (await store.scoreRuns(scope)).find((candidate) => candidate.id === id);
  if (record === undefined) throw new Problem("run/unknown", `There is no ${id} in this case.`);
  return record;
}

/** The run as it was stored, to the byte; throws `vault/damaged`. */
export async function readRun({ document }: RunRecord, vault: Vault): Promise<ScoreRun> {
  return ScoreRun.parse(JSON.parse((await readKept(vault, document)).toString("utf8")));
}

/** Everything a stored run was made from. */
export async function readWork(record: RunRecord, vault: Vault): Promise<StoredWork> {
  const { revision, asOf } = record;
  return {
    file: await readKept(vault, record.evidence),
    revision,
    asOf,
    parameters: await readParameters(vault, record.parametersHash),
    hubs: await readHubs(vault, record.hubsHash),
  };
}
