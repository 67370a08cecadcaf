import type { JudgedCandidate } from "#api/decisions.ts";
import { headId, unionsOf } from "#model/as-one.ts";
import type { CutBlock } from "#model/candidate.ts";
import { type Decision, pairKey, standingDecisions } from "#model/decision.ts";
import type { Entity, EntityId } from "#model/graph.ts";
import { isProtected } from "#model/standing.ts";
import type { Scope, Store } from "#model/store.ts";
import type { Resolved } from "#resolve/resolve-request.ts";
import { judged, sayablePairs, withheld, withholding } from "./judge-candidates.ts";
import { maskEntities } from "./mask-graph.ts";

export type Asked = {
  least: number;
  limit: number;
  choose: (candidates: JudgedCandidate[]) => JudgedCandidate[];
};
export type Judged = {
  candidates: JudgedCandidate[];
  total: number;
  compared: number;
  cut: CutBlock[];
  entities: Entity[];
};
export type DecisionHistory = {
  decisions: (Decision & { stands: boolean; inEffect: boolean; undone: string[] })[];
  entities: Entity[];
};

/** What was found, with the decisions that stand on it, as readers may see it: protected persons under their pseudonym. */
export async function gatherCandidates(
  { candidates, compared, cut }: Resolved,
  { least, limit, choose }: Asked,
  store: Store,
  scope: Scope,
): Promise<Judged> {
  const [decisions, protectedPersons] = await Promise.all([
    store.decisions(scope),
    store.protectedPersons(scope),
  ]);
  const unions = unionsOf(decisions);
  const closed = new Set(protectedPersons.filter((one) => isProtected(one.standing)).map(({ id }) => id));
  const sayable = sayablePairs(candidates, (id) => closed.has(headId(id, unions)), protectedPersons);
  const likely = sayable.filter(({ probability }) => probability >= least);
  const chosen = choose(judged(likely, decisions));
  const shown = chosen.slice(0, limit);
  const ids = shown.flatMap(({ a, b }) => [a, b]);
  const { entities, persons, hidden } = await nameEntities(ids, decisions, store, scope);
  return { candidates: withheld(shown, hidden, persons), total: chosen.length, compared, cut, entities };
}

/** Every decision, the latest first; one has effect while it stands and both entities are stated, even if a file it rested on is undone. */
export async function gatherDecisions(store: Store, scope: Scope): Promise<DecisionHistory> {
  const [decisions, shaken] = await Promise.all([store.decisions(scope), store.shakenDecisions(scope)]);
  const standing = new Set(standingDecisions(decisions));
  const undone = new Map(shaken.map(({ a, b, files }) => [pairKey(a, b), files]));
  const ids = decisions.flatMap(({ a, b }) => [a, b]);
  const { entities, persons, present } = await nameEntities(ids, decisions, store, scope);
  const withhold = withholding(persons);
  return {
    decisions: decisions.toReversed().map((decision) => ({
      ...decision,
      stands: standing.has(decision),
      inEffect: standing.has(decision) && present.has(decision.a) && present.has(decision.b),
      undone: standing.has(decision)
        ? (undone.get(pairKey(decision.a, decision.b)) ?? []).map((file) => withhold(file))
        : [],
    })),
    entities,
  };
}

/** The entities by themselves, each under its own id; a protected person is one under every id that is theirs. */
async function nameEntities(
  ids: readonly EntityId[],
  decisions: readonly Decision[],
  store: Store,
  scope: Scope,
) {
  const [own, persons] = await Promise.all([
    store.ownEntities([...new Set(ids)], scope),
    store.protectedPersons(scope),
  ]);
  const unions = unionsOf(decisions);
  const masked = new Map(maskEntities(persons, persons).map((person) => [person.id, person]));
  const hidden = new Map(
    own.flatMap(({ id }): [EntityId, Entity][] => {
      const person = masked.get(headId(id, unions));
      return person === undefined || !isProtected(person.standing) ? [] : [[id, { ...person, id }]];
    }),
  );
  const others = own.filter(({ id }) => !hidden.has(id));
  return {
    entities: [...hidden.values(), ...maskEntities(others, persons)],
    persons,
    hidden: new Set(hidden.keys()),
    present: new Set(own.map(({ id }) => id)),
  };
}
