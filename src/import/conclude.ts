import type { EntityId } from "#model/graph.ts";
import { type RowIssues, reject } from "./row-issues.ts";
import type { Said, SaidEntity, SaidLink } from "./said.ts";

const NOTHING: readonly never[] = [];

/** A row is taken in when something is left that it says: a link, an entity other than the phone it was on, or a fact about that. */
export function conclude(
  into: RowIssues,
  entities: readonly SaidEntity[],
  links: readonly SaidLink[],
  owner: EntityId,
): Said {
  const meaningful =
    links.length > 0 ||
    entities.some(({ id, attributes }) => id !== owner || Object.keys(attributes).length > 0);
  if (!into.rejected && meaningful) return { entities, links, issues: into.issues, rejected: false };
  if (into.issues.length === 0) {
    const message = "The row names nobody and nothing that can be told apart.";
    reject(into, undefined, "", { reason: "missing-required", message });
  }
  const issues = into.rejected
    ? into.issues.filter((issue) => issue.disposition === "reject")
    : into.issues.map((issue) => ({ ...issue, disposition: "reject" as const }));
  return { entities: NOTHING, links: NOTHING, issues, rejected: true };
}
