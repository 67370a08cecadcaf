import type { State } from "#web/state.ts";
import {
  type ClusterCard,
  type ClustersState,
  DRAWN,
  type Examination,
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

const NO_CARD = { card: undefined, examination: undefined, without: undefined } as const;

/** Another run: a card stays open only where the run has its cluster. Comparison and reproduction were of the run before. */
export const showRun =
  (shown: ShownRun, isChosen: boolean): Change =>
  (state) => {
    const { open } = state.clusters;
    const isThere = open === DRAWN || shown.ranking.clusters.some(({ id }) => id === open);
    const of = { shown, isChosen, comparison: undefined, reproduction: undefined };
    return onClusters({ ...of, ...NO_CARD, open: isThere ? open : undefined })(state);
  };

export const openCard = (id: string | undefined): Change => onClusters({ open: id, ...NO_CARD });

/** The card, when its cluster is still the one opened. */
export const showCard =
  (id: string, card: ClusterCard): Change =>
  (state) =>
    state.clusters.open === id ? onClusters({ card })(state) : state;

/** What is known of the score of the open card, when it is still that one. */
export const showExamination =
  (id: string, examination: Examination): Change =>
  (state) =>
    state.clusters.open === id ? onClusters({ examination })(state) : state;

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
