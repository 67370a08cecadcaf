import type { z } from "zod";
import type { changeParameters, refreshHubTable, showScoreSettings } from "#api/score-settings.ts";
import type { CaseId } from "#model/source.ts";
import type { Scope } from "#model/store.ts";
import { addServices, overrideParameters } from "#score/override-parameters.ts";
import { parameterNumbers } from "#score/parameter-entries.ts";
import { PARAMETERS, hashParameters } from "#score/parameters.ts";
import { namedEntities } from "./named-entities.ts";
import { type ScoreDeps, dayOf } from "./score-answers.ts";
import { currentSettings, keepHubs, keepParameters } from "./score-settings.ts";

type Answer<R extends { output: z.ZodType }> = Promise<z.output<R["output"]>>;

/** Who decides about a case, and in what scope it is read. */
export type Decider = { case: CaseId; scope: Scope; author: string };

/** By what a case is scored. */
export async function settingsAnswer(
  { store, vault }: ScoreDeps,
  scope: Scope,
): Answer<typeof showScoreSettings> {
  const [{ parameters, parametersHash, hubs }, history] = await Promise.all([
    currentSettings(store, vault, scope),
    store.scoreSettings(scope),
  ]);
  const published = new Map(parameterNumbers(PARAMETERS).map(({ path, value }) => [path, value]));
  return {
    name: parameters.name,
    version: parameters.version,
    hash: parametersHash,
    isPublished: parametersHash === hashParameters(PARAMETERS),
    entries: parameterNumbers(parameters).map((entry) => ({
      ...entry,
      published: published.get(entry.path) ?? null,
    })),
    overrides: parameters.overrides ?? [],
    services: parameters.services.entries,
    ...(hubs && { hubs: { hash: hubs.hash, table: hubs.table } }),
    history,
    captions: await namedEntities(
      [...parameters.services.entries, ...(hubs?.table ?? [])].map(({ entity }) => entity),
      store,
      scope,
    ),
  };
}

/** Changes the parameters of a case; throws `score/invalid-parameters` when a path or a value does not fit. */
export async function parametersAnswer(
  { store, vault, now }: ScoreDeps,
  { changes, services, toPublished, reason }: Omit<z.output<typeof changeParameters.input>, "case">,
  { case: caseId, scope, author }: Decider,
): Answer<typeof changeParameters> {
  const at = now().toISOString();
  const { parameters } = await currentSettings(store, vault, scope);
  const changed = toPublished
    ? PARAMETERS
    : addServices(
        overrideParameters(
          parameters,
          changes.map((change) => ({ ...change, reason, author, at })),
        ),
        services,
      );
  const hash = await keepParameters(vault, changed);
  await store.putScoreSetting({ case: caseId, kind: "parameters", hash, reason, author, at });
  return { hash };
}

/** What refreshing the hub table of a case changes, by the evidence as it stands; with a reason it is done. */
export async function hubsAnswer(
  { store, vault, scores, now }: ScoreDeps,
  reason: string | undefined,
  { case: caseId, scope, author }: Decider,
): Answer<typeof refreshHubTable> {
  const record = await scores.run({ case: caseId, scope, author, asOf: dayOf(now()) });
  const { table, changes } = await scores.ask(record, "hubs", undefined);
  const hash = await keepHubs(vault, table.hubs);
  if (reason !== undefined) {
    await store.putScoreSetting({
      case: caseId,
      kind: "hubs",
      hash,
      reason,
      author,
      at: now().toISOString(),
    });
  }
  const named = changes.map(({ entity }) => entity);
  return { hash, changes, captions: await namedEntities(named, store, scope) };
}
