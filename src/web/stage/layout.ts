import type { EntityId } from "#model/graph.ts";
import type { LinkKind } from "#model/kinds.ts";
import type { State } from "#web/state.ts";
import type { Drawing } from "./draw.ts";
import { folded } from "./folds.ts";
import type {
  LayoutAnswer,
  LayoutEdge,
  LayoutName,
  LayoutNode,
  LayoutRequest,
} from "./layouts/layout-request.ts";
import { linesOf } from "./lines.ts";
import { ownScript } from "./own-script.ts";
import type { Point } from "./place-near.ts";
import { visible } from "./visible.ts";
// oxlint-disable-next-line import/default -- Vite makes the address the default export
import workerUrl from "./layouts/layout-worker.ts?worker&url";

/** How long a layout may run: longer for a fuller stage, never above six seconds. */
function timeFor(count: number): number {
  return Math.min(6000, 1200 + count * 4);
}

export type RunningLayout = {
  /** Ends it and keeps what it has found so far. */
  readonly stop: () => void;
  /** Ends it and keeps nothing. */
  readonly cancel: () => void;
};

/**
 * Lays out what is in sight, in a worker; pinned entities stay. The stage follows while it runs; `finish` gets the
 * final places by the keys of what is drawn, once.
 */
export function runLayout(
  layout: LayoutName,
  drawing: Drawing,
  state: State,
  finish: (places: ReadonlyMap<string, Point>) => void,
): RunningLayout {
  const worker = new Worker(ownScript(workerUrl), { type: "module" });
  let latest: LayoutAnswer["nodes"] = [];
  const stop = (): void => {
    worker.terminate();
    finish(new Map(latest.map(({ id, x, y }) => [id, { x, y }])));
  };
  worker.addEventListener("message", ({ data: answer }: MessageEvent<LayoutAnswer>) => {
    latest = answer.nodes;
    if (answer.done) stop();
    else follow(drawing, latest);
  });
  worker.postMessage(requestOf(layout, state));
  return { stop, cancel: () => worker.terminate() };
}

function follow({ graph }: Drawing, nodes: LayoutAnswer["nodes"]): void {
  const places = new Map(nodes.map((node) => [node.id, node]));
  graph.updateEachNodeAttributes(
    (id, spot) => {
      const place = places.get(id);
      return place === undefined ? spot : { x: place.x, y: place.y };
    },
    { attributes: ["x", "y"] },
  );
}

function requestOf(layout: LayoutName, state: State): LayoutRequest {
  const { folds, keyOf } = folded(state);
  const first = firstDates(state);
  const single = [...visible(state).entities].filter((id) => !keyOf.has(id));
  const nodes = [
    ...single.map((id) => nodeOf(id, id, state.stage.placed.get(id)?.pinned === true, state)),
    ...[...folds].map(([key, fold]) => ({ ...nodeOf(key, fold.anchor, false, state), x: fold.x, y: fold.y })),
  ].map((node) => ({ ...node, ...(first.has(node.id) && { at: first.get(node.id) ?? "" }) }));
  return { layout, nodes, edges: edgesOf(state), milliseconds: timeFor(nodes.length) };
}

function nodeOf(key: string, id: EntityId, fixed: boolean, state: State): LayoutNode {
  const { x, y } = state.stage.placed.get(id) ?? { x: 0, y: 0 };
  return { id: key, x, y, fixed, kind: state.entities.get(id)?.kind ?? "" };
}

/** In which direction a kind of line leads down: who controls stands above, and so does a place above who is there. */
const DOWN: Readonly<Partial<Record<LinkKind, "forth" | "back">>> = {
  owns: "forth",
  directs: "forth",
  operates: "forth",
  holds: "forth",
  used_in: "forth",
  member_of: "back",
  present_at: "back",
};

function edgesOf(state: State): LayoutEdge[] {
  return [...linesOf(state).values()]
    .filter(({ from, to }) => from !== to)
    .map(({ from, to, count, kinds }) => {
      const way = kinds.map((kind) => DOWN[kind]).find((one) => one !== undefined);
      const [above, below] = way === "back" ? [to, from] : [from, to];
      return { from: above, to: below, weight: 1 + Math.log10(count), isDown: way !== undefined };
    });
}

/** The first date recorded on any line of each thing that is drawn. */
function firstDates(state: State): Map<string, string> {
  const { keyOf } = folded(state);
  const dates = new Map<string, string>();
  for (const { from, to, first } of visible(state).links) {
    if (first === undefined) continue;
    for (const key of [keyOf.get(from) ?? from, keyOf.get(to) ?? to]) {
      const known = dates.get(key);
      if (known === undefined || first < known) dates.set(key, first);
    }
  }
  return dates;
}
