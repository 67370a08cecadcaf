import { MultiDirectedGraph } from "graphology";
import { Sigma } from "sigma";
import { KIND_LOOKS } from "#model/kind-looks.ts";
import { container, framesWhileDragging, painted, type Renderer } from "./measure.ts";
import { scamGraph } from "./scam-graph.ts";

/** Sigma as its guide shows it, with its own settings. */
const run: Renderer = async (nodes, lines, milliseconds) => {
  const { entities, links, spots } = scamGraph(nodes, lines);
  await painted();
  const began = performance.now();
  const graph = new MultiDirectedGraph();
  for (const { id, kind, caption } of entities) {
    graph.addNode(id, { ...spots.get(id), size: 3, label: caption, color: KIND_LOOKS[kind].fill });
  }
  for (const { id, from, to } of links) graph.addEdgeWithKey(id, from, to, { size: 1, color: "#aaaaaa" });
  const renderer = new Sigma(graph, container());
  await painted();
  const first = performance.now() - began;
  const fps = await framesWhileDragging(milliseconds);
  const drawn = graph.size;
  renderer.kill();
  return { first, fps, lines: drawn };
};

Object.assign(globalThis, { run });
