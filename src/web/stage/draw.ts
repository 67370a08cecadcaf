import { MultiDirectedGraph } from "graphology";
import type { EntityId } from "#model/graph.ts";
import type { State } from "#web/state.ts";
import type { Bundle } from "./bundle.ts";
import { folded } from "./folds.ts";
import { linesOf } from "./lines.ts";
import { visible } from "./visible.ts";

export type Spot = { readonly x: number; readonly y: number };
export type Drawing = {
  graph: MultiDirectedGraph<Spot>;
  /** The lines now drawn, by the key of their edge. */
  bundles: ReadonlyMap<string, Bundle>;
  /** The keys of the nodes now in sight. */
  shown: ReadonlySet<string>;
  /** Lines that are in the graph and no longer drawn: what is undone comes back soon. */
  readonly gone: Map<string, Bundle>;
  /** What it was drawn from: as long as these are the same values, nothing has to be drawn anew. */
  of: readonly unknown[];
};

/**
 * What a renderer has to look at again: these nodes and lines; `isPlaced` when something came, moved, came back into
 * sight or is drawn by another program, so that Sigma has to sort all of it; `isAnother` when it is another graph.
 */
export type Redrawn = {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly isPlaced: boolean;
  readonly isAnother: boolean;
};

export function emptyDrawing(): Drawing {
  return { graph: new MultiDirectedGraph(), bundles: new Map(), shown: new Set(), gone: new Map(), of: [] };
}

/** True when the state has another picture than the drawing: other things, other places, other things in sight. */
export function isOutdated({ of }: Drawing, state: State): boolean {
  return sourcesOf(state).some((part, index) => part !== of[index]);
}

function sourcesOf(state: State): readonly unknown[] {
  return [state.stage.placed, visible(state), folded(state), linesOf(state)];
}

/** Above this many lines each is drawn as a hair without an arrow, and none while the stage is being moved. */
export const MANY_LINES = 5000;

export function isCrowded({ bundles }: Pick<Drawing, "bundles">): boolean {
  return bundles.size > MANY_LINES;
}

/** Nodes and lines that have gone stay in the graph out of sight up to this share of what is there. */
const MOST_GONE = 0.6;

/**
 * Brings the graph that Sigma draws to what the state says. Only what differs is touched: what has gone is put out of
 * sight, which is quick to do and to undo; when too much of it has gathered, `drawing.graph` is another graph.
 */
export function sync(drawing: Drawing, state: State): Redrawn {
  const nodes = new Map<string, Spot>([...state.stage.placed, ...folded(state).folds]);
  const before = { bundles: drawing.bundles, shown: drawing.shown };
  drawing.bundles = linesOf(state);
  drawing.shown = shownOf(nodes, state);
  drawing.of = sourcesOf(state);
  const isAnother =
    isCrowded(drawing) !== isCrowded(before) || goneFrom(drawing, nodes) > MOST_GONE * drawing.graph.order;
  if (isAnother) {
    drawing.graph = new MultiDirectedGraph();
    drawing.gone.clear();
  }
  const isMoved = put(drawing.graph, nodes);
  const { edges, isSorted } = putLines(drawing, before.bundles);
  const changed = [...drawing.shown, ...before.shown].filter(
    (key) => drawing.shown.has(key) !== before.shown.has(key) && drawing.graph.hasNode(key),
  );
  const isBack = changed.some((key) => drawing.shown.has(key));
  return { nodes: changed, edges, isPlaced: isMoved || isSorted || isBack, isAnother };
}

function shownOf(nodes: ReadonlyMap<string, Spot>, state: State): Set<string> {
  const { entities } = visible(state);
  const { folds, keyOf } = folded(state);
  return new Set(
    [...nodes.keys()].filter(
      (key) => folds.has(key as EntityId) || (entities.has(key as EntityId) && !keyOf.has(key as EntityId)),
    ),
  );
}

function goneFrom({ graph }: Drawing, nodes: ReadonlyMap<string, Spot>): number {
  return graph.order - [...nodes.keys()].filter((key) => graph.hasNode(key)).length;
}

/** Adds and moves nodes; true when there was any to add or move. */
function put(graph: Drawing["graph"], nodes: ReadonlyMap<string, Spot>): boolean {
  let isMoved = false;
  for (const [key, { x, y }] of nodes) {
    if (!graph.hasNode(key)) graph.addNode(key, { x, y });
    else if (graph.getNodeAttribute(key, "x") !== x || graph.getNodeAttribute(key, "y") !== y) {
      graph.mergeNodeAttributes(key, { x, y });
    } else continue;
    isMoved = true;
  }
  return isMoved;
}

/** Adds lines and notes which have gone or look other than before; `isSorted` when one needs another program. */
function putLines(drawing: Drawing, before: Drawing["bundles"]): { edges: string[]; isSorted: boolean } {
  const edges: string[] = [];
  let isSorted = false;
  for (const [key, one] of drawing.bundles) {
    drawing.gone.delete(key);
    const known = before.get(key);
    if (!drawing.graph.hasEdge(key)) {
      drawing.graph.addEdgeWithKey(key, one.from, one.to, {});
      isSorted = true;
    } else if (known === undefined || isOther(one, known)) {
      edges.push(key);
      isSorted ||= known?.curvature !== one.curvature;
    }
  }
  for (const [key, one] of before) {
    if (drawing.bundles.has(key) || !drawing.graph.hasEdge(key)) continue;
    drawing.gone.set(key, one);
    edges.push(key);
  }
  return { edges, isSorted };
}

function isOther(one: Bundle, other: Bundle): boolean {
  return (
    one.count !== other.count ||
    one.curvature !== other.curvature ||
    one.kinds.length !== other.kinds.length ||
    one.sources.size !== other.sources.size
  );
}
