import type { EntityId } from "#model/graph.ts";
import type { State } from "#web/state.ts";
import { isCrowded, type Drawing, type Redrawn } from "./draw.ts";
import { folded } from "./folds.ts";

/**
 * What has to be looked at again when the state has changed in looks: everything, where a change pales or names all of
 * the rest. On a crowded stage lines near what is selected are drawn by another program, and have to be sorted.
 */
export function touched(drawing: Drawing, before: State, after: State): Redrawn {
  const { graph } = drawing;
  const isEverywhere =
    before.language !== after.language ||
    before.trail !== after.trail ||
    before.news !== after.news ||
    before.pointed !== after.pointed;
  if (isEverywhere) {
    return { nodes: graph.nodes(), edges: graph.edges(), isPlaced: isCrowded(drawing), isAnother: false };
  }
  const { keyOf } = folded(after);
  const near = new Set<string>();
  if (before.selected !== after.selected) {
    for (const id of [...before.selected, ...after.selected]) near.add(keyOf.get(id) ?? id);
  }
  for (const key of [before.pathFrom, after.pathFrom]) if (key !== undefined) near.add(key);
  const nodes = [...near].filter((key) => graph.hasNode(key));
  const edges = new Set(nodes.flatMap((key) => graph.edges(key)));
  for (const key of [before.selectedBundle, after.selectedBundle]) {
    if (key !== undefined && graph.hasEdge(key)) edges.add(key);
  }
  const renamed = before.entities === after.entities ? [] : renamedIn(graph.nodes(), before, after);
  return {
    nodes: [...nodes, ...renamed],
    edges: [...edges],
    isPlaced: isCrowded(drawing) && edges.size > 0,
    isAnother: false,
  };
}

/** The nodes whose entity is known otherwise than before. */
function renamedIn(nodes: readonly string[], before: State, after: State): string[] {
  return nodes.filter((key) => before.entities.get(key as EntityId) !== after.entities.get(key as EntityId));
}

/** True when the two states differ in how anything on the stage looks. */
export function isOtherLook(a: State, b: State): boolean {
  return (
    a.entities !== b.entities ||
    a.selected !== b.selected ||
    a.selectedBundle !== b.selectedBundle ||
    a.trail !== b.trail ||
    a.pathFrom !== b.pathFrom ||
    a.pointed !== b.pointed ||
    a.news !== b.news ||
    a.language !== b.language
  );
}
