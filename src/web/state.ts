import type { z } from "zod";
import type { caseOverview } from "#api/cases.ts";
import type { showEntity } from "#api/graph.ts";
import type { sourceLines } from "#api/sources.ts";
import type { Role } from "#model/access.ts";
import type { ImportReport } from "#model/import-report.ts";
import type { ListChanges } from "#model/list-changes.ts";
import { EMPTY_CLUSTERS, type ClustersState } from "#web/clusters/cluster-state.ts";
import type { NameFound } from "#model/store.ts";
import type { Entity, EntityId, Graph, Link, LinkId } from "#model/graph.ts";
import type { Note } from "#model/note.ts";
import type { LinkDays } from "#model/link-days.ts";
import type { Located } from "#model/located.ts";
import type { Problem } from "#model/problem.ts";
import type { ProtectionEnd } from "#model/protection-end.ts";
import type { Assessment } from "#model/standing.ts";
import type { Case, CaseId, Source, SourceId } from "#model/source.ts";
import type { Way, WayQuestion } from "#model/way.ts";
import type { ViewSummary } from "#model/view.ts";
import { EMPTY_COMPOSER, type Composer } from "#web/composer/draft.ts";
import { NO_IDENTITIES, type Identities } from "#web/resolve/identities.ts";
import { EMPTY_ACCESS, type Access } from "./access/access-state.ts";
import { EMPTY_STAGE, type News, type Stage } from "./stage/stage-state.ts";
import type { Format, ImportFile, Removal, Running } from "./wizard/import-state.ts";
import type { Key, Language } from "#web/words/words.ts";

export const PAGES = ["explore", "clusters", "identities", "import", "chart", "access"] as const;
export type Page = (typeof PAGES)[number];
/** How somebody who is not signed in may come in. */
export type Entry =
  | { readonly kind: "sign-in" }
  | { readonly kind: "first"; readonly token: string }
  | { readonly kind: "invitation"; readonly token: string };

export type Theme = "light" | "dark";

export type EntityDetail = z.output<typeof showEntity.output>;
/** The dialog that shows lines of an original file; `view` is absent while it is fetched. */
export type LineView = {
  readonly source: SourceId;
  readonly from: number;
  readonly to: number;
  readonly view?: z.output<typeof sourceLines.output>;
};

export type Notice = { readonly key: Key; readonly values: Readonly<Record<string, string | number>> };

/** The dialogs of exploring; one is open at a time. */
export type Asked = "palette" | "keys" | "group" | "ways" | "views" | "save-view";

export const STAGE_VIEWS = ["graph", "map", "table"] as const;

/** A panel beside the stage: its width or height in pixels, and whether it is open. */
export type Pane = { readonly size: number; readonly isOpen: boolean };
export type Panes = Readonly<Record<"filters" | "inspector" | "timeline", Pane>>;

export const PANES: Panes = {
  filters: { size: 244, isOpen: true },
  inspector: { size: 400, isOpen: true },
  timeline: { size: 120, isOpen: true },
};

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
  /** The server wants the passphrase again before it goes on. */
  readonly isConfirmAsked: boolean;
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
  /** How what is on the stage is drawn; all of them share selection and filter. */
  readonly shownAs: (typeof STAGE_VIEWS)[number];
  readonly panes: Panes;
  /** On which days links had events; "left" where they are too many to be read. */
  readonly days: ReadonlyMap<LinkId, LinkDays | "left">;
  /** Where compounds are, by every source that says so. */
  readonly locations: ReadonlyMap<EntityId, readonly Located[]>;
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
        readonly ends: readonly ProtectionEnd[];
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
  days: new Map(),
  locations: new Map(),
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
export function firstState(language: Language, theme: Theme, panes: Panes = PANES): State {
  return {
    session: "unknown",
    entry: { kind: "sign-in" },
    access: EMPTY_ACCESS,
    problem: undefined,
    notice: undefined,
    busy: new Set(),
    language,
    theme,
    shownAs: "graph",
    panes,
    page: "explore",
    formats: [],
    cases: [],
    isNewCaseAsked: false,
    isConfirmAsked: false,
    asked: undefined,
    case: undefined,
    ...EMPTY_CASE,
  };
}
