import { localScope } from "#access/policy.ts";
import type { Use } from "#model/handling.ts";
import { Problem } from "#model/problem.ts";
import type { Case } from "#model/source.ts";
import type { Scope, Store } from "#model/store.ts";
import { parseCase } from "./arguments.ts";

/** The case of an option and the scope to read it in, for that use; throws `usage/invalid`, or `case/unknown` with the known ones. */
export async function caseScope(
  text: string,
  store: Store,
  use: Use = "read",
): Promise<{ known: Case; scope: Scope }> {
  const id = parseCase(text);
  const cases = await store.cases();
  const known = cases.find((candidate) => candidate.id === id);
  if (known === undefined) {
    const others = cases.map((candidate) => `${candidate.id}: ${candidate.title}`);
    throw new Problem("case/unknown", `There is no case "${id}".`, others);
  }
  return { known, scope: localScope([id], "H3", use) };
}
