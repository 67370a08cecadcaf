import type { z } from "zod";
import type { listLeads, showOwnership, traceBetween } from "#api/beside-score.ts";
import type { examineSet, scoreWithout, showCluster } from "#api/clusters.ts";
import type { EntityId } from "#model/graph.ts";
import type { refreshHubTable, showScoreSettings } from "#api/score-settings.ts";
import type { compareWithRun, listRuns, reproduceRun, scoreCase, showRun } from "#api/scores.ts";

export type ShownRun = Pick<z.output<typeof showRun.output>, "record" | "ranking">;
export type RunList = z.output<typeof listRuns.output>;
export type ClusterCard = z.output<typeof showCluster.output>;
export type Examination = z.output<typeof examineSet.output>["examination"];
export type WithoutScore = Pick<z.output<typeof scoreWithout.output>, "before" | "after">;
export type Comparison = z.output<typeof compareWithRun.output>["comparison"];
export type Leads = z.output<typeof listLeads.output>["leads"];
export type Ownership = Omit<z.output<typeof showOwnership.output>, "captions">;
export type Money = z.output<typeof traceBetween.output>;
export type Settings = z.output<typeof showScoreSettings.output>;
export type HubChanges = z.output<typeof refreshHubTable.output>["changes"];
export type Reproduction = z.output<typeof reproduceRun.output>;
export type ScoreStage = Extract<z.output<typeof scoreCase.event>, { type: "stage" }>["stage"];

/** In the order in which a scoring goes through them. */
export const SCORE_STAGES = [
  "reading",
  "weighing",
  "finding",
  "ranking",
  "keeping",
] as const satisfies readonly ScoreStage[];

export const RANK_COLUMNS = [
  "rank",
  "score",
  "toFugitives",
  "toSyndicates",
  "entryToEntry",
  "size",
  "coverage",
  "newest",
] as const;
export type RankColumn = (typeof RANK_COLUMNS)[number];

/** How the ranking is looked at. Nothing of it changes a rank. */
export type RankView = {
  readonly text: string;
  /** Also the clusters with a score of 0. */
  readonly isAllShown: boolean;
  readonly column: RankColumn;
  readonly isDown: boolean;
};

/** A set that is not there in a run: an analyst drew it. */
export const DRAWN = "drawn";

/** Everything of the page of clusters. */
export type ClustersState = {
  readonly list: RunList | undefined;
  readonly shown: ShownRun | undefined;
  /** The shown run was chosen from the list: no newer one takes its place by itself. */
  readonly isChosen: boolean;
  /** What a scoring is doing; undefined when none runs. */
  readonly stage: ScoreStage | undefined;
  readonly view: RankView;
  /** The id of the open cluster, or `DRAWN`. */
  readonly open: string | undefined;
  /** What an analyst drew, to be scored as a set. */
  readonly drawn: readonly EntityId[];
  readonly card: ClusterCard | undefined;
  readonly examination: Examination | undefined;
  /** The last question of what would be without something, with its name. */
  readonly without: { readonly name: string; readonly scores: WithoutScore } | undefined;
  /** The points without the damping of the hubs on the chains. */
  readonly undamped: number | undefined;
  readonly ownership: Ownership | undefined;
  readonly money: Money | undefined;
  /** Where to look next from the open card. */
  readonly leads: Leads | undefined;
  /** Where to look next from both sides of the case. */
  readonly caseLeads: Leads | undefined;
  readonly settings: Settings | undefined;
  /** What a refresh of the hub table would change; undefined until it is asked for. */
  readonly hubChanges: HubChanges | undefined;
  readonly comparison: { readonly before: string; readonly found: Comparison } | undefined;
  readonly reproduction: Reproduction | undefined;
};

/** No cluster is open, and nothing of one is known. */
export const NO_CARD = {
  card: undefined,
  examination: undefined,
  without: undefined,
  undamped: undefined,
  ownership: undefined,
  money: undefined,
  leads: undefined,
} as const;

export const EMPTY_CLUSTERS: ClustersState = {
  list: undefined,
  shown: undefined,
  isChosen: false,
  stage: undefined,
  view: { text: "", isAllShown: false, column: "rank", isDown: false },
  open: undefined,
  drawn: [],
  ...NO_CARD,
  caseLeads: undefined,
  settings: undefined,
  hubChanges: undefined,
  comparison: undefined,
  reproduction: undefined,
};
