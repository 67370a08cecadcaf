import type { Entity, Link } from "#model/graph.ts";
import type { LinkKind } from "#model/kinds.ts";
import type { Source, SourceId } from "#model/source.ts";
import type { StageFilter, StandingName } from "#model/view.ts";

/** Kinds whose rows count how often something happened; of the others one row says all there is to say. */
export const COUNTED_KINDS: ReadonlySet<LinkKind> = new Set(["called", "messaged", "transferred"]);

/**
 * Whether a link passes the filter by itself: kind, source, grade and time. A link that bears no date passes any time
 * range; one whose events reach into the range passes. A source that is not known has no grade, and passes none.
 */
export function linkPasses(
  filter: StageFilter,
  sources: ReadonlyMap<SourceId, Source>,
): (link: Link) => boolean {
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
export function entityPasses({ kinds, standings }: StageFilter): (entity: Entity | undefined) => boolean {
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
