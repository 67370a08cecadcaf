import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { readJarLock } from "#neo4j/jar-lock.ts";

const ROOT = resolve(import.meta.dirname, "..");
const Versions = z.record(z.string(), z.string());
const Manifest = z.object({
  dependencies: Versions,
  devDependencies: Versions,
  allowScripts: z.record(z.string(), z.boolean()),
});
const Locked = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});
const Lock = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), Locked) });

const manifest = Manifest.parse(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")));
const { packages } = Lock.parse(JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")));
const asked = { ...manifest.dependencies, ...manifest.devDependencies };
const installed = Object.entries(packages).filter(([path]) => path !== "");
const nameOf = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + 13);

test("every dependency is asked for by one exact version, and locked at it", () => {
  for (const [name, version] of Object.entries(asked)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

test("every locked package has the hash of its bytes, and none comes from a link or a repository", () => {
  expect(installed.length).toBeGreaterThan(100);
  for (const [path, { integrity, link, resolved = "https:" }] of installed) {
    expect(integrity, path).toMatch(/^sha512-/);
    expect(link, path).toBeUndefined();
    expect(resolved, path).toMatch(/^https:/);
  }
});

test("no package runs a script when it is installed but those approved by name", () => {
  const running = installed.filter(([, { hasInstallScript }]) => hasInstallScript === true);
  const approved = Object.entries(manifest.allowScripts).flatMap(([name, may]) => (may ? [name] : []));
  expect(running.map(([path]) => nameOf(path))).toEqual(approved);
});

test("every jar of Neo4j is locked by its SHA-256", async () => {
  const { jars } = await readJarLock();
  expect(Object.keys(jars).length).toBeGreaterThan(50);
  expect(JSON.stringify(jars).match(/[0-9a-f]{64}/g)?.length).toBe(Object.keys(jars).length);
});

const Sbom = z.object({
  bomFormat: z.literal("CycloneDX"),
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      purl: z.string(),
      hashes: z
        .array(z.object({ alg: z.literal("SHA-512"), content: z.string().regex(/^[0-9a-f]{128}$/) }))
        .min(1),
    }),
  ),
});

test("`npm run sbom` lists every locked package, each with its hash (one that both we and a tool need is left out when tools are)", () => {
  const text = execFileSync("npm", ["run", "--silent", "sbom"], { cwd: ROOT, encoding: "utf8" });
  const { components } = Sbom.parse(JSON.parse(text));
  const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const locked = installed.map(([path, { version }]) => `${nameOf(path)}@${version}`);
  expect(listed).toEqual(new Set(locked));
});

test("a process of the tests reaches this machine and no other", () => {
  const folder = mkdtempSync(join(tmpdir(), "redthread-outside-"));
  const log = join(folder, "log");
  const program = `
    const server = require("node:http").createServer((_, answer) => answer.end("here"));
    server.listen(0, "127.0.0.1", async () => {
      const here = await (await fetch("http://127.0.0.1:" + server.address().port)).text();
      const refused = [];
      for (const url of ["http://192.0.2.1/", "https://example.test/"]) {
        await fetch(url).catch((error) => refused.push(error.cause.message));
      }
      console.log(JSON.stringify({ here, refused }));
      server.close();
      process.exit();
    });`;
  const text = execFileSync("node", ["-e", program], {
    encoding: "utf8",
    env: { ...process.env, REDTHREAD_OUTSIDE: log },
  });
  expect(JSON.parse(text)).toEqual({
    here: "here",
    refused: ["a test may not connect to 192.0.2.1", "a test may not connect to example.test"],
  });
  expect(readFileSync(log, "utf8")).toBe("192.0.2.1\nexample.test\n");
  rmSync(folder, { recursive: true });
});
