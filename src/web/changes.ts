import type { Role } from "#model/access.ts";
import type { Entity, EntityId, Graph, Link } from "#model/graph.ts";
import type { NameFound } from "#model/store.ts";
import type { Problem } from "#model/problem.ts";
import type { Case, CaseId, Source } from "#model/source.ts";
import type { ViewSummary } from "#model/view.ts";
import type { Key, Language } from "#web/words/words.ts";
import { EMPTY_ACCESS } from "#web/access/access-state.ts";
import {
  EMPTY_CASE,
  type Entry,
  type Asked,
  type EntityDetail,
  type LineView,
  type Page,
  type State,
  type Theme,
} from "./state.ts";

type Change = (state: State) => State;

export const signedIn =
  (user: string, roles: readonly Role[]): Change =>
  (state) => ({ ...state, session: { user, roles }, problem: undefined });

/** Shows the form for another way in. */
export const askEntry =
  (entry: Entry): Change =>
  (state) => ({ ...state, entry });

/** Forgets everything but language and theme. */
export const signedOut: Change = (state) => ({
  ...state,
  session: "none",
  access: EMPTY_ACCESS,
  notice: undefined,
  busy: new Set(),
  page: "explore",
  cases: [],
  case: undefined,
  ...EMPTY_CASE,
});

export const failed =
  (problem: Problem): Change =>
  (state) => ({ ...state, problem });

export const dismissProblem: Change = (state) => ({ ...state, problem: undefined });

export const notify =
  (key: Key, values: Readonly<Record<string, string | number>> = {}): Change =>
  (state) => ({ ...state, notice: { key, values } });

export const dismissNotice: Change = (state) => ({ ...state, notice: undefined });

export const began =
  (work: string): Change =>
  (state) => ({ ...state, busy: new Set([...state.busy, work]) });

export const ended =
  (work: string): Change =>
  (state) => ({ ...state, busy: new Set([...state.busy].filter((one) => one !== work)) });

export const speak =
  (language: Language): Change =>
  (state) => ({ ...state, language });

export const paint =
  (theme: Theme): Change =>
  (state) => ({ ...state, theme });

export const turnTo =
  (page: Page): Change =>
  (state) =>
    state.page === page ? state : { ...state, page, notice: undefined };

export const knowCases =
  (cases: readonly Case[]): Change =>
  (state) => ({ ...state, cases });

/** Another case: nothing of the one before stays on the screen. */
export const openCase =
  (id: CaseId): Change =>
  (state) =>
    state.case === id ? state : { ...state, case: id, notice: undefined, ...EMPTY_CASE };

/** Asks for what a new case needs, or stops asking. */
export const askNewCase =
  (isAsked: boolean): Change =>
  (state) => ({ ...state, isNewCaseAsked: isAsked });

export const knowOverview =
  (overview: NonNullable<State["overview"]>): Change =>
  (state) => ({ ...state, overview });

export const knowSources =
  (sources: readonly Source[]): Change =>
  (state) => ({
    ...state,
    history: sources,
    sources: new Map(sources.map((source) => [source.id, source])),
  });

/** Adds what an answer says of entities and links; the newest answer wins. Statements and events are left out. */
export const know =
  ({ entities, links }: Graph): Change =>
  (state) => ({
    ...state,
    entities: new Map([...state.entities, ...entities.map((entity) => [entity.id, bare(entity)] as const)]),
    links: new Map([...state.links, ...links.map((link) => [link.id, withoutEvents(link)] as const)]),
  });

function bare(entity: Entity): Entity {
  const { statements: _, ...rest } = entity;
  return rest;
}

function withoutEvents(link: Link): Link {
  const { events: _, ...rest } = link;
  return rest;
}

export const select =
  (...ids: readonly EntityId[]): Change =>
  (state) => ({
    ...state,
    notice: undefined,
    selected: new Set(ids),
    selectedBundle: undefined,
    detail: ids.length === 1 && state.detail?.entity.id === ids[0] ? state.detail : undefined,
  });

