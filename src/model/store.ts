import type { LinkAttributes } from "./attributes.ts";
import type { Decision } from "./decision.ts";
import type { EvidenceTable } from "./evidence-table.ts";
import type { Entity, EntityId, Graph, Link, LinkId, Statement } from "./graph.ts";
import type { Handling, Leave, Recoding, Use } from "./handling.ts";
import type { EntityKind, LinkKind } from "./kinds.ts";
import type { DaysFound } from "./link-days.ts";
import type { NameReason } from "./name-match.ts";
import type { RunRecord } from "./run-record.ts";
import type { ScoreSetting } from "./score-setting.ts";
import type { Note, NoteId } from "./note.ts";
import type { SameCall } from "./same-call.ts";
import type { Case, CaseId, Grade, Source, SourceId, Undoing, Watermark } from "./source.ts";
import type { Assessment, Standing } from "./standing.ts";
import type { View, ViewId, ViewSummary } from "./view.ts";

declare const granted: unique symbol;

/**
 * The cases a caller may see, up to which handling code (`clearance`), and for which use: what is stricter than
 * `openTo` counts only with leave for it. Only `access/policy.ts` makes one, so an unscoped read does not compile.
 */
export type Scope = {
  readonly cases: readonly CaseId[];
  readonly clearance: Handling;
  readonly use: Use;
  readonly openTo: Handling;
  readonly [granted]: true;
};

/**
 * A neighbourhood: at most `limit` neighbours, strongest first, how many pass the filter, and how many there are in all.
 */
export type Expansion = { graph: Graph; shown: number; total: number; all: number };

/** How many distinct neighbours an entity has, by link kind and the neighbour's kind. */
export type NeighbourCount = { link: LinkKind; kind: EntityKind; neighbours: number };

/**
 * What an expansion takes: kinds of links and of neighbours, links of no source in `without` and of one of `grades`, and
 * events between two days; a link that bears no date is in any time.
 */
export type ExpandFilter = {
  links?: readonly LinkKind[];
  kinds?: readonly EntityKind[];
  without?: readonly SourceId[];
  grades?: readonly Grade[];
  from?: string;
  until?: string;
};

/** Why an entity was found that is written otherwise: which of its names is like the text, and how. */
export type NameFound = { id: EntityId; name: string; because: NameReason };

/** Search results, best first; `total` counts all that match, `entities` holds at most the limit. */
export type Found = { entities: Entity[]; total: number; matches: NameFound[] };

/** How much a case holds, for counts on screen and the empty state. */
export type Overview = {
  entities: Partial<Record<EntityKind, number>>;
  links: Partial<Record<LinkKind, number>>;
  sources: number;
  revision: string;
};

/** The links of a scope as columns of values; `from` and `to` index `entities`. An `EvidenceTable` says the same in numbers. */
export type EvidenceColumns = {
  revision: string;
  sources: Source[];
  entities: EntityId[];
  standings: Map<EntityId, Standing>;
  ids: LinkId[];
  kinds: LinkKind[];
  from: Int32Array;
  to: Int32Array;
  source: SourceId[];
  count: Int32Array;
  last: (string | undefined)[];
  attributes: (LinkAttributes | undefined)[];
};

/**
 * One transaction of an import: the rows' graph and how far the source has come with it. `follows` is how far it must have
 * come before; `met` are the ids that earlier batches spoke of, without it any may have been.
 */
export type Batch = {
  source: SourceId;
  graph: Graph;
  watermark: Watermark;
  follows?: Watermark;
  met?: ReadonlySet<string>;
};

/** What one source says of an entity, with the links that start there. */
export type StatedEntity = Pick<Statement, "names" | "attributes" | "listed"> & {
  id: EntityId;
  links: { kind: LinkKind; to: EntityId }[];
};

/** What was made by people or rests on what they chose, and may lose what it is about; `shaken` decisions lose a part of it. */
export const TOUCHED = ["assessments", "views", "decisions", "shaken"] as const;

/** A pair whose standing decision rested on files that were undone since, by their names. */
export type Shaken = { a: EntityId; b: EntityId; files: string[] };

/**
 * What an undo takes away. `kinds` counts entities and links by kind; `touched` how much of what people made loses
 * what it is about; `restores` is the older version of the list that comes back.
 */
export type Removal = {
  source: SourceId;
  entities: number;
  links: number;
  statements: number;
  kinds: Partial<Record<EntityKind | LinkKind, number>>;
  touched: Record<(typeof TOUCHED)[number], number>;
  restores?: SourceId;
};

/** An entity with its statements, and the ids of what it holds. */
export type StatedParty = { entity: Entity; held: EntityId[] };

