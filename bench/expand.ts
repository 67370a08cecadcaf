import { CaseId } from "#model/source.ts";
import { localScope } from "#access/policy.ts";
import { loadDemoCase } from "#cli/demo-case.ts";
import type { Bench } from "./bench.ts";
import { expandRatio } from "./expand-ratio.ts";
import { withServedDatabase } from "./served-database.ts";

const ENTITIES = 150;
const ROUNDS = 3;

export const bench: Bench = {
  compares: `expand of ${ENTITIES} entities of the demo case through the API against the bare driver`,
  takes: "1 min",
  run: (print) =>
    withServedDatabase(async (served) => {
      const { store } = served.workspace;
      await loadDemoCase(served.config, served.workspace);
      const caseId = CaseId.parse((await store.cases())[0]?.id);
      const { entities } = await store.evidence(localScope([caseId]));
      const step = Math.max(1, Math.floor(entities.length / ENTITIES));
      const chosen = entities.filter((_, index) => index % step === 0).slice(0, ENTITIES);
      return expandRatio(served, caseId, chosen, ROUNDS, print);
    }),
};
