import { MultiDirectedGraph } from "graphology";
import type { State } from "#web/state.ts";
import type { Bundle } from "./bundle.ts";
import { folded } from "./folds.ts";
import { linesOf } from "./lines.ts";
import { edgeLook, nodeLook, type EdgeLook, type NodeLook } from "./look.ts";
import { visible } from "./visible.ts";

export type Spot = { readonly x: number; readonly y: number };
export type Drawing = {
  graph: MultiDirectedGraph<Spot>;
  /** The lines now drawn, by the key of their edge. */
  bundles: ReadonlyMap<string, Bundle>;
  /** What it was drawn from: as long as these are the same values, nothing has to be drawn anew. */
  of: readonly unknown[];
};

export function emptyDrawing(): Drawing {
  return { graph: new MultiDirectedGraph(), bundles: new Map(), of: [] };
}

/** True when the state has another picture than the drawing: other things, other places, other things in sight. */
export function isOutdated({ of }: Drawing, state: State): boolean {
  return sourcesOf(state).some((part, index) => part !== of[index]);
}

function sourcesOf(state: State): readonly unknown[] {
  return [state.stage.placed, visible(state), folded(state), linesOf(state)];
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

/** Sigma goes through everything again for each thing that is dropped: above this many a new graph is cheaper. */
const MANY_DROPS = 40;

/**
 * Brings the graph that Sigma draws to what the state says. Only what differs is touched; when much has gone,
 * `drawing.graph` is another graph afterwards.
 */
export function sync(drawing: Drawing, state: State): void {
  const nodes = new Map<string, Spot>([...state.stage.placed, ...folded(state).folds]);
  const bundles = linesOf(state);
  const goneNodes = drawing.graph.filterNodes((key) => !nodes.has(key));
  const goneEdges = drawing.graph.filterEdges((key) => !bundles.has(key));
  if (goneNodes.length + goneEdges.length > MANY_DROPS) drawing.graph = new MultiDirectedGraph();
  else {
    for (const key of goneEdges) drawing.graph.dropEdge(key);
    for (const key of goneNodes) drawing.graph.dropNode(key);
  }
  add(drawing.graph, nodes, bundles.values());
  drawing.bundles = bundles;
  drawing.of = sourcesOf(state);
}

function add(graph: Drawing["graph"], nodes: ReadonlyMap<string, Spot>, bundles: Iterable<Bundle>): void {
  for (const [id, { x, y }] of nodes) {
    if (!graph.hasNode(id)) graph.addNode(id, { x, y });
    else if (graph.getNodeAttribute(id, "x") !== x || graph.getNodeAttribute(id, "y") !== y) {
      graph.mergeNodeAttributes(id, { x, y });
    }
  }
  for (const { key, from, to } of bundles) {
    if (!graph.hasEdge(key)) graph.addEdgeWithKey(key, from, to, {});
  }
}

/** The reducers Sigma asks how things look: always from the state as it is at that moment. */
export function reducers(drawing: Drawing, state: () => State) {
  return {
    node: (key: string, { x, y }: Spot): Spot & NodeLook => ({ x, y, ...nodeLook(key, state()) }),
    edge: (key: string): Partial<EdgeLook> => {
      const one = drawing.bundles.get(key);
      if (one === undefined) return {};
      return edgeLook(one, state(), {
        areFew: hasFewLines(drawing, state()),
        isCrowded: isCrowded(drawing),
      });
    },
  };
}

/** Above this many lines each is drawn as a hair without an arrow, and none while the stage is being moved. */
export const MANY_LINES = 5000;

export function isCrowded({ graph }: Drawing): boolean {
  return graph.size > MANY_LINES;
}

const FEW_LINES = 16;

/** True when one entity is selected and the words of all its lines still find room. */
function hasFewLines({ graph }: Drawing, { selected }: State): boolean {
  const [only] = selected;
  return selected.size === 1 && graph.hasNode(only) && graph.degree(only) <= FEW_LINES;
}
