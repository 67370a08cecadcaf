import type { EntityId } from "#model/graph.ts";
import type { State } from "#web/state.ts";
import type { Drawing } from "./draw.ts";
import { isHidden } from "./look.ts";
import type { LayoutAnswer, LayoutRequest } from "./layout-worker.ts";
import { ownScript } from "./own-script.ts";
import type { Point } from "./place-near.ts";
// oxlint-disable-next-line import/default -- Vite makes the address the default export
import workerUrl from "./layout-worker.ts?worker&url";

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
 * Runs ForceAtlas2 in a worker over what is visible; pinned entities stay. The stage follows while it runs; `finish`
 * gets the final places, once.
 */
export function runLayout(
  drawing: Drawing,
  state: State,
  finish: (places: ReadonlyMap<EntityId, Point>) => void,
): RunningLayout {
  const worker = new Worker(ownScript(workerUrl), { type: "module" });
  let latest: LayoutAnswer["nodes"] = [];
  const stop = (): void => {
    worker.terminate();
    finish(new Map(latest.map(({ id, x, y }) => [id as EntityId, { x, y }])));
  };
  worker.addEventListener("message", ({ data: answer }: MessageEvent<LayoutAnswer>) => {
    latest = answer.nodes;
    if (answer.done) stop();
    else follow(drawing, latest);
  });
  worker.postMessage(requestOf(drawing, state));
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

function requestOf({ bundles }: Drawing, state: State): LayoutRequest {
  const visible = [...state.stage.placed].filter(([id]) => !isHidden(id, state));
  return {
    nodes: visible.map(([id, { x, y, pinned }]) => ({ id, x, y, fixed: pinned })),
    edges: [...bundles.values()]
      .filter(({ from, to }) => from !== to)
      .map(({ from, to, count }) => ({ from, to, weight: 1 + Math.log10(count) })),
    milliseconds: timeFor(visible.length),
  };
}
