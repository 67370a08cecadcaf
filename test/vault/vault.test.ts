import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ImportReport } from "#model/import-report.ts";
import { Profile } from "#model/profile.ts";
import { SourceId } from "#model/source.ts";
import { openVault } from "#vault/vault.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const bytes = Buffer.from("number,name\r\n+12025550101,김\r\n");

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "vault-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const filesBelow = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

describe("the vault", () => {
  it("gives back any bytes, whole or in any pieces, under their digest", async () => {
    const vault = await openVault(directory);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 5000 }), { maxLength: 6 }), async (pieces) => {
        const whole = Buffer.concat(pieces);
        const kept = await vault.put(Readable.from(pieces.filter((piece) => piece.length > 0)));
        expect(kept).toEqual({ sha256: sha256(whole), bytes: whole.length });
        expect(await vault.put(whole)).toEqual(kept);
        expect((await vault.find(kept.sha256)).bytes).toBe(whole.length);
        expect(whole.equals(await buffer(vault.open(kept.sha256)))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("keeps files read-only in directories that only the owner enters, and nothing else", async () => {
    const vault = await openVault(join(directory, "new"));
    const kept = await vault.put(bytes);
    const { path } = await vault.find(kept.sha256);
    expect(statSync(path).mode & 0o777).toBe(0o400);
    expect(statSync(join(path, "..")).mode & 0o777).toBe(0o700);
    expect(statSync(join(directory, "new")).mode & 0o777).toBe(0o700);
    expect(filesBelow(directory)).toEqual([kept.sha256]);
  });

  it("leaves nothing behind when the stream breaks off", async () => {
    const vault = await openVault(directory);
    const broken = Readable.from(
      (function* () {
        yield bytes;
        throw new Error("cut off");
      })(),
    );
    await expect(vault.put(broken)).rejects.toThrow("cut off");
    expect(filesBelow(directory)).toEqual([]);
  });

  it("tells damaged from sound bytes", async () => {
    const vault = await openVault(directory);
    const kept = await vault.put(bytes);
    await vault.check(kept.sha256);
    const { path } = await vault.find(kept.sha256);
    chmodSync(path, 0o600);
    writeFileSync(path, "something else");
    await expect(vault.check(kept.sha256)).rejects.toMatchObject({ code: "vault/damaged" });
  });

  it("says so when there are no such bytes, and never looks outside itself", async () => {
    const vault = await openVault(directory);
    await expect(buffer(vault.open(sha256(bytes)))).rejects.toMatchObject({ code: "vault/damaged" });
    await expect(buffer(vault.open("../../etc/passwd"))).rejects.toThrow(TypeError);
  });
});

describe("the reports beside it", () => {
  const source = SourceId.parse(`source:${"0".repeat(32)}`);
  const report: ImportReport = {
    file: "calls.csv",
    sha256: sha256(bytes),
    source,
    outcome: "partial",
    read: 2,
    accepted: 1,
    rejected: 1,
    issues: [
      {
        line: 3,
        endLine: 3,
        column: "number",
        value: "12",
        disposition: "reject",
        reason: "bad-phone",
        message: "12 is no phone number",
        raw: "12,\u200b김",
      },
    ],
    needs: [],
    entities: { phone: 1 },
    links: {},
    seconds: 0.1,
    peakMb: 90,
  };

  it("come back as they were put, the last one of each source", async () => {
    const vault = await openVault(directory);
    expect(await vault.report(source)).toBeUndefined();
    await vault.putReport(source, { ...report, accepted: 0 });
    await vault.putReport(source, report);
    expect(await vault.report(source)).toEqual(report);
    expect(filesBelow(directory)).toHaveLength(1);
  });
});

describe("the profiles of the installation", () => {
  const own: Profile = Profile.parse({
    id: "my-calls",
    version: 7,
    title: "My calls",
    means: "Calls",
    columns: [{ role: "from", names: ["wer"] }],
    requires: [["from"]],
  });

  it("keep every version, and the newest is the one that is used", async () => {
    const vault = await openVault(directory);
    expect(await vault.profiles()).toEqual([]);
    expect(await vault.keepProfile(own)).toEqual({ ...own, version: 1 });
    expect((await vault.keepProfile({ ...own, version: 1 })).version).toBe(1);
    expect((await vault.keepProfile({ ...own, title: "Other title" })).version).toBe(2);
    expect(await vault.profiles()).toEqual([{ ...own, version: 2, title: "Other title" }]);
    expect(await vault.profile("my-calls", 1)).toEqual({ ...own, version: 1 });
    expect(await vault.profile("my-calls", 3)).toBeUndefined();
    await expect(vault.profile("../reports")).rejects.toThrow(/regex|pattern/);
  });
});
