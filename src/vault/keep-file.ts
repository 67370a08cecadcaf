import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Streams bytes to the path that their SHA-256 decides. The file appears there whole, on the disk and read-only, or
 * not at all; when it is there already, it stays as it is.
 */
export async function keepFile(
  directory: string,
  bytes: AsyncIterable<Uint8Array> | Uint8Array,
  pathOf: (sha256: string) => string,
): Promise<{ sha256: string; bytes: number }> {
  const part = join(directory, `.part-${randomUUID()}`);
  const hash = createHash("sha256");
  let count = 0;
  try {
    const file = await open(part, "wx", 0o600);
    try {
      for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) {
        hash.update(chunk);
        count += chunk.byteLength;
        await file.writeFile(chunk);
      }
      await file.chmod(0o400);
      await file.sync();
    } finally {
      await file.close();
    }
    const sha256 = hash.digest("hex");
    const path = pathOf(sha256);
    if (!existsSync(path)) {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rename(part, path);
      await syncDirectory(dirname(path));
    }
    return { sha256, bytes: count };
  } finally {
    await rm(part, { force: true });
  }
}

/** A new name is only sure to be on the disk when its directory is. */
export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
