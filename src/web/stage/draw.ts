import { MultiDirectedGraph } from "graphology";
import type { EntityId } from "#model/graph.ts";
import type { State } from "#web/state.ts";
import { bundle, type Bundle } from "./bundle.ts";
import { edgeLook, isHidden, nodeLook, type EdgeLook, type NodeLook } from "./look.ts";

export type Spot = { x: number; y: number };
export type Drawing = {
  readonly graph: MultiDirectedGraph<Spot>;
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

/** Brings the graph that Sigma draws to what the state says: only what differs is touched. */
export function sync(drawing: Drawing, state: State): void {
  const { graph } = drawing;
  const { placed } = state.stage;
  for (const id of graph.nodes()) if (!placed.has(id as EntityId)) graph.dropNode(id);
  for (const [id, { x, y }] of placed) {
    if (!graph.hasNode(id)) graph.addNode(id, { x, y });
    else if (graph.getNodeAttribute(id, "x") !== x || graph.getNodeAttribute(id, "y") !== y) {
      graph.mergeNodeAttributes(id, { x, y });
    }
  }
  const isVisible = (id: EntityId): boolean => placed.has(id) && !isHidden(id, state);
  const bundles = new Map(
    bundle(state.links.values(), isVisible, state.offLinks).map((one) => [one.key, one]),
  );
  for (const key of graph.edges()) if (!bundles.has(key)) graph.dropEdge(key);
  for (const { key, from, to } of bundles.values()) {
    if (!graph.hasEdge(key)) graph.addEdgeWithKey(key, from, to, {});
  }
  drawing.bundles = bundles;
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
