import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { auditCheck } from "#access/audit/verify-audit.ts";
import { verifyAuditLines } from "#verifier/verify-audit.mjs";

const ROOT = join(import.meta.dirname, "../../..");
const Head = z.object({ seq: z.int(), hash: z.string() });
const Vectors = z.object({
  publicKey: z.string(),
  head: Head,
  logs: z.array(
    z.object({
      name: z.string(),
      lines: z.array(z.string()),
      head: Head.nullable().optional(),
      bad: z.object({ line: z.int(), why: z.string() }).optional(),
    }),
  ),
});
const { publicKey, head, logs } = Vectors.parse(
  JSON.parse(await readFile(join(ROOT, "fixtures/audit-vectors.json"), "utf8")),
);

const noted = (own: z.infer<typeof Head> | null | undefined) =>
  own === undefined ? head : (own ?? undefined);

/** What the program's own check says, in the form of a vector. */
function ownVerdict(lines: readonly string[], at: z.infer<typeof Head> | undefined) {
  const check = auditCheck({ publicKey, ...(at && { head: at }) });
  for (const [index, line] of lines.entries()) {
    const why = check.line(line);
    if (why !== undefined) return { line: index + 1, why };
  }
  const why = check.end();
  return why === undefined ? undefined : { line: lines.length, why };
}

test.each(logs.map((log) => [log.name, log] as const))(
  "%s: the single file and the program say what the vector says",
  (_, { lines, head: own, bad }) => {
    const at = noted(own);
    expect(verifyAuditLines(lines, { publicKey, ...(at && { head: at }) }).bad).toEqual(bad);
    expect(ownVerdict(lines, at)).toEqual(bad);
  },
);

test("the single file runs by itself, needs nothing but Node, and says by its exit code whether the log holds", async () => {
  const folder = await mkdtemp(join(tmpdir(), "redthread-vectors-"));
  const file = join(folder, "verify-audit.mjs");
  const text = await readFile(join(ROOT, "src/verifier/verify-audit.mjs"), "utf8");
  expect(text.split("\n").length).toBeLessThan(150);
  expect([...text.matchAll(/from "([^"]+)"/g)].every(([, from]) => from?.startsWith("node:"))).toBe(true);
  await writeFile(file, text);
  await writeFile(join(folder, "key.pem"), publicKey);
  const run = (...more: string[]): string =>
    execFileSync("node", [file, folder, "--key", join(folder, "key.pem"), ...more], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  await writeFile(join(folder, "2026-03.jsonl"), `${logs[0]?.lines.join("\n")}\n`);
  expect(run("--head", `${head.seq}:${head.hash}`)).toContain("6 entries hold. 2 checkpoints are signed");
  await writeFile(join(folder, "2026-03.jsonl"), `${logs[0]?.lines.slice(0, 4).join("\n")}\n`);
  expect(() => run("--head", `${head.seq}:${head.hash}`)).toThrow("Command failed");
  await rm(folder, { recursive: true });
});
