import { createReadStream } from "node:fs";
import { mkdir, open, readdir } from "node:fs/promises";
import { createHash } from "node:crypto";
import { dirname, join, relative, sep } from "node:path";

/** A file of a data directory by its path with slashes, its length and its SHA-256. */
export type HomeFile = { path: string; bytes: number; sha256: string };

/** What is made anew by any start, or belongs to a running process. */
const LEFT_OUT = /^(neo4j[^/]*(\/|$)|run\.json$|audit\/lock|vault\/changes\/begun\/)|(^|\/)\.part-/;

/** The paths of everything in a data directory that a backup keeps, in order: all but the database's own files. */
export async function homeFiles(home: string): Promise<string[]> {
  const entries = await readdir(home, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(home, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !LEFT_OUT.test(path))
    .toSorted();
}

/** Copies one file, readable for its owner only, and gives what was copied. */
export async function copyFile(from: string, to: string, path: string): Promise<HomeFile> {
  const target = join(to, path);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  return writeHashed(target, path, createReadStream(join(from, path)));
}

/** Writes a stream to a new file, readable for its owner only, and gives what was written. */
export async function writeHashed(
  target: string,
  path: string,
  bytes: AsyncIterable<Uint8Array | string>,
): Promise<HomeFile> {
  const hash = createHash("sha256");
  const file = await open(target, "wx", 0o600);
  let length = 0;
  try {
    for await (const chunk of bytes) {
      const piece = Buffer.from(chunk);
      hash.update(piece);
      length += piece.byteLength;
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { path, bytes: length, sha256: hash.digest("hex") };
}
