import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { fetchNeo4j } from "#neo4j/fetch-neo4j.ts";
import { findJava, majorVersion } from "#neo4j/local-java.ts";

let work: string;
let jars: string;
const first = readdirSync(inject("jars")).toSorted()[0] as string;

beforeEach(() => {
  work = mkdtempSync(join(inject("jars"), "..", "fetch-"));
  jars = join(work, "jars");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(work, { recursive: true, force: true });
});

/** The fetched jars again, without copying them, but for one. */
function jarsExcept(left: string): void {
  mkdirSync(jars);
  for (const name of readdirSync(inject("jars"))) {
    if (name !== left) linkSync(join(inject("jars"), name), join(jars, name));
  }
}

/** A program of this name that is the only one on the PATH. */
function onlyProgram(name: string, script: string): void {
  const bin = join(work, "bin");
  mkdirSync(bin);
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
  vi.stubEnv("PATH", bin);
}

describe("the jars of Neo4j", () => {
  it("need neither Maven nor network once they are there", async () => {
    vi.stubEnv("PATH", "");
    await expect(fetchNeo4j(inject("jars"))).resolves.toBeUndefined();
  });

  it("are refused when one has other bytes, which is named", async () => {
    jarsExcept(first);
    writeFileSync(join(jars, first), "not the jar");
    await expect(fetchNeo4j(jars)).rejects.toMatchObject({
      code: "neo4j/jar-differs",
      message: expect.stringContaining(join(jars, first)),
    });
  });

  it("are refused when there is one too many", async () => {
    jarsExcept("none");
    writeFileSync(join(jars, "extra.jar"), "");
    await expect(fetchNeo4j(jars)).rejects.toMatchObject({
      code: "neo4j/jar-differs",
      message: expect.stringContaining("extra.jar"),
    });
  });

  it("are fetched again when one is missing, and say so when Maven is too", async () => {
    jarsExcept(first);
    vi.stubEnv("PATH", "");
    await expect(fetchNeo4j(jars)).rejects.toMatchObject({ code: "neo4j/no-maven" });
  });

  it("say what Maven said when it fails, and clear away what a killed fetch left", async () => {
    mkdirSync(`${jars}.part-999999999-x`);
    onlyProgram("mvn", "echo '[ERROR] no route to the repository'; exit 1");
    await expect(fetchNeo4j(jars)).rejects.toMatchObject({
      code: "neo4j/fetch-failed",
      details: ["[ERROR] no route to the repository"],
    });
    expect(readdirSync(work)).toEqual(["bin"]);
  });

  it("never become the ones that are used when a repository gave other bytes", async () => {
    const steps: string[] = [];
    onlyProgram(
      "mvn",
      `for a; do case $a in -DoutputDirectory=*) echo wrong > "\${a#*=}/${first}"; echo "Copying ${first}";; esac; done`,
    );
    const fetching = fetchNeo4j(jars, ({ text, done }) => steps.push(`${done} ${text}`));
    await expect(fetching).rejects.toMatchObject({ code: "neo4j/jar-differs" });
    expect(existsSync(jars)).toBe(false);
    expect(steps.at(-1)).toBe(`1 ${first}`);
  });
});

describe("java", () => {
  it("is missed with the place where it was looked for", async () => {
    await expect(findJava(join(work, "jdk"))).rejects.toMatchObject({
      code: "neo4j/no-java",
      message: expect.stringContaining(join(work, "jdk", "bin", "java")),
    });
    vi.stubEnv("PATH", "");
    await expect(findJava(undefined)).rejects.toMatchObject({ code: "neo4j/no-java" });
  });

  it("is refused when it is too old", async () => {
    onlyProgram("java", `echo 'openjdk version "11.0.2" 2019-01-15' >&2`);
    await expect(findJava(undefined)).rejects.toMatchObject({
      code: "neo4j/no-java",
      message: expect.stringContaining("Java 11"),
    });
  });

  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_402"', 8],
    ['openjdk version "25" 2025-09-16', 25],
    ["java: command not found", undefined],
  ])("tells its version from %s", (output, version) => {
    expect(majorVersion(output)).toBe(version);
  });
});