export const toggleSelected =
  (id: EntityId): Change =>
  (state) => {
    const selected = new Set(state.selected);
    if (!selected.delete(id)) selected.add(id);
    return select(...selected)(state);
  };

export const selectBundle =
  (key: string): Change =>
  (state) => ({ ...state, notice: undefined, selected: new Set(), selectedBundle: key, detail: undefined });

/** The inspected entity, when it is still the one selected. */
export const showDetail =
  (detail: EntityDetail): Change =>
  (state) =>
    state.selected.has(detail.entity.id) ? { ...state, detail } : state;

/**
 * A person's standing was judged: what was fetched before may name whom it protects now. Only the stage is kept, to be
 * fetched again; the clusters are scored again.
 */
export const forgetNames: Change = (state) => ({
  ...state,
  entities: new Map([...state.entities].filter(([id]) => state.stage.placed.has(id))),
  search: EMPTY_CASE.search,
  clusters: { ...EMPTY_CASE.clusters, view: state.clusters.view },
});

export const knowLinkDetails =
  (links: readonly Link[]): Change =>
  (state) => ({
    ...state,
    linkDetails: new Map([...state.linkDetails, ...links.map((link) => [link.id, link] as const)]),
  });

export const typeSearch =
  (text: string): Change =>
  (state) => ({
    ...state,
    search: text.trim() === "" ? EMPTY_CASE.search : { ...state.search, text },
  });

/** The answer to a search, when it is still what the box says. */
export const showFound =
  (asked: string, entities: readonly Entity[], total: number, matches: readonly NameFound[] = []): Change =>
  (state) =>
    state.search.text.trim() === asked
      ? { ...state, search: { text: state.search.text, asked, entities, total, matches } }
      : state;

/** Waits for the other end of a path; undefined stops waiting. */
export const startPath =
  (from: EntityId | undefined): Change =>
  (state) => ({ ...state, pathFrom: from, notice: undefined });

/** Marks the entities of a path on the stage; an empty one takes the marks away. */
export const markTrail =
  (ids: Iterable<EntityId>): Change =>
  (state) => ({ ...state, trail: new Set(ids), pathFrom: undefined });

/** Asks which kinds to expand, before anything is fetched. */
export const chooseKinds =
  (id: EntityId | undefined): Change =>
  (state) => ({ ...state, choosing: id });

export const showLine =
  (line: LineView | undefined): Change =>
  (state) => ({ ...state, line });

/** Lets the neighbourhood of what is drawn under a key stand out; undefined ends it. */
export const pointAt =
  (key: string | undefined): Change =>
  (state) =>
    state.pointed === key ? state : { ...state, pointed: key };

/** Opens a dialog of exploring, or closes the one that is open. */
export const askFor =
  (asked: Asked | undefined): Change =>
  (state) => ({ ...state, asked });

/** The ways that were found, and which of them is on the stage. */
export const showWays =
  (ways: State["ways"]): Change =>
  (state) => ({ ...state, ways });

export const knowViews =
  (views: readonly ViewSummary[]): Change =>
  (state) => ({ ...state, views });

/** The stage as it is now is this view; undefined when it is none. */
export const nameView =
  (view: ViewSummary | undefined): Change =>
  (state) => ({ ...state, view, viewStage: view === undefined ? undefined : state.stage });

/** Marks what is new since the open view was saved; undefined takes the marks away. */
export const showNews =
  (news: State["news"]): Change =>
  (state) => ({ ...state, news });

/** What people wrote about an entity and how they judged it. */
export const showRemarks =
  (remarks: State["remarks"]): Change =>
  (state) => ({ ...state, remarks });

/** Which of what is on the stage belongs together in a cluster; undefined where no run is stored. */
export const knowStageClusters =
  (stageClusters: State["stageClusters"]): Change =>
  (state) => ({ ...state, stageClusters });
