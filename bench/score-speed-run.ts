import { readFileSync } from "node:fs";
import { evidenceNetwork } from "#score/evidence-network.ts";
import { findClusters } from "#score/find-clusters.ts";
import { hashInput } from "#score/input-hash.ts";
import { PARAMETERS } from "#score/parameters.ts";
import { rankClusters } from "#score/run-score.ts";
import { AS_OF, speedTable } from "./speed-table.ts";

/** One step's seconds of processor time and the peak of resident memory after it, in MB. */
export type SpeedStep = { step: string; cpu: number; peak: number; result: string };

const [path, nodes] = process.argv.slice(2) as [string, string];
const ends = new Int32Array(new Uint8Array(readFileSync(path)).buffer);
const table = speedTable(
  { nodes: Number(nodes), low: ends.subarray(0, ends.length / 2), high: ends.subarray(ends.length / 2) },
  2,
);

function timed<T>(step: string, run: () => T, describe: (result: T) => string): T {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  const peak = process.resourceUsage().maxRSS / 1024;
  process.send?.({ step, cpu: (user + system) / 1e6, peak, result: describe(result) } satisfies SpeedStep);
  return result;
}

timed(
  "input",
  () => table,
  ({ entities, kind }) => `${entities.length} entities, ${kind.length} links`,
);
const network = timed(
  "weigh, link up, search",
  () => evidenceNetwork(table, PARAMETERS, AS_OF),
  ({ weighed }) => `${weighed.pairs.low.length} pairs, ${weighed.hubs.length} hubs`,
);
const clusters = timed(
  "find clusters",
  () => findClusters(network.graph, PARAMETERS),
  (found) => `${found.length} of six or more`,
);
timed(
  "score and explain",
  () => rankClusters(network, clusters),
  (ranked) => `first ${ranked[0]?.score}, ${ranked.filter(({ score }) => score > 0).length} above 0`,
);
timed(
  "hash",
  () => hashInput(network.weighed),
  (hash) => hash.slice(0, 12),
);
