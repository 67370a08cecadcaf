import { createReadStream } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "#model/problem.ts";
import { type Changes, openChanges } from "./changes.ts";
import { keepFile } from "./keep-file.ts";
import { type ProfileLibrary, openProfileLibrary } from "./profile-library.ts";
import { sha256Of } from "./sha256-of.ts";
import { type Reports, openReports } from "./reports.ts";

export type Kept = { sha256: string; bytes: number };

/**
 * The original bytes of every imported file under their SHA-256; beside them the changes of the graph, the
 * records and reports of the imports, and own profiles.
 */
export type Vault = {
  /** Keeps the bytes and says what they are; the same bytes again change nothing. */
  put: (bytes: AsyncIterable<Uint8Array> | Uint8Array) => Promise<Kept>;
  /** The bytes as they came; reading them throws vault/damaged when there are none under this digest. */
  open: (sha256: string) => AsyncIterable<Uint8Array>;
  /** Where the bytes are and how many; throws vault/damaged like `open`. */
  find: (sha256: string) => Promise<{ path: string; bytes: number }>;
  /** Reads the bytes and throws vault/damaged unless they still have their digest. */
  check: (sha256: string) => Promise<void>;
} & Reports &
  Changes &
  ProfileLibrary;

/** Opens the vault in a directory that only its owner can enter, making it when it is new. */
export async function openVault(directory: string): Promise<Vault> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const find = async (sha256: string): Promise<{ path: string; bytes: number }> => {
    const path = vaultPath(directory, sha256);
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) throw new Problem("vault/damaged", `The vault lacks ${path}.`);
    return { path, bytes: found.size };
  };
  async function* read(sha256: string): AsyncGenerator<Uint8Array> {
    yield* createReadStream((await find(sha256)).path) as AsyncIterable<Uint8Array>;
  }
  return {
    put: (bytes) => keepFile(directory, bytes, (sha256) => vaultPath(directory, sha256)),
    find,
    open: read,
    async check(sha256) {
      const found = await sha256Of(read(sha256));
      if (found !== sha256) {
        throw new Problem("vault/damaged", `${vaultPath(directory, sha256)} has SHA-256 ${found}.`);
      }
    },
    ...openReports(join(directory, "reports")),
    ...openChanges(join(directory, "changes")),
    ...openProfileLibrary(join(directory, "profiles")),
  };
}

/** Spread over directories by the first two digits, so that none grows without bound. */
function vaultPath(directory: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError(`"${sha256}" is not a SHA-256`);
  return join(directory, sha256.slice(0, 2), sha256);
}
