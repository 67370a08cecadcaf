import type { z } from "zod";
import type { caseOverview } from "#api/cases.ts";
import type { addAccount, listAccounts, listMembers, proposeCodes } from "#api/accounts.ts";
import type { showAudit } from "#api/audit.ts";
import type { showEntity } from "#api/graph.ts";
import type { keepProfile, listProfiles } from "#api/imports.ts";
import type { sourceLines, undoSource } from "#api/sources.ts";
import type { Role } from "#model/access.ts";
import type { ImportOptions, ImportProgress, ImportReport } from "#model/import-report.ts";
import type { ListChanges } from "#model/list-changes.ts";
import type { Proposal } from "#model/proposal.ts";
import { EMPTY_CLUSTERS, type ClustersState } from "#web/clusters/cluster-state.ts";
import type { NameFound } from "#model/store.ts";
import type { Entity, EntityId, Graph, Link, LinkId } from "#model/graph.ts";
import type { Note } from "#model/note.ts";
import type { Problem } from "#model/problem.ts";
import type { Assessment } from "#model/standing.ts";
import type { Case, CaseId, Source, SourceId } from "#model/source.ts";
import type { Way, WayQuestion } from "#model/way.ts";
import { NO_FILTER, type Fold, type StageFilter, type ViewSummary } from "#model/view.ts";
import { EMPTY_COMPOSER, type Composer } from "#web/composer/draft.ts";
import { NO_IDENTITIES, type Identities } from "#web/resolve/identities.ts";
import type { Key, Language } from "#web/words/words.ts";

export const PAGES = ["explore", "clusters", "identities", "import", "chart", "access"] as const;
export type Page = (typeof PAGES)[number];
/** How somebody who is not signed in may come in. */
export type Entry =
  | { readonly kind: "sign-in" }
  | { readonly kind: "first"; readonly token: string }
  | { readonly kind: "invitation"; readonly token: string };

export type Theme = "light" | "dark";

/** Where an entity stands on the stage, in stage units; `by` is the entity whose expansion brought it. */
export type Placed = {
  readonly x: number;
  readonly y: number;
  readonly pinned: boolean;
  readonly by: EntityId | undefined;
};

/** How much of a neighbourhood was taken: "200 of 19,842". */
export type Taken = { readonly shown: number; readonly total: number };

/** What undo and redo go back and forth over. */
export type Stage = {
  readonly placed: ReadonlyMap<EntityId, Placed>;
  readonly hidden: ReadonlySet<EntityId>;
  readonly expanded: ReadonlyMap<EntityId, Taken>;
  readonly folds: readonly Fold[];
  readonly filter: StageFilter;
};

export type EntityDetail = z.output<typeof showEntity.output>;
/** A format that is read, with the columns it knows. */
export type Format = z.output<typeof listProfiles.output>["profiles"][number];

/** The dialog that shows lines of an original file; `view` is absent while it is fetched. */
export type LineView = {
  readonly source: SourceId;
  readonly from: number;
  readonly to: number;
  readonly view?: z.output<typeof sourceLines.output>;
};

export type KeptProfile = z.output<typeof keepProfile.output>;

/** One file dropped on the import page, from bytes to report. */
export type ImportFile = {
  readonly key: string;
  readonly name: string;
  /** How large it is; not known of a file found at work. */
  readonly bytes?: number;
  readonly options: ImportOptions;
  readonly step: "sending" | "proposed" | "checking" | "importing" | "done" | "failed" | "cancelled";
  /** The share of it that is sent, 0 to 1, while it is on its way. */
  readonly sent?: number;
  /** Its hash, where it was found at work and nothing else is known of it. */
  readonly sha256?: string;
  readonly proposal?: Proposal;
  /** The report of a dry run under these options. */
  readonly checked?: ImportReport;
  /** The profile that its columns were kept as. */
  readonly kept?: KeptProfile;
  readonly progress?: ImportProgress;
  readonly report?: ImportReport;
  readonly problem?: Problem;
};

export type AccountView = z.output<typeof listAccounts.output>["accounts"][number];

/** What the access page shows; secrets that are shown once are forgotten when the page is opened again. */
export type Access = {
  readonly accounts?: readonly AccountView[];
  readonly members?: z.output<typeof listMembers.output>["members"];
  readonly memberAccounts: readonly string[];
  readonly audit?: z.output<typeof showAudit.output>;
  readonly invitation: z.output<typeof addAccount.output> | undefined;
  readonly codes: z.output<typeof proposeCodes.output> | undefined;
};

export const EMPTY_ACCESS: Access = { memberAccounts: [], invitation: undefined, codes: undefined };

export type Notice = { readonly key: Key; readonly values: Readonly<Record<string, string | number>> };

/** The dialogs of exploring; one is open at a time. */
export type Asked = "palette" | "keys" | "group" | "ways" | "views" | "save-view";

