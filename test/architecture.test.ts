import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

/** Who may import whom, beside itself. The linter's table must say the same; a folder absent here imports nothing. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  names: ["model"],
  resolve: ["model", "names"],
  import: ["model"],
  score: ["model"],
  chart: ["model"],
  exchange: ["model", "names"],
  verifier: [],
  vault: ["model"],
  neo4j: ["model", "names"],
  access: ["model"],
  api: ["model"],
  server: ["api", "access", "vault", "model", "names", "import", "score", "chart", "exchange", "resolve"],
  web: ["api", "model"],
  cli: [
    "api",
    "access",
    "vault",
    "model",
    "names",
    "resolve",
    "import",
    "score",
    "chart",
    "exchange",
    "neo4j",
    "server",
    "verifier",
  ],
};
const FOLDERS = Object.keys(MAY_IMPORT);
const ROOT = resolve(import.meta.dirname, "..");

const Diagnostics = z.object({
  diagnostics: z.array(z.object({ message: z.string(), code: z.string(), filename: z.string() })),
});

let scratch: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "redthread-architecture-"));
  cpSync(join(ROOT, ".oxlintrc.json"), join(scratch, ".oxlintrc.json"));
  for (const folder of [...FOLDERS, "stranger"]) {
    mkdirSync(join(scratch, "src", folder), { recursive: true });
    for (const target of FOLDERS) plant(folder, `to-${target}.ts`, `#${target}/planted.ts`);
    plant(folder, "upwards.ts", "../model/planted.ts");
  }
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function plant(folder: string, name: string, target: string): void {
  writeFileSync(join(scratch, "src", folder, name), `import { x } from "${target}";\nexport const y = x;\n`);
}

/** `folder/file` of every planted import that the linter refused. */
function refused(): Set<string> {
  const lint = join(ROOT, "node_modules", ".bin", "oxlint");
  let output: string;
  try {
    output = execFileSync(lint, ["--format", "json", "src"], { cwd: scratch, encoding: "utf8" });
  } catch (error) {
    output = z.object({ stdout: z.string() }).parse(error).stdout;
  }
  const { diagnostics } = Diagnostics.parse(JSON.parse(output));
  return new Set(
    diagnostics
      .filter((found) => found.code === "eslint(no-restricted-imports)")
      .map((found) => found.filename.replace(/^.*src\//, "")),
  );
}

describe("the import table", () => {
  test("names exactly the folders of src", () => {
    const folders = readdirSync(join(ROOT, "src"), { withFileTypes: true });
    const named = folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    expect(named.toSorted()).toEqual(FOLDERS.toSorted());
    const config = readFileSync(join(ROOT, ".oxlintrc.json"), "utf8");
    for (const folder of FOLDERS) expect(config).toContain(`"src/${folder}/**"`);
  });

  test("is enforced for every pair of folders, and a stranger may import nothing", () => {
    const expected = new Set<string>();
    for (const folder of [...FOLDERS, "stranger"]) {
      const allowed = new Set([folder, ...(MAY_IMPORT[folder] ?? [])]);
      for (const target of FOLDERS) if (!allowed.has(target)) expected.add(`${folder}/to-${target}.ts`);
      expected.add(`${folder}/upwards.ts`);
    }
    expect([...refused()].toSorted()).toEqual([...expected].toSorted());
  });
});
