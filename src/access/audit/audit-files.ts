import { mkdir, open, readdir, stat, truncate } from "node:fs/promises";
import { join } from "node:path";

const NAME = /^\d{4}-\d{2}\.jsonl$/;
const TAIL_BYTES = 64 * 1024;

/** The files of a log in order, by name. */
export async function auditFiles(directory: string): Promise<string[]> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return (await readdir(directory)).filter((name) => NAME.test(name)).toSorted();
}

/** Bytes in all files of the log: a change tells that another process has written. */
export async function auditSize(directory: string): Promise<number> {
  const files = await auditFiles(directory);
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(directory, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The last whole line of a file and the bytes after it, which a crash has cut off. Either may be empty. */
export async function readTail(path: string): Promise<{ line: string; cut: Buffer }> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    for (let length = Math.min(size, TAIL_BYTES); ; length = Math.min(size, length * 4)) {
      const bytes = Buffer.alloc(length);
      await file.read(bytes, 0, length, size - length);
      const end = bytes.lastIndexOf(0x0a);
      const start = end < 1 ? -1 : bytes.lastIndexOf(0x0a, end - 1);
      if (start < 0 && length < size) continue;
      return {
        line: bytes.subarray(start + 1, Math.max(end, 0)).toString("utf8"),
        cut: bytes.subarray(end + 1),
      };
    }
  } finally {
    await file.close();
  }
}

/** Appends whole lines; they are on the disk when this resolves. */
export async function appendLines(path: string, lines: readonly string[]): Promise<void> {
  const file = await open(path, "a", 0o600);
  try {
    await file.writeFile(lines.map((line) => `${line}\n`).join(""));
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** Takes the cut bytes off the end of a file. */
export async function dropCut(path: string, cut: Buffer): Promise<void> {
  await truncate(path, (await stat(path)).size - cut.byteLength);
}
