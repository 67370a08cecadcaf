import { Problem } from "#model/problem.ts";
import type { CaseId } from "#model/source.ts";
import { current } from "#web/store.ts";

/** The id of the open case; throws `case/unknown` when there is none. */
export function openCaseId(): CaseId {
  const { case: id } = current();
  if (id === undefined) throw new Problem("case/unknown", "No case is open.");
  return id;
}
