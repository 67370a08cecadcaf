import type { z } from "zod";
import { changeParameters, refreshHubTable, showScoreSettings } from "#api/score-settings.ts";
import type { EntityId } from "#model/graph.ts";
import { call } from "#web/call.ts";
import { know } from "#web/changes.ts";
import { onClusters } from "#web/clusters/cluster-changes.ts";
import { apply } from "#web/store.ts";
import { attempt } from "./attempt.ts";
import { openCaseId } from "./open-case-id.ts";
import { openClusters } from "./scores.ts";

export type ParameterChange = { readonly path: string; readonly value: number | null };

/** Shows by what the case is scored. */
export async function openSettings(): Promise<void> {
  await attempt("settings", async () => {
    const settings = await call(showScoreSettings, { case: openCaseId() });
    apply(know({ entities: settings.captions, links: [] }));
    apply(onClusters({ settings, hubChanges: undefined }));
  });
}

/** Changes numbers for this case, for a reason. */
export async function decideParameters(
  changes: readonly ParameterChange[],
  reason: string,
): Promise<boolean> {
  return decide({ changes: [...changes] }, reason);
}

/** Takes all changes of this case back to what is published, for a reason. */
export async function decidePublished(reason: string): Promise<boolean> {
  return decide({ changes: [], toPublished: true }, reason);
}

/** Puts something on the list of services of this case, for a reason. */
export async function decideService(
  service: { entity: EntityId; kind: "service" | "placeholder" },
  reason: string,
): Promise<boolean> {
  return decide({ changes: [], services: [{ ...service, why: reason }] }, reason);
}

/** Shows what refreshing the hub table would change. */
export async function previewHubs(): Promise<void> {
  await attempt("hubs", async () => {
    const { changes, captions } = await call(refreshHubTable, { case: openCaseId() });
    apply(know({ entities: captions, links: [] }));
    apply(onClusters({ hubChanges: changes }));
  });
}

/** Refreshes the frozen hub table, for a reason. */
export async function decideHubs(reason: string): Promise<boolean> {
  const isRefreshed = await attempt("settings-change", async () => {
    await call(refreshHubTable, { case: openCaseId(), reason });
  });
  if (isRefreshed) await showDecision();
  return isRefreshed;
}

async function decide(
  decision: Pick<z.input<typeof changeParameters.input>, "changes" | "services" | "toPublished">,
  reason: string,
): Promise<boolean> {
  const isChanged = await attempt("settings-change", async () => {
    await call(changeParameters, { case: openCaseId(), ...decision, reason });
  });
  if (isChanged) await showDecision();
  return isChanged;
}

async function showDecision(): Promise<void> {
  await openSettings();
  await openClusters();
}
