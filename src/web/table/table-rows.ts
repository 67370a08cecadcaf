import type { EntityId, Link } from "#model/graph.ts";
import { neighboursOf } from "#model/in-sight.ts";
import { distinctCount } from "#model/same-call.ts";
import type { Entity } from "#model/graph.ts";
import { remember } from "#web/remember.ts";
import type { State } from "#web/state.ts";
import { entitiesAt } from "#web/stage/folds.ts";
import { linesOf } from "#web/stage/lines.ts";
import { visible } from "#web/stage/visible.ts";
import { captionOf } from "#web/words/caption.ts";
import { say } from "#web/words/words.ts";

/** A row of the table: what it selects, and what stands in its columns; numbers sort as numbers. */
export type EntityRow = {
  readonly key: EntityId;
  readonly entity: Entity;
  readonly name: string;
  readonly kind: string;
  readonly neighbours: number;
  readonly rows: number;
  readonly first: string;
  readonly last: string;
};
export type LineRow = {
  readonly key: string;
  readonly from: string;
  readonly kind: string;
  readonly to: string;
  readonly rows: number;
  readonly sources: number;
  readonly first: string;
  readonly last: string;
};

/** Every entity in sight, with how much is in sight of it. */
export const entityRows: (state: State) => readonly EntityRow[] = remember(
  (state: State) => [visible(state), state.entities, state.language],
  (state) => {
    const { entities, links } = visible(state);
    const near = neighboursOf(links);
    const linksOf = new Map<EntityId, Link[]>();
    for (const link of links) {
      for (const end of new Set([link.from, link.to])) {
        const known = linksOf.get(end);
        if (known === undefined) linksOf.set(end, [link]);
        else known.push(link);
      }
    }
    return [...entities].flatMap((id): EntityRow[] => {
      const entity = state.entities.get(id);
      if (entity === undefined) return [];
      const own = linksOf.get(id) ?? [];
      return [
        {
          key: id,
          entity,
          name: captionOf(entity, state.language),
          kind: say(state.language, `kind.${entity.kind}`),
          neighbours: near.get(id)?.size ?? 0,
          rows: distinctCount(own),
          ...spanOf(own),
        },
      ];
    });
  },
);

/** Every line in sight, as the graph draws it. */
export const lineRows: (state: State) => readonly LineRow[] = remember(
  (state: State) => [linesOf(state), state.entities, state.links, state.language],
  (state) =>
    [...linesOf(state).values()].map((line): LineRow => ({
      key: line.key,
      from: nameAt(line.from, state),
      kind: line.kinds.map((kind) => say(state.language, `link.${kind}`)).join(", "),
      to: nameAt(line.to, state),
      rows: line.count,
      sources: line.sources.size,
      ...spanOf(line.links.flatMap((id) => state.links.get(id) ?? [])),
    })),
);

/** The rows by a column, rows of one value in the order in which they came. */
export function sortRows<R>(rows: readonly R[], by: keyof R, isDown: boolean, language: string): R[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const sorted = rows.toSorted((a, b) => {
    const [one, other] = [a[by], b[by]];
    if (typeof one === "number" && typeof other === "number") return one - other;
    return collator.compare(String(one), String(other));
  });
  return isDown ? sorted.toReversed() : sorted;
}

function nameAt(key: string, state: State): string {
  const names = entitiesAt(key, state).map((id) => {
    const entity = state.entities.get(id);
    return entity === undefined ? id : captionOf(entity, state.language);
  });
  return names.length > 3 ? `${names.slice(0, 3).join(", ")} …` : names.join(", ");
}

function spanOf(links: readonly Link[]): { first: string; last: string } {
  let [first, last] = ["", ""];
  for (const link of links) {
    if (link.first !== undefined && (first === "" || link.first < first)) first = link.first;
    if (link.last !== undefined && link.last > last) last = link.last;
  }
  return { first: first.slice(0, 10), last: last.slice(0, 10) };
}
