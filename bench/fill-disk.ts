import { execFileSync } from "node:child_process";
import { rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A disk of its own, small enough to be filled. */
export type SmallDisk = {
  readonly path: string;
  /** Leaves next to nothing free. */
  fill: () => Promise<void>;
  free: () => Promise<void>;
};

const SIZE_MB = 400;
const LEFT_BYTES = 6 * 2 ** 20;

/**
 * Mounts a small file system in memory on the folder and runs with it; says what was done. Where mounting is not allowed
 * (it takes root on Linux) nothing runs, and that is what is said.
 */
export async function fillDisk(folder: string, run: (disk: SmallDisk) => Promise<void>): Promise<string> {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE_MB}m`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return "NOT RUN, a disk cannot be mounted here (it takes root)";
  }
  const ballast = join(folder, "ballast");
  try {
    await run({
      path: join(folder, "data"),
      async fill() {
        const { bavail, bsize } = await statfs(folder);
        await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - LEFT_BYTES), 1));
      },
      free: () => rm(ballast, { force: true }),
    });
    return `failed on a disk of ${SIZE_MB} MB, freed, restarted and brought to its end`;
  } finally {
    execFileSync("umount", [folder]);
  }
}
