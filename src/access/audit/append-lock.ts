import { randomUUID } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { Problem } from "#model/problem.ts";

const RETRY_MS = 5;
const MOST_TRIES = 2000;

/**
 * Runs `act` while no other process does so under the same lock file. A lock whose process is gone is taken over;
 * throws `audit/busy` after ten seconds.
 */
export async function withAppendLock<T>(path: string, act: () => Promise<T>): Promise<T> {
  await take(path);
  try {
    return await act();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (await claim(path)) return;
    if (await isAbandoned(path)) await breakLock(path);
    else await wait(RETRY_MS);
  }
  throw new Problem("audit/busy", `Another process holds "${path}" and does not let go.`);
}

/** A lock appears with its holder's process id in it or not at all: a link to a file that is already whole. */
async function claim(path: string): Promise<boolean> {
  const own = `${path}.${randomUUID()}`;
  await writeFile(own, String(process.pid), { mode: 0o600 });
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** Only one process at a time removes an abandoned lock, and looks again first: another may have taken it over. */
async function breakLock(path: string): Promise<void> {
  const breaking = `${path}.breaking`;
  if (!(await claim(breaking))) {
    await wait(RETRY_MS);
    return;
  }
  try {
    if (await isAbandoned(path)) await rm(path, { force: true });
  } finally {
    await rm(breaking, { force: true });
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  const pid = Number(await readFile(path, "utf8").catch(() => ""));
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