/** The questions of the domain we ask of a graph, and the few ways to change it. */
export type Store = {
  cases: () => Promise<Case[]>;
  putCase: (value: Case) => Promise<void>;
  overview: (scope: Scope) => Promise<Overview>;
  sources: (scope: Scope) => Promise<Source[]>;
  source: (id: SourceId, scope: Scope) => Promise<Source | undefined>;
  /** The strictest handling code of what the scope shows of these entities. */
  handlingOf: (ids: readonly EntityId[], scope: Scope) => Promise<Handling>;
  /** Gives a source another code, and raises what people made from it; throws source/unknown. */
  recode: (id: SourceId, recoding: Recoding, scope: Scope) => Promise<void>;
  /** Records leave for one use of a source; throws source/unknown. */
  allow: (id: SourceId, leave: Leave, scope: Scope) => Promise<void>;

  search: (text: string, scope: Scope, limit: number) => Promise<Found>;
  entity: (id: EntityId, scope: Scope) => Promise<Entity | undefined>;
  entities: (ids: readonly EntityId[], scope: Scope) => Promise<Entity[]>;
  /** Each by itself, whatever is decided. */
  ownEntities: (ids: readonly EntityId[], scope: Scope) => Promise<Entity[]>;
  /** The same with every statement behind them, ordered by id. */
  statedEntities: (ids: readonly EntityId[], scope: Scope) => Promise<Entity[]>;
  counts: (id: EntityId, scope: Scope) => Promise<NeighbourCount[]>;
  expand: (id: EntityId, filter: ExpandFilter, limit: number, scope: Scope) => Promise<Expansion>;
  between: (ids: readonly EntityId[], scope: Scope) => Promise<Graph>;
  links: (ids: readonly LinkId[], scope: Scope) => Promise<Link[]>;
  /** Of these links, the calls that another visible source states too, whichever of the two is counted. */
  sameCalls: (ids: readonly LinkId[], scope: Scope) => Promise<Map<LinkId, SameCall[]>>;
  /**
   * On which days the events of these links were, the links with the fewest first until `most` events are read; the others
   * are left, and named. A call that an earlier source states too is said so.
   */
  days: (ids: readonly LinkId[], most: number, scope: Scope) => Promise<DaysFound>;
  /** What is linked to at least two of the entities, to most of them first. */
  common: (ids: readonly EntityId[], limit: number, scope: Scope) => Promise<Omit<Expansion, "all">>;
  path: (from: EntityId, to: EntityId, maxHops: number, scope: Scope) => Promise<Graph | undefined>;
  evidence: (scope: Scope) => Promise<EvidenceTable>;
  /**
   * Whoever was ever assessed as a victim or possible victim, in the order in which that first happened: their
   * number never changes. Names and standing are those of now.
   */
  protectedPersons: (scope: Scope) => Promise<Entity[]>;

  /** Everything one source states, in the order of ids, whatever state it is in. */
  sourceContent: (id: SourceId, scope: Scope) => AsyncIterable<StatedEntity>;
  /** A text that changes whenever the graph that the scope shows does. */
  revision: (scope: Scope) => Promise<string>;
  /** The recorded runs, the newest first. */
  scoreRuns: (scope: Scope) => Promise<RunRecord[]>;
  /** Records a run; the same run again changes nothing. Throws `case/unknown`. */
  putScoreRun: (record: RunRecord) => Promise<void>;
  /** By what the cases were ever scored, the newest first. */
  scoreSettings: (scope: Scope) => Promise<ScoreSetting[]>;
  /** Throws `case/unknown`. */
  putScoreSetting: (setting: ScoreSetting) => Promise<void>;

  startImport: (source: Source) => Promise<Source>;
  writeBatch: (batch: Batch) => Promise<void>;
  finishImport: (source: Source) => Promise<void>;
  /** What an undo would take away. */
  removal: (id: SourceId, scope: Scope) => Promise<Removal>;
  /** Takes away what only this source stated, and records that it happened. */
  undo: (id: SourceId, undoing: Undoing, scope: Scope) => Promise<Removal>;
  assess: (assessment: Assessment) => Promise<void>;
  /**
   * Every decision on pairs, in the order in which they were made. What stands decided as the same is read as one by
   * every question above.
   */
  decisions: (scope: Scope) => Promise<Decision[]>;
  /** Decisions that stand and stay in effect as far as their entities are there, though a file they rested on was undone. */
  shakenDecisions: (scope: Scope) => Promise<Shaken[]>;
  /** Throws entity/unknown, or decision/contradicts when what stands says otherwise. */
  decide: (decision: Decision) => Promise<void>;
  /** Every entity of a kind by itself, whatever is decided, with its statements and what it holds; in the order of ids. */
  parties: (kind: EntityKind, scope: Scope) => AsyncIterable<StatedParty>;

  /** What was written about the entity and not taken back, and every judgement on it; the latest first. */
  notes: (id: EntityId, scope: Scope) => Promise<Note[]>;
  assessments: (id: EntityId, scope: Scope) => Promise<Assessment[]>;
  addNote: (note: Note) => Promise<void>;
  /** Takes a note back; throws note/unknown. */
  withdrawNote: (id: NoteId, author: string, at: string, scope: Scope) => Promise<void>;

  /** The saved views, the latest first, without drafts. */
  views: (scope: Scope) => Promise<ViewSummary[]>;
  view: (id: ViewId, scope: Scope) => Promise<View | undefined>;
  /** Which of the entities a source names that is none of the known ones. */
  statedSince: (ids: readonly EntityId[], known: readonly SourceId[], scope: Scope) => Promise<EntityId[]>;
  /**
   * Keeps a new view, a draft, or a view over the one last changed at `seen`; `createdAt` and `author` stay the first
   * ones. Throws view/changed when the view was changed since.
   */
  saveView: (view: View, seen?: string) => Promise<ViewSummary>;
  deleteView: (id: ViewId, scope: Scope) => Promise<void>;

  exportLines: (scope: Scope) => AsyncIterable<string>;
  close: () => Promise<void>;
};
