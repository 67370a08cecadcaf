import type { Entity, EntityId, Graph, Link } from "#model/graph.ts";
import type { LinkKind } from "#model/kinds.ts";
import { rowsAlong } from "#model/same-call.ts";
import type { Source, SourceId } from "#model/source.ts";
import type { StageFilter, StandingName } from "#model/view.ts";

/** Kinds whose rows count how often something happened; of the others one row says all there is to say. */
const COUNTED: ReadonlySet<LinkKind> = new Set(["called", "messaged", "transferred"]);

/** What of the graph a filter of the stage leaves in sight, in the order in which the stage judges. */
export function passesStage(
  { entities, links }: Graph,
  filter: StageFilter,
  sources: ReadonlyMap<SourceId, Source>,
): Graph {
  const seen = entities.filter((entity) => entityPasses(entity, filter));
  let shown = new Set(seen.map(({ id }) => id));
  const passing = links.filter(
    (link) => shown.has(link.from) && shown.has(link.to) && linkPasses(link, filter, sources),
  );
  const rowsOf = rowsAlong(passing);
  const strong = passing.filter((link) => !COUNTED.has(link.kind) || rowsOf(link) >= filter.strength);
  if (filter.degree > 0) {
    const others = new Map<EntityId, Set<EntityId>>();
    for (const { from, to } of strong.filter((link) => link.from !== link.to)) {
      others.set(from, (others.get(from) ?? new Set()).add(to));
      others.set(to, (others.get(to) ?? new Set()).add(from));
    }
    shown = new Set([...shown].filter((id) => (others.get(id)?.size ?? 0) >= filter.degree));
  }
  return {
    entities: seen.filter(({ id }) => shown.has(id)),
    links: strong.filter(({ from, to }) => shown.has(from) && shown.has(to)),
  };
}

/** True when both letters of the grade are as good as the least one, or better: A before F, 1 before 6. */
export function leastGrade(grade: string | undefined, least: string | undefined): boolean {
  if (least === undefined) return true;
  return grade !== undefined && grade.charAt(0) <= least.charAt(0) && grade.charAt(1) <= least.charAt(1);
}

function entityPasses({ kind, standing }: Entity, { kinds, standings }: StageFilter): boolean {
  if (kinds.includes(kind)) return false;
  const own: StandingName[] = [
    ...(standing.wanted ? (["wanted"] as const) : []),
    ...(standing.sanctioned ? (["sanctioned"] as const) : []),
    ...(standing.assessed === undefined ? [] : [standing.assessed]),
  ];
  const names = own.length === 0 ? (["none"] as const) : own;
  return names.some((name) => !standings.includes(name));
}

function linkPasses(
  { kind, source, first, last }: Link,
  filter: StageFilter,
  sources: ReadonlyMap<SourceId, Source>,
): boolean {
  if (filter.links.includes(kind) || filter.sources.includes(source)) return false;
  if (!leastGrade(sources.get(source)?.grade, filter.grade)) return false;
  if (filter.from !== undefined && last !== undefined && last < filter.from) return false;
  return filter.until === undefined || first === undefined || first.slice(0, 10) <= filter.until;
}
