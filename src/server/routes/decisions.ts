import { decidePair, listCandidates, listDecisions, screenCase } from "#api/decisions.ts";
import { answer, type App } from "#server/answer.ts";
import { decidedPair } from "#server/decided-pair.ts";
import type { Deps } from "#server/deps.ts";
import { gatherCandidates, gatherDecisions } from "#server/gather-candidates.ts";
import { toDecide } from "#server/judge-candidates.ts";

export function decisionRoutes(app: App, deps: Deps): void {
  const { store, candidates } = deps;

  answer(app, deps, listCandidates, async ({ case: of, kind, least, limit }, { scope }) => {
    const found = await candidates.find(of, kind, "candidates", scope);
    return gatherCandidates(found, { least, limit, choose: toDecide }, store, scope);
  });

  answer(app, deps, screenCase, async ({ case: of, kind, threshold, limit }, { scope }) => {
    const found = await candidates.find(of, kind, "screening", scope);
    return gatherCandidates(found, { least: threshold, limit, choose: (hits) => hits }, store, scope);
  });

  answer(app, deps, listDecisions, (_, { scope }) => gatherDecisions(store, scope));

  answer(app, deps, decidePair, async (input, { scope, session }) => {
    const by = { author: session?.user.name ?? "", at: deps.now().toISOString() };
    const decision = await decidedPair({ ...input, ...by }, store, scope);
    await store.decide(decision);
    return { decision };
  });
}
