import { fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bench } from "./bench.ts";
import { comparePeers } from "./community-peers.ts";
import { type PowerLawGraph, powerLawGraph } from "./power-law-graph.ts";
import type { SpeedStep } from "./score-speed-run.ts";

const SEED = 1;
const MEAN_DEGREE = 10;
const SIZES = [
  { nodes: 100_000, cpu: 1.2, memory: Infinity },
  { nodes: 1_000_000, cpu: 12, memory: 1024 },
];

export const bench: Bench = {
  compares:
    "processor time and memory from evidence as numbers to ranked, explained clusters and their hashes",
  takes: "3 min, most of it the peers at a million",
  run: async (print) => {
    const outcomes: { figure: string; goal: string; pass: boolean }[] = [];
    for (const { nodes, cpu, memory } of SIZES) {
      const graph = powerLawGraph(nodes, MEAN_DEGREE, SEED);
      const measured = await measure(graph, print);
      print("  communities of the same graph, every link alike:");
      comparePeers(graph, print);
      const isWithin = measured.cpu <= cpu && measured.peak <= memory;
      const goal = `${cpu} s${memory === Infinity ? "" : `, ${memory} MB`}`;
      const figure = `${nodes / 1000}k ${measured.cpu.toFixed(1)} CPU s, ${Math.round(measured.peak)} MB`;
      outcomes.push({ figure, goal, pass: isWithin });
    }
    return {
      figure: outcomes.map(({ figure }) => figure).join("; "),
      goal: outcomes.map(({ goal }) => goal).join("; "),
      pass: outcomes.every(({ pass }) => pass),
    };
  },
};

/** Makes the graph here, scores it in a process of its own: the peak of memory is that of input and scoring alone. */
async function measure(
  { nodes, low, high }: PowerLawGraph,
  print: (line: string) => void,
): Promise<{ cpu: number; peak: number }> {
  const folder = mkdtempSync(join(tmpdir(), "score-speed-"));
  try {
    const path = join(folder, "graph.bin");
    writeFileSync(path, Buffer.concat([Buffer.from(low.buffer), Buffer.from(high.buffer)]));
    print(`${nodes} nodes, ${low.length} pairs, seed ${SEED}`);
    let cpu = 0;
    let peak = 0;
    await new Promise<void>((resolve, reject) => {
      const child = fork(join(import.meta.dirname, "score-speed-run.ts"), [path, String(nodes)], {
        execArgv: ["--import", "tsx"],
      });
      child.on("message", (message) => {
        const step = message as SpeedStep;
        cpu += step.cpu;
        peak = step.peak;
        print(
          `  ${step.step.padEnd(24)} ${step.cpu.toFixed(2).padStart(6)} CPU s, peak ${Math.round(step.peak)} MB: ${step.result}`,
        );
      });
      child.once("error", reject);
      child.once("exit", (code) =>
        code === 0 ? resolve() : reject(new Error(`scoring ended with code ${code}`)),
      );
    });
    return { cpu, peak };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