/** The whole of what the screen shows. Changed only by the pure functions of `changes.ts` and its siblings. */
export type State = {
  readonly session: "unknown" | "none" | { readonly user: string; readonly roles: readonly Role[] };
  readonly entry: Entry;
  readonly access: Access;
  readonly problem: Problem | undefined;
  readonly notice: Notice | undefined;
  readonly busy: ReadonlySet<string>;
  readonly language: Language;
  readonly theme: Theme;
  readonly page: Page;
  /** The formats that are read; none before the import page asks for them. */
  readonly formats: readonly Format[];
  readonly cases: readonly Case[];
  readonly isNewCaseAsked: boolean;
  readonly asked: Asked | undefined;
  readonly case: CaseId | undefined;
  readonly overview: z.output<typeof caseOverview.output> | undefined;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly links: ReadonlyMap<LinkId, Link>;
  readonly stage: Stage;
  readonly past: readonly Stage[];
  readonly future: readonly Stage[];
  /** What kind of step was the last one, when more of the same shall be undone with it. */
  readonly lastStep: string | undefined;
  readonly selected: ReadonlySet<EntityId>;
  readonly selectedBundle: string | undefined;
  /** The key of what the pointer or the walk is on: its neighbourhood stands out. */
  readonly pointed: string | undefined;
  readonly trail: ReadonlySet<string>;
  /** What is new since the open view was saved. */
  readonly news: News | undefined;
  readonly pathFrom: EntityId | undefined;
  readonly choosing: EntityId | undefined;
  readonly detail: EntityDetail | undefined;
  readonly remarks:
    | {
        readonly id: EntityId;
        readonly notes: readonly Note[];
        readonly assessments: readonly Assessment[];
      }
    | undefined;
  readonly linkDetails: ReadonlyMap<LinkId, Link>;
  readonly search: {
    readonly text: string;
    readonly asked: string;
    readonly entities: readonly Entity[];
    readonly total: number;
    readonly matches: readonly NameFound[];
  };
  /** Which of what is on the stage the newest run has together in a cluster; undefined before that is asked. */
  readonly stageClusters: readonly (readonly EntityId[])[] | undefined;
  /** The saved views; none before they are asked for. */
  readonly views: readonly ViewSummary[] | undefined;
  /** The view that the stage was opened from or saved as, and the stage as it was then. */
  readonly view: ViewSummary | undefined;
  readonly viewStage: Stage | undefined;
  readonly ways:
    | {
        readonly question: WayQuestion;
        readonly ways: readonly Way[];
        readonly graph: Graph;
        readonly at: number;
      }
    | undefined;
  readonly line: LineView | undefined;
  readonly clusters: ClustersState;
  readonly identities: Identities;
  readonly imports: readonly ImportFile[];
  readonly running: Running | undefined;
  readonly history: readonly Source[] | undefined;
  readonly undoing: { readonly source: Source; readonly preview?: Removal } | undefined;
  /** The difference between two versions of a list; `changes` is absent while it is fetched. */
  readonly compared: { readonly source: Source; readonly changes?: ListChanges } | undefined;
  readonly reported: { readonly source: Source; readonly report?: ImportReport } | undefined;
  readonly chart: Composer;
};

/** What the case says beyond what it said when the open view was saved; `links` are the lines with a new link. */
export type News = {
  readonly entities: ReadonlySet<EntityId>;
  readonly gone: readonly EntityId[];
  readonly links: ReadonlySet<string>;
  readonly sources: readonly SourceId[];
  readonly goneSources: readonly SourceId[];
};

/** The import at work; `isLost` while the page looks for it after the connection broke. */
export type Running = {
  readonly id: string;
  readonly isCancelling: boolean;
  readonly isDryRun: boolean;
  readonly isLost: boolean;
};

/** What an undo takes away. */
export type Removal = z.output<typeof undoSource.output>;

export const EMPTY_STAGE: Stage = {
  placed: new Map(),
  hidden: new Set(),
  expanded: new Map(),
  folds: [],
  filter: NO_FILTER,
};

/** Everything that belongs to one case, before anything of it is known. */
export const EMPTY_CASE = {
  identities: NO_IDENTITIES,
  overview: undefined,
  sources: new Map(),
  entities: new Map(),
  links: new Map(),
  stage: EMPTY_STAGE,
  past: [],
  future: [],
  lastStep: undefined,
  selected: new Set(),
  selectedBundle: undefined,
  pointed: undefined,
  trail: new Set(),
  news: undefined,
  pathFrom: undefined,
  choosing: undefined,
  detail: undefined,
  remarks: undefined,
  linkDetails: new Map(),
  search: { text: "", asked: "", entities: [], total: 0, matches: [] },
  stageClusters: undefined,
  views: undefined,
  view: undefined,
  viewStage: undefined,
  ways: undefined,
  line: undefined,
  clusters: EMPTY_CLUSTERS,
  imports: [],
  running: undefined,
  history: undefined,
  undoing: undefined,
  compared: undefined,
  reported: undefined,
  chart: EMPTY_COMPOSER,
} satisfies Partial<State>;

/** The screen before anything is known. */
export function firstState(language: Language, theme: Theme): State {
  return {
    session: "unknown",
    entry: { kind: "sign-in" },
    access: EMPTY_ACCESS,
    problem: undefined,
    notice: undefined,
    busy: new Set(),
    language,
    theme,
    page: "explore",
    formats: [],
    cases: [],
    isNewCaseAsked: false,
    asked: undefined,
    case: undefined,
    ...EMPTY_CASE,
  };
}
