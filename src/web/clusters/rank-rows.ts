import type { Entity, EntityId } from "#model/graph.ts";
import type { RankedCluster } from "#model/ranking.ts";
import type { RankColumn, RankView } from "./cluster-state.ts";

/** The clusters to show, in order, and how many a filter or a score of 0 hides. */
export type RankRows = { rows: RankedCluster[]; filtered: number; unscored: number };

/**
 * The clusters as the view wants them. The text is looked for in the names of those at which the chains start, in
 * origins and in the id of the cluster; equal values stay in the order of their rank.
 */
export function rankRows(
  clusters: readonly RankedCluster[],
  { text, isAllShown, column, isDown }: RankView,
  entities: ReadonlyMap<EntityId, Entity>,
): RankRows {
  const scored = isAllShown ? clusters : clusters.filter(({ score }) => score > 0);
  const asked = text.trim().toLocaleLowerCase();
  const rows = asked === "" ? [...scored] : scored.filter((one) => textOf(one, entities).includes(asked));
  const best = column === "rank" ? 1 : -1;
  const sign = isDown ? -best : best;
  return {
    rows: rows.toSorted((a, b) => sign * compare(valueOf(a, column), valueOf(b, column)) || a.rank - b.rank),
    filtered: scored.length - rows.length,
    unscored: clusters.length - scored.length,
  };
}

/** The share (0–1) of the recorded links inside that rest on seized devices. */
export function coverageOf({ context }: RankedCluster): number {
  return context.links === 0 ? 0 : context.fromDevices / context.links;
}

function valueOf(cluster: RankedCluster, column: RankColumn): number | string {
  if (column === "coverage") return coverageOf(cluster);
  return column === "newest" ? (cluster.context.newest ?? "") : cluster[column];
}

function compare(a: number | string, b: number | string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function textOf(
  { id, fugitive, syndicate, soleOrigins }: RankedCluster,
  entities: ReadonlyMap<EntityId, Entity>,
): string {
  const ends = [fugitive, syndicate].flatMap((end) => (end === undefined ? [] : (entities.get(end) ?? [])));
  const names = ends.flatMap(({ caption, names: all }) => [caption, ...all]);
  return [id, ...names, ...soleOrigins].join("\n").toLocaleLowerCase();
}
