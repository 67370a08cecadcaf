import { mkdir, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { inject } from "vitest";
import type { Config } from "#cli/config.ts";
import { openWorkspace, type Workspace } from "#cli/workspace.ts";
import { readJarLock } from "#neo4j/jar-lock.ts";
import { localHome } from "#neo4j/local-home.ts";

/** The configuration of a data directory in `folder`, made with the database's jars beside it, for a database of its own. */
export async function ownHome(folder: string): Promise<Config> {
  const home = join(folder, "home");
  const { jars } = localHome(home, (await readJarLock()).neo4j);
  await mkdir(home, { mode: 0o700 });
  await symlink(inject("jars"), join(home, basename(jars)));
  return {
    home,
    root: join(import.meta.dirname, "../.."),
    scoreWorker: "",
    resolveWorker: "",
    javaHome: undefined,
    remote: undefined,
    user: "tester",
  };
}

/** What `use` gives in the workspace of the configuration, which is closed whatever happens. */
export async function within<T>(config: Config, use: (workspace: Workspace) => Promise<T>): Promise<T> {
  const workspace = await openWorkspace(config);
  try {
    return await use(workspace);
  } finally {
    await workspace.close();
  }
}
