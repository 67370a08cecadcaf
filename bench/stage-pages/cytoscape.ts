import cytoscape from "cytoscape";
import { KIND_LOOKS } from "#model/kind-looks.ts";
import { container, framesWhile, painted, type Renderer } from "./measure.ts";
import { scamGraph } from "./scam-graph.ts";

const run: Renderer = async (nodes, lines, milliseconds) => {
  const { entities, links, spots } = scamGraph(nodes, lines);
  await painted();
  const began = performance.now();
  const view = cytoscape({
    container: container(),
    elements: [
      ...entities.map(({ id, kind, caption }) => ({
        data: { id, label: caption, fill: KIND_LOOKS[kind].fill },
        position: { ...(spots.get(id) ?? { x: 0, y: 0 }) },
      })),
      ...links.map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
    ],
    layout: { name: "preset" },
    style: [
      {
        selector: "node",
        style: { "background-color": "data(fill)", label: "data(label)", "min-zoomed-font-size": 8 },
      },
      { selector: "edge", style: { width: 1, "line-color": "#aaaaaa", "curve-style": "haystack" } },
    ],
  });
  await new Promise((resume) => view.one("render", resume));
  await painted();
  const first = performance.now() - began;
  const { x, y } = view.pan();
  const fps = await framesWhile(milliseconds, (index) =>
    view.pan({ x: x + 150 * Math.sin(index / 10), y: y + 90 * Math.cos(index / 10) }),
  );
  const drawn = view.edges().length;
  view.destroy();
  return { first, fps, lines: drawn };
};

Object.assign(globalThis, { run });
