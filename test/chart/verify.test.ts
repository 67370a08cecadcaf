import { execFileSync, spawnSync } from "node:child_process";
import { generateKeyPairSync, sign } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Signer, openSigner } from "#access/signer.ts";
import { openSigningKey } from "#access/signing-key.ts";
import { MANIFEST_FORMAT } from "#model/chart-manifest.ts";
import { CaseId } from "#model/source.ts";
import { type FileToWrite, chartPackage } from "#server/chart-package.ts";
import { type Verdict, openDirectory, verifyPackage } from "#verifier/verify.mjs";
import { fonts } from "./fonts.ts";
import { withRows } from "./rows-of.ts";
import { smallChart } from "./sample-chart.ts";

const VERIFIER = resolve(import.meta.dirname, "../../src/verifier/verify.mjs");
const { chart, originals } = withRows(smallChart);
let files: FileToWrite[];
let fingerprint: string;

beforeAll(async () => {
  const signer = await signerOf(mkdtempSync(join(tmpdir(), "redthread-keys-")));
  fingerprint = signer.fingerprint;
  const tools = { fonts, signer, tool: "redthread test", verifier: readFileSync(VERIFIER) };
  files = await chartPackage({ ...chart, keyFingerprint: fingerprint }, CaseId.parse("demo"), tools);
});

async function signerOf(home: string): Promise<Signer> {
  return openSigner(home, await openSigningKey(home));
}

function check(given: readonly FileToWrite[], options = {}): Verdict {
  const bodies = new Map(given.map(({ name, body }) => [name, Buffer.from(body)]));
  const read = (name: string): Buffer => bodies.get(name) ?? Buffer.alloc(0);
  return verifyPackage({ names: [...bodies.keys()].toSorted(), read }, options);
}

function changed(name: string, change: (text: string) => string): FileToWrite[] {
  return files.map((file) =>
    file.name === name ? { name, body: Buffer.from(change(Buffer.from(file.body).toString("utf8"))) } : file,
  );
}

type Lists = { links: object[]; rows: object[] };

/** What is found when the lists of the manifest are changed. */
function edit(change: (manifest: Lists) => void): string[] {
  const { findings } = check(
    changed("manifest.json", (text) => {
      const manifest = JSON.parse(text) as Lists;
      change(manifest);
      return JSON.stringify(manifest);
    }),
  );
  return findings.map(({ what, says }) => `${what}: ${says}`);
}

const inOriginals = { originals: (sha256: string) => originals.get(sha256) };

