import type { Entity, EntityId, Link } from "./graph.ts";
import type { LinkKind } from "./kinds.ts";
import { rowsAlong } from "./same-call.ts";
import type { Source, SourceId } from "./source.ts";
import type { StageFilter, StandingName } from "./view.ts";

/** What is judged: entities (undefined where nothing of one is known) and links, of which those between them count. */
export type Judged = {
  readonly ids: Iterable<EntityId>;
  readonly entityOf: (id: EntityId) => Entity | undefined;
  readonly links: readonly Link[];
};

/** Kinds whose rows count how often something happened; of the others one row says all there is to say. */
const COUNTED_KINDS: ReadonlySet<LinkKind> = new Set(["called", "messaged", "transferred"]);

/**
 * What the filter of a stage leaves in sight, for the screen and for a chart alike. Entities and links are judged by
 * themselves first, then lines by their rows, then entities by how many others they are still linked to (once: what
 * that takes away is not counted again).
 */
export function inSight(
  { ids, entityOf, links }: Judged,
  filter: StageFilter,
  sources: ReadonlyMap<SourceId, Source>,
): { entities: Set<EntityId>; links: Link[] } {
  const entityIsIn = entityPasses(filter);
  const linkIsIn = linkPasses(filter, sources);
  const entities = new Set<EntityId>();
  for (const id of ids) if (entityIsIn(entityOf(id))) entities.add(id);
  const isThere = ({ from, to }: Link): boolean => entities.has(from) && entities.has(to);
  const passing = links.filter((link) => isThere(link) && linkIsIn(link));
  const strong = withRows(passing, filter.strength);
  if (filter.degree === 0) return { entities, links: strong };
  const others = neighboursOf(strong);
  for (const id of entities) if ((others.get(id)?.size ?? 0) < filter.degree) entities.delete(id);
  return { entities, links: strong.filter(isThere) };
}

/** Without the lines of counted kinds that have fewer rows than asked for. */
function withRows(links: Link[], least: number): Link[] {
  if (least <= 1) return links;
  const rowsOf = rowsAlong(links);
  return links.filter((link) => !COUNTED_KINDS.has(link.kind) || rowsOf(link) >= least);
}

/** The distinct entities that each is linked to. */
export function neighboursOf(links: readonly Link[]): Map<EntityId, Set<EntityId>> {
  const others = new Map<EntityId, Set<EntityId>>();
  const add = (one: EntityId, other: EntityId): void => {
    const known = others.get(one);
    if (known === undefined) others.set(one, new Set([other]));
    else known.add(other);
  };
  for (const { from, to } of links) {
    if (from === to) continue;
    add(from, to);
    add(to, from);
  }
  return others;
}

/**
 * Whether a link passes the filter by itself: kind, source, grade and time. A link that bears no date passes any time
 * range; one whose events reach into the range passes. A source that is not known has no grade, and passes none.
 */
function linkPasses(filter: StageFilter, sources: ReadonlyMap<SourceId, Source>): (link: Link) => boolean {
  const { from, until, grade } = filter;
  const off = new Set<LinkKind>(filter.links);
  const without = new Set<SourceId>(filter.sources);
  const end = until === undefined ? undefined : `${until}\u{ffff}`;
  return (link) =>
    !off.has(link.kind) &&
    !without.has(link.source) &&
    (grade === undefined || isGraded(sources.get(link.source)?.grade, grade)) &&
    (from === undefined || link.last === undefined || link.last >= from) &&
    (end === undefined || link.first === undefined || link.first <= end);
}

/** True when both letters of the grade are as good as the least one, or better: A before F, 1 before 6. */
export function isGraded(grade: string | undefined, least: string): boolean {
  return grade !== undefined && grade.charAt(0) <= least.charAt(0) && grade.charAt(1) <= least.charAt(1);
}

/** Whether an entity passes the filter by itself: its kind, and any of its standings. */
function entityPasses({ kinds, standings }: StageFilter): (entity: Entity | undefined) => boolean {
  const off = new Set<string>(kinds);
  return (entity) =>
    entity === undefined ||
    (!off.has(entity.kind) &&
      (standings.length === 0 || standingsOf(entity).some((standing) => !standings.includes(standing))));
}

/** What an entity is by list and by judgement. */
export function standingsOf({ standing }: Pick<Entity, "standing">): StandingName[] {
  const { wanted, sanctioned, assessed } = standing;
  const names: StandingName[] = [
    ...(wanted ? (["wanted"] as const) : []),
    ...(sanctioned ? (["sanctioned"] as const) : []),
    ...(assessed === undefined ? [] : [assessed]),
  ];
  return names.length === 0 ? ["none"] : names;
}
