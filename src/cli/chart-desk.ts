import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { openNameReleases } from "#access/name-releases.ts";
import { openSigner } from "#access/signer.ts";
import type { ChartDesk } from "#server/gather-chart.ts";
import type { Config } from "./config.ts";
import type { Workspace } from "./workspace.ts";

/** Everything a chart is gathered and signed with on this machine. */
export async function openChartDesk({ store, vault, audit }: Workspace, config: Config): Promise<ChartDesk> {
  const releases = openNameReleases(releasesFile(config));
  return { store, vault, releases, signer: await openSigner(config.home, audit.key) };
}

/** Where it is kept who asked for names of protected persons and who approved. */
export function releasesFile({ home }: Config): string {
  return join(home, "name-releases.jsonl");
}

const Package = z.object({ name: z.string(), version: z.string() });

/** Name and version of this program, "redthread 0.1.0". */
export function toolName({ root }: Config): string {
  const { name, version } = Package.parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  return `${name} ${version}`;
}