describe("verifyPackage", () => {
  it("finds nothing in a package as it was signed, and every row in the originals", () => {
    const verdict = check(files, { ...inOriginals, key: fingerprint.replace(/(.{8})/g, "$1 ") });
    expect(verdict.findings).toEqual([]);
    expect(verdict).toMatchObject({ ok: true, fingerprint });
    expect(verdict.checked).toMatchObject({ links: 13, originals: 3, rowsInOriginals: chart.rows?.length });
  });

  it("writes the same bytes for the same chart", async () => {
    const home = mkdtempSync(join(tmpdir(), "redthread-keys-"));
    const tools = { fonts, signer: await signerOf(home), tool: "t", verifier: readFileSync(VERIFIER) };
    const again = { ...tools, signer: await signerOf(home) };
    const [one, two] = [
      await chartPackage(chart, CaseId.parse("demo"), tools),
      await chartPackage(chart, CaseId.parse("demo"), again),
    ];
    expect(two.map(({ body }) => Buffer.from(body).toString("base64"))).toEqual(
      one.map(({ body }) => Buffer.from(body).toString("base64")),
    );
  });

  it.each([
    ["a caption", '"caption":"月湖控股集团"', '"caption":"月湖集团"', ["entity E5"]],
    ["a link", '"count":90', '"count":91', ["link C7"]],
    ["a row", "line 99,", "line 98,", ["row F3:99"]],
    ["a file name", '"fileName":"lists.csv"', '"fileName":"list.csv"', ["file F1"]],
    ["the date", '"date":"2026-11-24"', '"date":"2026-11-25"', ["manifest.json title"]],
  ])("names %s that was changed", (_, from, to, named) => {
    const { findings } = check(changed("manifest.json", (old) => old.replace(from, to)));
    for (const what of ["manifest.json", ...named]) expect(findings.map((one) => one.what)).toContain(what);
  });

  it("names items that were left out, added, or put in another order", () => {
    expect(edit(({ links }) => void links.splice(4, 1))).toContain("link C5: is missing");
    expect(edit(({ links }) => void links.push({ ...links[0], number: "C99" }))).toContain(
      "link C99: was added",
    );
    expect(edit(({ rows }) => void rows.unshift(...rows.splice(1)))).toContain(
      "rows: do not stand in the order that was signed",
    );
    expect(edit(({ links }) => void links.push(links[0] ?? {}))).toContain("link A1: stands twice");
  });

  it("names a file that was changed, is missing, or was put in", () => {
    const flipped = files.map((file) => {
      if (file.name !== "chart.pdf") return file;
      const body = Buffer.from(file.body);
      body[500] = (body[500] ?? 0) ^ 1;
      return { ...file, body };
    });
    expect(check(flipped).findings.map(({ what }) => what)).toEqual(["chart.pdf"]);
    expect(check(files.filter(({ name }) => name !== "chart.png")).findings).toEqual([
      { what: "chart.png", says: "is missing" },
    ]);
    expect(check([...files, { name: "chart-9.svg", body: Buffer.from("<svg/>") }]).findings).toContainEqual({
      what: "chart-9.svg",
      says: "was not part of the package",
    });
  });

  it("refuses a signature that does not fit, another key, and a key that is not the printed one", () => {
    const other = generateKeyPairSync("ed25519");
    const forged = changed("manifest.dsse.json", (text) => {
      const envelope = JSON.parse(text) as { signatures: { sig: string }[]; payload: string };
      const sig = sign(null, Buffer.from(envelope.payload), other.privateKey).toString("base64");
      return `${JSON.stringify({ ...envelope, signatures: [{ ...envelope.signatures[0], sig }] })}\n`;
    });
    expect(check(forged).ok).toBe(false);
    expect(check(changed("manifest.dsse.json", (text) => text.replace("{", "{ "))).ok).toBe(false);
    expect(check(files, { key: "00".repeat(32) }).findings.map(({ what }) => what)).toEqual(["key"]);
  });

  it("names a row that is not what stands in the original", () => {
    const [sha256 = "", bytes = Buffer.alloc(0)] = [...originals][0] ?? [];
    const other = Buffer.from(bytes);
    other[0] = (other[0] ?? 0) ^ 1;
    const { findings } = check(files, {
      originals: (asked: string) => (asked === sha256 ? other : undefined),
    });
    expect(findings.map(({ what }) => what)).toContain("file F3");
  });

  it("runs by itself beside the chart, with plain Node", () => {
    const directory = mkdtempSync(join(tmpdir(), "redthread-package-"));
    for (const { name, body } of files) writeFileSync(join(directory, name), body);
    const run = (...args: string[]): string =>
      execFileSync(process.execPath, [join(directory, "verify.mjs"), directory, ...args], {
        encoding: "utf8",
      });
    expect(run("--key", fingerprint)).toContain("Nothing differs");
    const kept = mkdtempSync(join(tmpdir(), "redthread-originals-"));
    for (const [i, bytes] of [...originals.values()].entries()) writeFileSync(join(kept, `${i}.csv`), bytes);
    expect(run("--originals", kept)).toContain(`3 originals compared, ${chart.rows?.length} rows found`);
    copyFileSync(join(directory, "chart.png"), join(directory, "chart.svg"));
    const { status, stdout } = spawnSync(process.execPath, [join(directory, "verify.mjs"), directory], {
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stdout).toContain("chart.svg: has");
    expect(openDirectory(directory).names).toContain("manifest.json");
    expect(readFileSync(join(directory, "manifest.json"), "utf8")).toContain(MANIFEST_FORMAT);
  });
});
