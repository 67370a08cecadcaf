import type { ResolvedKind } from "#api/decisions.ts";
import { type Decision, pairKey, type Verdict } from "#model/decision.ts";
import type { State } from "#web/state.ts";
import type { Identities, Sort } from "./identities.ts";

type Change = (state: State) => State;

function changed(state: State, change: Partial<Identities>): State {
  return { ...state, identities: { ...state.identities, ...change } };
}

/** Whether lists name such; accounts are on none. */
export function isListable(kind: ResolvedKind): boolean {
  return kind === "person" || kind === "organization";
}

/** Asks for something else: what was found before is no answer to it. */
export const askIdentities =
  (asked: { sort?: Sort; kind?: ResolvedKind; least?: number }): Change =>
  (state) => {
    const next = { ...asked, found: undefined, at: 0, verdict: undefined };
    const isScreened = (asked.sort ?? state.identities.sort) === "screening";
    const kind = asked.kind ?? state.identities.kind;
    return changed(state, { ...next, kind: isScreened && !isListable(kind) ? "person" : kind });
  };

/** The answer, when it is still what is asked for. */
export const showCandidates =
  (asked: Pick<Identities, "sort" | "kind" | "least">, found: NonNullable<Identities["found"]>): Change =>
  (state) => {
    const { sort, kind, least } = state.identities;
    if (sort !== asked.sort || kind !== asked.kind || least !== asked.least) return state;
    return changed(state, {
      found,
      at: Math.min(state.identities.at, Math.max(0, found.candidates.length - 1)),
    });
  };

export const showDecisions =
  (history: NonNullable<Identities["history"]>): Change =>
  (state) =>
    changed(state, { history });

/** Looks at the pair so many places further down (or up), within the list. */
export const stepPair =
  (by: number): Change =>
  (state) => {
    const last = (state.identities.found?.candidates.length ?? 0) - 1;
    const at = Math.max(0, Math.min(last, state.identities.at + by));
    return changed(state, { at, verdict: undefined });
  };

export const lookAtPair =
  (at: number): Change =>
  (state) =>
    changed(state, { at, verdict: undefined });

/** A verdict is chosen and waits for its reason; undefined gives it up. */
export const chooseVerdict =
  (verdict: Verdict | undefined): Change =>
  (state) =>
    changed(state, { verdict });

/** A recorded decision: its pair leaves what is to be decided (unsure goes last), and stays among the hits of a screening. */
export const markDecided =
  (decision: Decision): Change =>
  (state) => {
    const { found, sort, at } = state.identities;
    if (found === undefined) return changed(state, { verdict: undefined });
    const key = pairKey(decision.a, decision.b);
    const marked = found.candidates.map((pair) =>
      pairKey(pair.a, pair.b) === key ? { ...pair, decision } : pair,
    );
    const isHere = (pair: (typeof marked)[number]): boolean => pairKey(pair.a, pair.b) === key;
    const others = marked.filter((pair) => !isHere(pair));
    const last = decision.verdict === "unsure" ? marked.filter(isHere) : [];
    const candidates = sort === "candidates" ? [...others, ...last] : marked;
    const total = found.total - (found.candidates.length - candidates.length);
    const next = sort === "candidates" ? at : at + 1;
    return changed(state, {
      found: { ...found, candidates, total },
      at: Math.max(0, Math.min(next, candidates.length - 1)),
      verdict: undefined,
    });
  };
