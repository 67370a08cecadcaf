import { createHash } from "node:crypto";
import { mkdir, open, readFile, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson } from "#model/canonical-json.ts";
import { Change } from "#model/change.ts";
import { Problem } from "#model/problem.ts";
import { CaseId } from "#model/source.ts";
import { keepFile, syncDirectory } from "./keep-file.ts";

/** Every change of the graph under the SHA-256 of its canonical JSON, and which of each case is under way. */
export type Changes = {
  /** Keeps a change and gives its SHA-256. */
  putChange: (change: Change) => Promise<string>;
  /** Throws vault/damaged when it is missing or not as it was kept. */
  change: (sha256: string) => Promise<Change>;
  /** Notes the change of the case as under way. */
  beginChange: (of: CaseId, sha256: string) => Promise<void>;
  /** The case's change is made, or refused. */
  endChange: (of: CaseId) => Promise<void>;
  /** The change of a case that was begun and not ended. */
  begunChange: (of: CaseId) => Promise<string | undefined>;
  /** The cases that have one. */
  casesWithBegun: () => Promise<CaseId[]>;
};

/** The changes in a directory. */
export function openChanges(directory: string): Changes {
  const begun = join(directory, "begun");
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError(`"${sha256}" is not a SHA-256`);
    return join(directory, sha256.slice(0, 2), sha256);
  };
  return {
    async putChange(change) {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      return (await keepFile(directory, Buffer.from(canonicalJson(change)), pathOf)).sha256;
    },
    async change(sha256) {
      const path = pathOf(sha256);
      const bytes = await ifThere(readFile(path));
      if (bytes === undefined) throw new Problem("vault/damaged", `The vault lacks ${path}.`);
      const found = createHash("sha256").update(bytes).digest("hex");
      if (found !== sha256) throw new Problem("vault/damaged", `${path} has SHA-256 ${found}.`);
      return Change.parse(JSON.parse(bytes.toString("utf8")));
    },
    async beginChange(of, sha256) {
      await mkdir(begun, { recursive: true, mode: 0o700 });
      const part = join(begun, `.part-${of}`);
      const file = await open(part, "w", 0o600);
      try {
        await file.writeFile(sha256);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(part, join(begun, of));
      await syncDirectory(begun);
    },
    endChange: (of) => rm(join(begun, of), { force: true }),
    begunChange: async (of) => (await ifThere(readFile(join(begun, of))))?.toString("utf8"),
    async casesWithBegun() {
      const names = (await ifThere(readdir(begun))) ?? [];
      return names.flatMap((name) => CaseId.safeParse(name).data ?? []);
    },
  };
}

async function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  return reading.catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}
