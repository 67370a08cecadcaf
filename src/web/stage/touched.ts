import type { State } from "#web/state.ts";
import { isCrowded, type Drawing } from "./draw.ts";
import { folded } from "./folds.ts";

/** The nodes and lines whose look may be another one. */
export type Touched = { readonly nodes: string[]; readonly edges: string[] };

/**
 * What has to be looked at again when the state has changed in looks only; everything, where a change pales or names
 * all of the rest. `types` tells that lines may be drawn by another program: on a crowded stage near ones are.
 */
export function touched(drawing: Drawing, before: State, after: State): Touched {
  const { graph } = drawing;
  const isEverywhere =
    before.entities !== after.entities ||
    before.language !== after.language ||
    before.trail !== after.trail ||
    before.news !== after.news ||
    before.pointed !== after.pointed;
  if (isEverywhere) return { nodes: graph.nodes(), edges: graph.edges() };
  const { keyOf } = folded(after);
  const changed = new Set<string>();
  for (const id of [...before.selected, ...after.selected]) changed.add(keyOf.get(id) ?? id);
  if (before.pathFrom !== undefined) changed.add(before.pathFrom);
  if (after.pathFrom !== undefined) changed.add(after.pathFrom);
  const nodes = [...changed].filter((key) => graph.hasNode(key));
  const edges = new Set(nodes.flatMap((key) => graph.edges(key)));
  for (const key of [before.selectedBundle, after.selectedBundle]) {
    if (key !== undefined && graph.hasEdge(key)) edges.add(key);
  }
  return { nodes, edges: [...edges] };
}

/** True when a line may change the program that draws it: then Sigma has to sort them anew. */
export function mayChangeProgram(drawing: Drawing, { edges }: Touched): boolean {
  return isCrowded(drawing) && edges.length > 0;
}
