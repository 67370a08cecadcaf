import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { AuditLog } from "#access/audit/audit-log.ts";
import { verifyAudit } from "#access/audit/verify-audit.ts";
import { Problem } from "#model/problem.ts";
import { connect } from "#neo4j/connect.ts";
import { readJarLock } from "#neo4j/jar-lock.ts";
import { localHome } from "#neo4j/local-home.ts";
import { neo4jStore } from "#neo4j/neo4j-store.ts";
import { startLocalNeo4j } from "#neo4j/start-local.ts";
import { openReports } from "#vault/reports.ts";
import type { Vault } from "#vault/vault.ts";
import type { Config } from "./config.ts";
import { progressLine } from "./print.ts";
import { replayChanges, type Replayed } from "./replay-changes.ts";
import { wholeHash } from "./whole-hash.ts";

export type Rebuilt = Replayed & { hash: string };

/**
 * Builds the graph from the vault and the audit log alone, in a database of its own beside the data directory, and hands
 * its directory to `use` once it has stopped; then it is gone. Nothing of the present database is read. Throws
 * `audit/broken`, `replay/incomplete` and `vault/damaged`.
 */
export async function rebuildGraph(
  config: Config,
  kept: { vault: Vault; audit: AuditLog },
  use: (server: string) => Promise<void> = async () => {},
): Promise<Rebuilt> {
  await requireWhole(kept.audit);
  const beside = `${config.home}.replaying-${process.pid}`;
  await mkdir(beside, { recursive: true, mode: 0o700 });
  try {
    const { jars } = localHome(config.home, (await readJarLock()).neo4j);
    const local = await startLocalNeo4j({
      home: beside,
      jars,
      ...(config.javaHome !== undefined && { javaHome: config.javaHome }),
    });
    let rebuilt: Rebuilt;
    try {
      rebuilt = await fill(local, kept, beside);
    } finally {
      await local.stop();
    }
    await use(join(beside, "neo4j"));
    return rebuilt;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** Puts the rebuilt database in the place of the present one, which is kept beside it; gives where, if there was one. */
export async function replaceDatabase(home: string, server: string, now: Date): Promise<string | undefined> {
  const present = join(home, "neo4j");
  const before = join(home, `neo4j-before-${now.toISOString().replaceAll(/[:.]/g, "-")}`);
  const wasThere = existsSync(present);
  if (wasThere) await rename(present, before);
  await rename(server, present);
  return wasThere ? before : undefined;
}

async function fill(
  address: Parameters<typeof connect>[0],
  { vault, audit }: { vault: Vault; audit: AuditLog },
  beside: string,
): Promise<Rebuilt> {
  const store = await neo4jStore(await connect(address));
  const progress = progressLine();
  try {
    // the reports of then stay as they are, and profiles made since then recognise nothing
    const apart = { ...vault, ...openReports(join(beside, "reports")), profiles: async () => [] };
    const replayed = await replayChanges(audit.directory, apart, store, (done, all) =>
      progress.show(`change ${done + 1} of ${all}`, { done, all }),
    );
    return { ...replayed, hash: await wholeHash(store) };
  } finally {
    progress.end();
    await store.close();
  }
}

async function requireWhole(audit: AuditLog): Promise<void> {
  const { bad } = await verifyAudit(audit.directory, { publicKey: audit.key.publicKey });
  if (bad === undefined) return;
  throw new Problem(
    "audit/broken",
    `The audit log does not hold: ${bad.file}, line ${bad.line}: ${bad.why}.`,
  );
}
