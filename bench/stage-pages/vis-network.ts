import { DataSet } from "vis-data";
import { Network } from "vis-network";
import { KIND_LOOKS } from "#model/kind-looks.ts";
import { container, framesWhile, painted, type Renderer } from "./measure.ts";
import { scamGraph } from "./scam-graph.ts";

const run: Renderer = async (nodes, lines, milliseconds) => {
  const { entities, links, spots } = scamGraph(nodes, lines);
  await painted();
  const began = performance.now();
  const view = new Network(
    container(),
    {
      nodes: new DataSet(
        entities.map(({ id, kind, caption }) => ({
          id: id as string,
          ...spots.get(id),
          label: caption,
          color: KIND_LOOKS[kind].fill,
          shape: "dot",
          size: 12,
        })),
      ),
      edges: new DataSet(links.map(({ id, from, to }) => ({ id: id as string, from, to }))),
    },
    { physics: false, edges: { smooth: false, color: "#aaaaaa" }, layout: { improvedLayout: false } },
  );
  await new Promise<void>((resume) => view.once("afterDrawing", () => resume()));
  await painted();
  const first = performance.now() - began;
  const { x, y } = view.getViewPosition();
  const scale = view.getScale();
  const fps = await framesWhile(milliseconds, (index) =>
    view.moveTo({
      position: { x: x + (150 * Math.sin(index / 10)) / scale, y: y + (90 * Math.cos(index / 10)) / scale },
      animation: false,
    }),
  );
  view.destroy();
  return { first, fps, lines: links.length };
};

Object.assign(globalThis, { run });
