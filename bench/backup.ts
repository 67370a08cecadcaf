import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { loadDemoCase } from "#cli/demo-case.ts";
import { restoreBackup } from "#cli/restore-backup.ts";
import { wholeHash } from "#cli/whole-hash.ts";
import { openWorkspace, type Workspace } from "#cli/workspace.ts";
import { writeBackup } from "#cli/write-backup.ts";
import type { Config } from "#cli/config.ts";
import { checkBackup, type BackupManifest } from "#vault/backup-manifest.ts";
import { localHome } from "#neo4j/local-home.ts";
import { readJarLock } from "#neo4j/jar-lock.ts";
import { seededRandom, type Bench } from "./bench.ts";
import { JARS, withTemporaryHome } from "./temporary-home.ts";

const ROUNDS = 20;
const FLIPS = 1000;
const SEED = 20_261_124;

export const bench: Bench = {
  compares: `the graph's hash before a backup and after its restore, ${ROUNDS} times; ${FLIPS} backups with one flipped bit`,
  takes: "10 min",
  run: (print) =>
    withTemporaryHome(async (config) => {
      await useFetchedJars(config.home);
      const folder = await mkdtemp(join(tmpdir(), "redthread-backups-"));
      try {
        const first = await loadDemo(config);
        let equal = 0;
        let latest = "";
        for (let round = 0; round < ROUNDS; round++) {
          const began = performance.now();
          latest = join(folder, String(round));
          const { manifest, hash } = await backUpAndRestore(config, latest);
          if (hash === first && manifest.graphHash === first) equal++;
          print(`round ${round + 1}: ${hash === first ? "equal" : "DIFFERS"}, ${seconds(began)} s`);
        }
        const accepted = await acceptedFlips(latest);
        print(`${FLIPS} single flipped bits (seed ${SEED}): ${accepted} accepted`);
        return {
          figure: `${equal} of ${ROUNDS} equal, ${accepted} of ${FLIPS} damaged backups accepted`,
          goal: `${ROUNDS} equal, 0 accepted`,
          pass: equal === ROUNDS && accepted === 0,
        };
      } finally {
        await rm(folder, { recursive: true });
      }
    }),
};

/** The jars the tests fetched, where a start of this home looks for its own. */
async function useFetchedJars(home: string): Promise<void> {
  const { jars } = localHome(home, (await readJarLock()).neo4j);
  await symlink(JARS, join(home, basename(jars)));
}

function loadDemo(config: Config): Promise<string> {
  return within(config, async (workspace) => {
    await loadDemoCase(config, workspace);
    return wholeHash(workspace.store);
  });
}

async function within<T>(config: Config, use: (workspace: Workspace) => Promise<T>): Promise<T> {
  const workspace = await openWorkspace(config);
  try {
    return await use(workspace);
  } finally {
    await workspace.close();
  }
}

async function backUpAndRestore(
  config: Config,
  folder: string,
): Promise<{ manifest: BackupManifest; hash: string }> {
  const manifest = await within(config, (workspace) => writeBackup(folder, workspace, config));
  const { before } = await restoreBackup(folder, config, true, new Date());
  if (before !== undefined) await rm(before, { recursive: true });
  const hash = await within(config, ({ store }) => wholeHash(store));
  return { manifest, hash };
}

/** How many copies of a backup with one bit flipped in one of its files pass the check. */
async function acceptedFlips(folder: string): Promise<number> {
  const { files } = await checkBackup(folder);
  const names = ["manifest.json", "manifest.sig", ...files.map(({ path }) => path)];
  const random = seededRandom(SEED);
  const copy = `${folder}-copy`;
  await cp(folder, copy, { recursive: true });
  let accepted = 0;
  for (let flips = 0; flips < FLIPS;) {
    const path = join(copy, names[Math.floor(random() * names.length)] ?? "");
    const whole = await readFile(path);
    if (whole.length === 0) continue;
    flips++;
    const flipped = Buffer.from(whole);
    const at = Math.floor(random() * whole.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    await writeFile(path, flipped);
    if (await isWhole(copy)) accepted++;
    await writeFile(path, whole);
  }
  return accepted;
}

async function isWhole(folder: string): Promise<boolean> {
  try {
    await checkBackup(folder);
    return true;
  } catch {
    return false;
  }
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}
