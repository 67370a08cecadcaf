import { generateKeyPairSync, sign } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MANIFEST, SIGNATURE, checkBackup } from "#vault/backup-manifest.ts";
import { sha256Of } from "#vault/sha256-of.ts";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const FILES = {
  "graph.jsonl": "one\ntwo\n",
  "home/vault/ab/source": "name,phone\n",
  "home/accounts.json": "{}",
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "redthread-backup-"));
  await mkdir(join(folder, "home/vault/ab"), { recursive: true });
  const files = [];
  for (const [path, text] of Object.entries(FILES)) {
    await writeFile(join(folder, path), text);
    files.push({ path, bytes: text.length, sha256: await sha256Of(only(Buffer.from(text))) });
  }
  const manifest = JSON.stringify({
    format: "redthread-backup/1",
    createdAt: "2026-03-01T00:00:00Z",
    graphHash: "a".repeat(64),
    auditHead: { seq: 1, hash: "b".repeat(64) },
    publicKey: publicKey.export({ type: "spki", format: "pem" }),
    files,
  });
  await writeFile(join(folder, MANIFEST), manifest);
  await writeFile(
    join(folder, SIGNATURE),
    sign(null, Buffer.from(manifest), privateKey).toString("base64url"),
  );
});
afterEach(() => rm(folder, { recursive: true }));

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const check = (): Promise<unknown> => checkBackup(folder);
const damaged = expect.objectContaining({ code: "backup/damaged" });

test("a whole backup gives its manifest", async () => {
  expect((await checkBackup(folder)).files).toHaveLength(3);
});

test("any flipped bit of any file is found", async () => {
  for (const name of [...Object.keys(FILES), MANIFEST, SIGNATURE]) {
    const whole = await readFile(join(folder, name));
    for (let at = 0; at < whole.length; at += Math.max(1, Math.floor(whole.length / 40))) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 7));
      await writeFile(join(folder, name), flipped);
      await expect(check()).rejects.toEqual(damaged);
    }
    await writeFile(join(folder, name), whole);
  }
  expect((await checkBackup(folder)).files).toHaveLength(3);
});

test("a file that is missing, added, moved or a link is found", async () => {
  await rename(join(folder, "graph.jsonl"), join(folder, "home/graph.jsonl"));
  await expect(check()).rejects.toEqual(damaged);
  await rename(join(folder, "home/graph.jsonl"), join(folder, "graph.jsonl"));
  await writeFile(join(folder, "home/more"), "");
  await expect(check()).rejects.toEqual(damaged);
  await rm(join(folder, "home/more"));
  await rm(join(folder, "home/accounts.json"));
  await symlink("/etc/hostname", join(folder, "home/accounts.json"));
  await expect(check()).rejects.toEqual(damaged);
});

test("a cut file and an empty folder are refused", async () => {
  await writeFile(join(folder, "graph.jsonl"), "one\n");
  await expect(check()).rejects.toEqual(damaged);
  await rm(folder, { recursive: true });
  await mkdir(folder);
  await expect(check()).rejects.toEqual(damaged);
});
