import type { Entity, EntityId, Graph, Link } from "#model/graph.ts";
import { LINK_KINDS } from "#model/kinds.ts";
import { LINK_LOOKS } from "#model/link-looks.ts";
import { isProtected } from "#model/standing.ts";

/** A link with the number it is cited by: the letter of its kind and a running number, "C12". */
export type NumberedLink = Link & { readonly number: string };

/**
 * The links between entities of the graph, numbered in the order a reader follows them: from wanted persons outwards
 * step by step, then from sanctioned entities, then the rest; between the same two entities by kind, direction and
 * source. Same graph in any order, same numbers.
 */
export function numberLinks({ entities, links }: Graph): NumberedLink[] {
  const ids = new Set(entities.map((entity) => entity.id));
  const drawn = links.filter((link) => ids.has(link.from) && ids.has(link.to));
  const rank = readingOrder(entities, drawn);
  const key = (link: Link): number[] => {
    const from = rank.get(link.from) ?? 0;
    const to = rank.get(link.to) ?? 0;
    return [Math.min(from, to), Math.max(from, to), LINK_KINDS.indexOf(link.kind), from];
  };
  return drawn
    .map((link) => ({ link, key: key(link) }))
    .toSorted((a, b) => compareKeys(a.key, b.key) || compare(a.link.source, b.link.source))
    .map(({ link }, index) => ({ ...link, number: `${LINK_LOOKS[link.kind].letter}${index + 1}` }));
}

/** Each entity's place in a breadth-first walk from the listed persons and organizations. */
function readingOrder(entities: readonly Entity[], links: readonly Link[]): Map<EntityId, number> {
  const neighbours = new Map<EntityId, EntityId[]>(entities.map((entity) => [entity.id, []]));
  for (const { from, to } of links) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  for (const list of neighbours.values()) list.sort(compare);
  const starts = entities.toSorted((a, b) => prominence(a) - prominence(b) || compare(a.id, b.id));
  const rank = new Map<EntityId, number>();
  for (const start of starts) {
    const queue = [start.id];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (rank.has(next)) continue;
      rank.set(next, rank.size);
      queue.push(...(neighbours.get(next) ?? []));
    }
  }
  return rank;
}

function prominence({ standing }: Entity): number {
  if (isProtected(standing)) return 3;
  if (standing.wanted) return 0;
  return standing.sanctioned ? 1 : 2;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
