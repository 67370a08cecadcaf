import type { EntityId } from "#model/graph.ts";
import type { State } from "#web/state.ts";
import {
  type ClusterCard,
  type ClustersState,
  DRAWN,
  NO_CARD,
  type RankColumn,
  type RankView,
  type RunList,
  type ShownRun,
} from "./cluster-state.ts";

type Change = (state: State) => State;

/** Changes part of what the page of clusters shows. */
export const onClusters =
  (part: Partial<ClustersState>): Change =>
  (state) => ({ ...state, clusters: { ...state.clusters, ...part } });

export const knowRuns = (list: RunList): Change => onClusters({ list });

/** Another run: a card stays open only where the run has its cluster. Comparison and reproduction were of the run before. */
export const showRun =
  (shown: ShownRun, isChosen: boolean): Change =>
  (state) => {
    const { open } = state.clusters;
    const isThere = open === DRAWN || shown.ranking.clusters.some(({ id }) => id === open);
    const of = {
      shown,
      isChosen,
      comparison: undefined,
      reproduction: undefined,
      caseLeads: undefined,
    };
    return onClusters({ ...of, ...NO_CARD, open: isThere ? open : undefined })(state);
  };

export const openCard = (id: string | undefined): Change => onClusters({ open: id, ...NO_CARD });

/** The card, when its cluster is still the one opened. */
export const showCard =
  (id: string, card: ClusterCard): Change =>
  (state) =>
    state.clusters.open === id ? onClusters({ card })(state) : state;

/** Draws a set by hand: it is scored as soon as there is a run. */
export const drawSet = (drawn: readonly EntityId[]): Change => onClusters({ drawn, open: DRAWN, ...NO_CARD });

/** What is known of the open card, when it is still that one. */
export const onCard =
  (id: string | undefined, part: Partial<ClustersState>): Change =>
  (state) =>
    state.clusters.open === id ? onClusters(part)(state) : state;

export const lookAt =
  (part: Partial<RankView>): Change =>
  (state) =>
    onClusters({ view: { ...state.clusters.view, ...part } })(state);

/** Sorts by the column: best first, the second time the other way round. */
export const sortBy =
  (column: RankColumn): Change =>
  (state) => {
    const { view } = state.clusters;
    return lookAt({ column, isDown: view.column === column && !view.isDown })(state);
  };
