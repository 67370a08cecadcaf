import { caseOverview, createCase, listCases } from "#api/cases.ts";
import { listSources } from "#api/sources.ts";
import type { Case, CaseId } from "#model/source.ts";
import { call } from "#web/call.ts";
import { askNewCase, knowCases, knowOverview, knowSources, openCase } from "#web/changes.ts";
import { apply, current } from "#web/store.ts";
import { attempt } from "./attempt.ts";
import { resumeDraft } from "./draft.ts";
import { openCaseId } from "./open-case-id.ts";

/** Lists the cases and opens the one asked for, else the first. */
export async function loadCases(asked: CaseId | undefined): Promise<void> {
  await attempt("cases", async () => {
    const { cases } = await call(listCases, {});
    apply(knowCases(cases));
    const first = cases.find(({ id }) => id === asked) ?? cases[0];
    if (first !== undefined) apply(openCase(first.id));
  });
  await loadCase();
}

/** Makes a case and opens it. */
export async function makeCase(value: Case): Promise<boolean> {
  const isMade = await attempt("new-case", async () => {
    const made = await call(createCase, value);
    apply(knowCases([...current().cases.filter(({ id }) => id !== made.id), made]));
    apply(askNewCase(false));
    apply(openCase(made.id));
  });
  if (isMade) await loadCase();
  return isMade;
}

/** Opens another case. */
export async function switchCase(id: CaseId): Promise<void> {
  apply(openCase(id));
  await loadCase();
  await resumeDraft();
}

/** Fetches how much the open case holds and which sources it has. */
export async function loadCase(): Promise<void> {
  if (current().case === undefined) return;
  await attempt("case", async () => {
    const id = openCaseId();
    const [overview, { sources }] = await Promise.all([
      call(caseOverview, { case: id }),
      call(listSources, { case: id }),
    ]);
    if (current().case !== id) return;
    apply(knowOverview(overview));
    apply(knowSources(sources));
  });
}
