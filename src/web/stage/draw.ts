import { MultiDirectedGraph } from "graphology";
import type { EntityId } from "#model/graph.ts";
import type { State } from "#web/state.ts";
import { bundle, type Bundle } from "./bundle.ts";
import { edgeLook, isHidden, nodeLook, type EdgeLook, type NodeLook } from "./look.ts";

export type Spot = { readonly x: number; readonly y: number };
export type Drawing = {
  graph: MultiDirectedGraph<Spot>;
  /** The lines now drawn, by the key of their edge. */
  bundles: ReadonlyMap<string, Bundle>;
};

export function emptyDrawing(): Drawing {
  return { graph: new MultiDirectedGraph(), bundles: new Map() };
}

/** True when the two states differ in what is on the stage, and not only in how it looks. */
export function isOtherStage(a: State, b: State): boolean {
  return a.stage !== b.stage || a.links !== b.links || a.offKinds !== b.offKinds || a.offLinks !== b.offLinks;
}

/** True when the two states differ in anything the stage shows. */
export function isOtherLook(a: State, b: State): boolean {
  return (
    isOtherStage(a, b) ||
    a.entities !== b.entities ||
    a.selected !== b.selected ||
    a.selectedBundle !== b.selectedBundle ||
    a.trail !== b.trail ||
    a.pathFrom !== b.pathFrom ||
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
  const { placed } = state.stage;
  const isVisible = (id: EntityId): boolean => placed.has(id) && !isHidden(id, state);
  const bundles = new Map(
    bundle(state.links.values(), isVisible, state.offLinks).map((one) => [one.key, one]),
  );
  const goneNodes = drawing.graph.nodes().filter((id) => !placed.has(id as EntityId));
  const goneEdges = drawing.graph.edges().filter((key) => !bundles.has(key));
  if (goneNodes.length + goneEdges.length > MANY_DROPS) drawing.graph = new MultiDirectedGraph();
  else {
    for (const key of goneEdges) drawing.graph.dropEdge(key);
    for (const id of goneNodes) drawing.graph.dropNode(id);
  }
  add(drawing.graph, placed, bundles.values());
  drawing.bundles = bundles;
}

function add(graph: Drawing["graph"], placed: ReadonlyMap<EntityId, Spot>, bundles: Iterable<Bundle>): void {
  for (const [id, { x, y }] of placed) {
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
    node: (id: string, { x, y }: Spot): Spot & NodeLook => ({ x, y, ...nodeLook(id as EntityId, state()) }),
    edge: (key: string): Partial<EdgeLook> => {
      const one = drawing.bundles.get(key);
      return one === undefined ? {} : edgeLook(one, state(), hasFewLines(drawing, state()));
    },
  };
}

const FEW_LINES = 16;

/** True when one entity is selected and the words of all its lines still find room. */
function hasFewLines({ graph }: Drawing, { selected }: State): boolean {
  const [only] = selected;
  return selected.size === 1 && graph.hasNode(only) && graph.degree(only) <= FEW_LINES;
}
