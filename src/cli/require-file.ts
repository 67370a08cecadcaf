import { stat } from "node:fs/promises";
import { Problem } from "#model/problem.ts";

/** Throws `usage/invalid` with the name unless it is a file. */
export async function requireFile(name: string): Promise<void> {
  const found = await stat(name).catch(() => undefined);
  if (found === undefined) throw new Problem("usage/invalid", `There is no file "${name}".`);
  if (!found.isFile()) throw new Problem("usage/invalid", `"${name}" is not a file.`);
}
