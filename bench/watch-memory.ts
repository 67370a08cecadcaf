import { readFile } from "node:fs/promises";
import { once } from "node:events";
import type { Neo4jAddress } from "#neo4j/connect.ts";
import { spawnCommand } from "./import-by-command.ts";

const EVERY_MS = 250;

/** What the resident memory of a command was while it ran, in MB; throws when it ends with anything but 0. */
export async function watchMemory(
  address: Neo4jAddress,
  home: string,
  command: readonly string[],
): Promise<{ peakMb: number; samples: number[]; seconds: number }> {
  const began = performance.now();
  const child = await spawnCommand(address, home, command);
  const samples: number[] = [];
  const ended = once(child, "exit") as Promise<[number | null]>;
  while (child.exitCode === null && child.signalCode === null) {
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    const resident = /VmRSS:\s+(\d+) kB/.exec(status)?.[1];
    if (resident !== undefined) samples.push(Math.round(Number(resident) / 1024));
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, EVERY_MS))]);
  }
  const [code] = await ended;
  if (code !== 0) throw new Error(`redthread ${command[0]} ended with ${code}`);
  return { peakMb: Math.max(...samples), samples, seconds: (performance.now() - began) / 1000 };
}
