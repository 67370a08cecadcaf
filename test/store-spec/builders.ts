import { createHash } from "node:crypto";
import { localScope } from "#access/policy.ts";
import { derive } from "#model/derive.ts";
import { type Entity, EntityId, type Link, type Statement, linkId } from "#model/graph.ts";
import type { LinkKind } from "#model/kinds.ts";
import { NO_FILTER, type View, ViewId } from "#model/view.ts";
import { type Case, CaseId, type Source, type SourceId, type Undoing, sourceId } from "#model/source.ts";
import type { Scope, Store } from "#model/store.ts";

/** A case of its own for each test: one database serves them all. */
export async function openCase(store: Store, name: string): Promise<{ id: CaseId; scope: Scope }> {
  const id = CaseId.parse(name);
  const value: Case = { id, title: `Case ${name}`, offences: ["online_scam"], handling: "" };
  await store.putCase(value);
  return { id, scope: localScope([id]) };
}

/** The n-th source of a case, as an importer first presents it. */
export function sourceIn(caseId: CaseId, n: number): Source {
  const sha256 = createHash("sha256").update(`${caseId} ${n}`).digest("hex");
  return {
    id: sourceId(caseId, sha256, "test"),
    case: caseId,
    fileName: `file-${n}.csv`,
    bytes: 100 + n,
    sha256,
    profile: "test",
    profileVersion: 1,
    encoding: "utf-8",
    timezone: "UTC",
    grade: "B2",
    exhibit: `EX-${n}`,
    importedBy: "Test",
    importedAt: `2026-01-0${(n % 9) + 1}T00:00:00Z`,
    state: "importing",
    watermark: { segment: 0, batch: 0 },
    read: 0,
    accepted: 0,
    rejected: 0,
  };
}

/** Who takes a source back, when and why. */
export const UNDOING: Undoing = { by: "Test", at: "2026-02-01T00:00:00.000Z", reason: "wrong file" };

export const id = (text: string): EntityId => EntityId.parse(text);

/** An entity with what one source says of it. */
export function stated(entity: string, source: SourceId, said: Partial<Statement> = {}): Entity {
  const statement: Statement = { source, lines: [2], names: [], attributes: {}, listed: [], ...said };
  return { ...derive(id(entity), [statement]), statements: [statement] };
}

/** A link of one event on line 2, or as given. */
export function link(
  kind: LinkKind,
  from: string,
  to: string,
  source: SourceId,
  said: Partial<Link> = {},
): Link {
  return {
    id: linkId(kind, id(from), id(to), source),
    kind,
    from: id(from),
    to: id(to),
    source,
    count: 1,
    totals: {},
    attributes: {},
    events: { lines: [2] },
    ...said,
  };
}

/** Imports the links, their ends and the further entities in one batch, and completes the source. */
export async function importAll(
  store: Store,
  source: Source,
  links: readonly Link[],
  entities: readonly Entity[] = [],
): Promise<void> {
  await store.startImport(source);
  await store.writeBatch({
    source: source.id,
    graph: { entities: withEnds(links, entities, source.id), links: [...links] },
    watermark: { segment: 0, batch: 1 },
  });
  await store.finishImport({ ...source, read: links.length, accepted: links.length });
}

/** The entities, and bare ones for every end of a link that is not among them. */
export function withEnds(links: readonly Link[], entities: readonly Entity[], source: SourceId): Entity[] {
  const given = new Set(entities.map((entity) => entity.id));
  const ends = new Set(links.flatMap(({ from, to }) => [from, to]).filter((end) => !given.has(end)));
  return [...entities, ...[...ends].map((end) => stated(end, source))];
}

export const idsOf = (items: readonly { id: string }[]): string[] => items.map((item) => item.id);

/** A saved view of one person. */
export function viewIn(
  of: View["case"],
  digit: string,
  at: string,
  more: Partial<View> = {},
  person = "person:views-p",
): View {
  const content: View["content"] = {
    places: [{ id: id(person), x: 1.5, y: -2, pinned: true }],
    hidden: [],
    folds: [],
    expanded: [],
    filter: { ...NO_FILTER, links: ["called"], from: "2026-01-01" },
    selected: [],
    trail: [],
    camera: { x: 0.5, y: 0.5, ratio: 1 },
  };
  return {
    id: ViewId.parse(`view:${digit.repeat(32)}`),
    case: of,
    title: `View ${digit}`,
    author: "Test",
    createdAt: at,
    updatedAt: at,
    revision: "1",
    sources: [],
    entities: 1,
    isDraft: false,
    content,
    ...more,
  };
}
