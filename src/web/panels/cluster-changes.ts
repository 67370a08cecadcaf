import type { ScoreRun } from "#model/score.ts";
import type { ClusterCard, State } from "#web/state.ts";

type Change = (state: State) => State;

/** A new run: the open card belongs to the run before and is closed. */
export const showRun =
  (run: ScoreRun): Change =>
  (state) => ({ ...state, clusters: { run, open: undefined, card: undefined } });

export const openCard =
  (id: string | undefined): Change =>
  (state) => ({ ...state, clusters: { ...state.clusters, open: id, card: undefined } });

/** The card, when its cluster is still the one opened. */
export const showCard =
  (card: ClusterCard): Change =>
  (state) =>
    state.clusters.open === card.cluster.id ? { ...state, clusters: { ...state.clusters, card } } : state;
