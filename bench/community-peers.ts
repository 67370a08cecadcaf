import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { graphArrays } from "#score/graph-arrays.ts";
import { leiden } from "#score/leiden.ts";
import { tiesThatHold } from "#score/ties-that-hold.ts";
import { seededRandom } from "./bench.ts";
import type { PowerLawGraph } from "./power-law-graph.ts";

/** Our Leiden beside others on one graph of equal links: processor time and modularity, printed line by line. */
export function comparePeers(graph: PowerLawGraph, print: (line: string) => void): void {
  const report = (name: string, cpu: number, community: ArrayLike<number>, built = 0): void =>
    print(
      `  ${name.padEnd(34)} ${cpu.toFixed(2).padStart(6)} CPU s, modularity ${modularity(graph, community).toFixed(4)}` +
        (built > 0 ? ` (and ${built.toFixed(2)} s to build the graph)` : ""),
    );
  const half = new Float64Array(graph.low.length).fill(0.5);
  const arrays = graphArrays(graph.nodes, { ...graph, reliability: half });
  const lambda = 1 / (2 * graph.low.length * Math.LN2);
  const ours = timed(() => {
    const held = tiesThatHold(arrays, 0.5);
    const found = leiden(held, { lambda, passes: 2 });
    const community = new Int32Array(graph.nodes).fill(-1);
    held.original.forEach((node, place) => {
      community[node] = found[place]!;
    });
    return community;
  });
  report("redthread Leiden, two passes", ours.cpu, ours.result);
  const built = timed(() => asGraphology(graph));
  const peer = timed(() => louvain(built.result, { rng: seededRandom(1) }));
  const labels = Int32Array.from({ length: graph.nodes }, (_, node) => peer.result[String(node)]!);
  report("graphology Louvain", peer.cpu, labels, built.cpu);
  const igraph = askIgraph(graph);
  if (igraph === undefined) print("  igraph Leiden: no python3 with igraph here, not compared");
  else report(`igraph ${igraph.version} Leiden, two iterations`, igraph.cpu, igraph.community, igraph.built);
}

function timed<T>(run: () => T): { result: T; cpu: number } {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { result, cpu: (user + system) / 1e6 };
}

function asGraphology({ nodes, low, high }: PowerLawGraph): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let node = 0; node < nodes; node++) graph.addNode(String(node));
  low.forEach((node, pair) => graph.addEdge(String(node), String(high[pair]!)));
  return graph;
}

type Answer = { version: string; cpu: number; built: number; community: Int32Array };

/** By a python3 that has igraph; undefined without one. */
function askIgraph({ nodes, low, high }: PowerLawGraph): Answer | undefined {
  const folder = mkdtempSync(join(tmpdir(), "community-peers-"));
  try {
    const [given, answer] = [join(folder, "pairs.bin"), join(folder, "community.bin")];
    writeFileSync(given, Buffer.concat([Buffer.from(low.buffer), Buffer.from(high.buffer)]));
    const script = join(import.meta.dirname, "igraph-leiden.py");
    const { status, stdout } = spawnSync("python3", [script, given, String(nodes), answer], {
      encoding: "utf8",
    });
    if (status !== 0) return undefined;
    const said = JSON.parse(stdout) as Omit<Answer, "community">;
    return { ...said, community: new Int32Array(new Uint8Array(readFileSync(answer)).buffer) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Newman and Girvan's modularity of the communities; a node of no community (-1) is one of its own. */
function modularity({ low, high }: PowerLawGraph, community: ArrayLike<number>): number {
  const total = new Map<number, number>();
  let inside = 0;
  low.forEach((a, pair) => {
    const [one, other] = [community[a]!, community[high[pair]!]!];
    for (const each of [one, other]) total.set(each, (total.get(each) ?? 0) + 1);
    if (one === other) inside++;
  });
  const ends = 2 * low.length;
  return inside / low.length - [...total.values()].reduce((sum, each) => sum + (each / ends) ** 2, 0);
}
