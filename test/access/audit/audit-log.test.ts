import { appendFile, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openAuditLog, type AuditLog } from "#access/audit/audit-log.ts";
import type { AuditEvent } from "#access/audit/audit-entry.ts";
import { verifyAudit, type AuditVerdict } from "#access/audit/verify-audit.ts";
import { openSigningKey, type SigningKey } from "#access/signing-key.ts";

let home: string;
let directory: string;
let key: SigningKey;
let time: Date;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "redthread-audit-"));
  directory = join(home, "audit");
  key = await openSigningKey(home);
  time = new Date("2026-03-31T23:59:00Z");
});
afterEach(() => rm(home, { recursive: true }));

const event = (object: string): AuditEvent => ({
  actor: "kim",
  action: "read-graph",
  decision: "allow",
  object: [object],
});

const open = (): Promise<AuditLog> => openAuditLog(directory, key, { now: () => time, mono: () => 5 });

const verify = (head?: AuditVerdict["head"]): Promise<AuditVerdict> =>
  verifyAudit(directory, { publicKey: key.publicKey, ...(head && { head }) });

it("keeps what was appended at once in order, chained, and signs the head at the end", async () => {
  const log = await open();
  const entries = await Promise.all(["a", "b", "c"].map((object) => log.append(event(object))));
  await log.close();
  expect(entries.map(({ seq, object }) => [seq, object?.[0]])).toEqual([
    [1, "a"],
    [2, "b"],
    [3, "c"],
  ]);
  expect(entries[1]?.prev).toBe(entries[0]?.hash);
  expect(await verify()).toMatchObject({ entries: 4, checkpoints: 1 });
  expect(await verify()).not.toHaveProperty("bad");
});

it("goes on in the next month's file, and never back in an earlier one", async () => {
  const log = await open();
  await log.append(event("a"));
  time = new Date("2026-04-01T00:00:01Z");
  await log.append(event("b"));
  time = new Date("2026-03-30T00:00:00Z");
  await log.append(event("c"));
  await log.close();
  expect((await readdir(directory)).toSorted()).toEqual(["2026-03.jsonl", "2026-04.jsonl"]);
  expect(await verify()).toMatchObject({ entries: 4 });
  expect(await verify()).not.toHaveProperty("bad");
});

it("signs a checkpoint every thousand entries", async () => {
  const log = await open();
  for (let round = 0; round < 3; round++) {
    await Promise.all(Array.from({ length: 500 }, (_, index) => log.append(event(`${index}`))));
  }
  expect(await verify()).toMatchObject({ checkpoints: 1 });
});

it("is appended to by two processes in turn", async () => {
  const [one, two] = [await open(), await open()];
  for (const log of [one, two, two, one]) await log.append(event("x"));
  await Promise.all([one, two].flatMap((log) => [log.append(event("y")), log.append(event("z"))]));
  expect(await verify()).toMatchObject({ entries: 8 });
  expect(await verify()).not.toHaveProperty("bad");
});

it("takes over the lock of a process that is gone", async () => {
  const log = await open();
  await writeFile(join(directory, "lock"), "4194305");
  await log.append(event("a"));
  expect(await verify()).toMatchObject({ entries: 1 });
});

it("keeps the bytes of a line that a crash cut off, at every byte", async () => {
  const log = await open();
  await log.append(event("a"));
  await log.append(event("b"));
  const path = join(directory, "2026-03.jsonl");
  const whole = await readFile(path);
  const second = whole.indexOf(0x0a) + 1;
  for (let end = second + 1; end < whole.length - 1; end++) {
    await writeFile(path, whole.subarray(0, end));
    await (await open()).append(event("c"));
    const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
    expect(JSON.parse(lines[1] ?? "")).toMatchObject({
      action: "recovered",
      lost: whole.subarray(second, end).toString("base64"),
    });
    expect(await verify()).toMatchObject({ entries: 3 });
  }
});

it("refuses when the log cannot be written", async () => {
  const log = await open();
  await rm(directory, { recursive: true });
  await writeFile(directory, "a file where the directory was");
  await expect(log.append(event("a"))).rejects.toMatchObject({ code: "audit/unwritable" });
});

it("names the line that was changed, and what is missing before a noted head", async () => {
  const log = await open();
  for (const object of ["a", "b", "c"]) await log.append(event(object));
  const head = await log.head();
  const path = join(directory, "2026-03.jsonl");
  const whole = await readFile(path, "utf8");

  await writeFile(path, whole.replace('"b"', '"x"'));
  expect(await verify()).toMatchObject({
    bad: { file: "2026-03.jsonl", line: 2, why: "its hash is not that of its content" },
  });
  await writeFile(path, whole.split("\n").slice(0, 2).join("\n") + "\n");
  expect(await verify()).not.toHaveProperty("bad");
  expect(await verify(head)).toMatchObject({ bad: { why: "the log ends at entry 2; the head noted is 3" } });
  await writeFile(path, whole);
  expect(await verify(head)).not.toHaveProperty("bad");
  await appendFile(path, "{}\n");
  expect(await verify(head)).toMatchObject({ bad: { line: 4, why: "it is not an entry" } });
});

it("sees another key's checkpoint", async () => {
  const other = await openSigningKey(await mkdtemp(join(home, "other-")));
  const log = await openAuditLog(directory, other, { now: () => time, mono: () => 5 });
  await log.append(event("a"));
  await log.close();
  expect((await verify()).bad?.why).toContain("another key");
});
