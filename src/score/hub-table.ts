import type { EvidenceTable } from "#model/evidence-table.ts";
import type { EvidenceColumns } from "#model/store.ts";
import { z } from "zod";
import { EntityId } from "#model/graph.ts";
import { Problem } from "#model/problem.ts";
import { canonicalJson } from "#model/canonical-json.ts";
import { weighEvidence } from "./evidence-weights.ts";
import { sha256Hex } from "./hash-parts.ts";
import { type Hub, hubKey } from "./hubs.ts";
import type { Parameters } from "./parameters.ts";

/**
 * The hubs of a case as they were on one day, kept so that new evidence damps nothing unnoticed: a run is made with
 * the table of its day until the table is refreshed, which is an event of its own. `revision` is that of the graph.
 */
export const HubTable = z.strictObject({
  asOf: z.string(),
  revision: z.string(),
  hubs: z.array(z.strictObject({ entity: EntityId, relation: z.string(), neighbours: z.int().positive() })),
});
export type HubTable = z.infer<typeof HubTable>;

/** A hub that came, went or has other neighbours: 0 on the side where it is none. */
export type HubChange = { entity: EntityId; relation: string; before: number; after: number };

/** The table the evidence has now, and what is other than in the one before it, by relation, then entity. */
export function refreshHubs(
  evidence: EvidenceColumns | EvidenceTable,
  parameters: Parameters,
  asOf: string,
  before?: HubTable,
): { table: HubTable; changes: HubChange[] } {
  const hubs = weighEvidence(evidence, parameters, asOf).hubs.map((hub) => ({ ...hub }));
  const table = { asOf, revision: evidence.revision, hubs };
  return { table, changes: changesBetween(before?.hubs ?? [], hubs) };
}

function changesBetween(before: readonly Hub[], after: readonly Hub[]): HubChange[] {
  const changes = new Map<string, HubChange>();
  for (const hub of before) {
    const { entity, relation, neighbours } = hub;
    changes.set(hubKey(hub), { entity, relation, before: neighbours, after: 0 });
  }
  for (const hub of after) {
    const { entity, relation, neighbours } = hub;
    const known = changes.get(hubKey(hub));
    changes.set(hubKey(hub), { entity, relation, before: known?.before ?? 0, after: neighbours });
  }
  return [...changes]
    .filter(([, change]) => change.before !== change.after)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, change]) => change);
}

/** The table a file states; a `score/invalid-parameters` Problem names every entry that is wrong. */
export function parseHubTable(value: unknown): HubTable {
  const parsed = HubTable.safeParse(value);
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Problem("score/invalid-parameters", `The hub table is wrong: ${details[0]}.`, details);
}

/** The hubs as canonical JSON, by relation, then entity: in whatever order they are listed. */
export function hubsText(hubs: readonly Hub[]): string {
  return canonicalJson(hubs.toSorted((a, b) => (hubKey(a) < hubKey(b) ? -1 : 1)));
}

/** SHA-256 (hex) of that text. */
export function hashHubs(hubs: readonly Hub[]): string {
  return sha256Hex([hubsText(hubs)]);
}
