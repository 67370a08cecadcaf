import { createPublicKey, verify } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readFile, readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { z } from "zod";
import { Problem } from "#model/problem.ts";
import { sha256Of } from "./sha256-of.ts";

/** What a backup holds: each file by its hash, and the hash its graph must have again. */
export const BackupManifest = z.strictObject({
  format: z.literal("redthread-backup/1"),
  createdAt: z.string(),
  graphHash: z.string(),
  auditHead: z.strictObject({ seq: z.int(), hash: z.string() }),
  publicKey: z.string(),
  files: z.array(z.strictObject({ path: z.string(), bytes: z.int(), sha256: z.string() })),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

export const MANIFEST = "manifest.json";
export const SIGNATURE = "manifest.sig";
export const GRAPH = "graph.jsonl";

/**
 * The manifest of a backup whose signature holds and whose files are all there, unchanged, and no others. Throws
 * `backup/damaged` with the first thing that differs.
 */
export async function checkBackup(folder: string): Promise<BackupManifest> {
  const text = await readText(folder, MANIFEST);
  const manifest = parseManifest(text);
  if (!isSigned(text, await readText(folder, SIGNATURE), manifest.publicKey)) {
    throw damaged(`The signature of ${MANIFEST} does not hold.`);
  }
  const expected = new Set([MANIFEST, SIGNATURE, ...manifest.files.map(({ path }) => path)]);
  for (const path of await filesOf(folder)) {
    if (!expected.delete(path)) throw damaged(`${path} does not belong to it.`);
  }
  for (const path of expected) throw damaged(`${path} is missing.`);
  for (const { path, sha256 } of manifest.files) {
    if ((await sha256Of(createReadStream(join(folder, path)))) !== sha256)
      throw damaged(`${path} is not the file that was backed up.`);
  }
  return manifest;
}

/** Whether the signature, in exactly its one spelling, is the key's over the text. */
function isSigned(text: string, signature: string, publicKey: string): boolean {
  const bytes = Buffer.from(signature, "base64url");
  try {
    return (
      bytes.toString("base64url") === signature &&
      verify(null, Buffer.from(text), createPublicKey(publicKey), bytes)
    );
  } catch {
    return false;
  }
}

/** Every name in the folder, links and the like included: they belong to no backup. */
async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths) {
    if (!(await lstat(path)).isFile()) throw damaged(`${relative(folder, path)} is no plain file.`);
  }
  return paths.map((path) => relative(folder, path).split(sep).join("/"));
}

async function readText(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), "utf8");
  } catch (cause) {
    throw damaged(`${name} cannot be read.`, cause);
  }
}

function parseManifest(text: string): BackupManifest {
  try {
    return BackupManifest.parse(JSON.parse(text));
  } catch (cause) {
    throw damaged(`${MANIFEST} is no manifest.`, cause);
  }
}

function damaged(why: string, cause?: unknown): Problem {
  return new Problem("backup/damaged", `This backup is not whole: ${why}`, [], { cause });
}
