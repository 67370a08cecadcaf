import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import fc from "fast-check";
import { openAuditLog } from "#access/audit/audit-log.ts";
import { auditCheck } from "#access/audit/verify-audit.ts";
import { openSigningKey, type SigningKey } from "#access/signing-key.ts";
import { verifyAuditLines } from "#verifier/verify-audit.mjs";
import { EDIT_KINDS, auditEdit, type AuditEdit } from "../../../bench/audit-edits.ts";

const CLOCK = { now: () => new Date("2026-03-01T00:00:00Z"), mono: () => 1 };

let home: string;
let key: SigningKey;
let lines: string[];
let head: { seq: number; hash: string };

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "redthread-audit-"));
  key = await openSigningKey(home);
  const log = await openAuditLog(join(home, "audit"), key, CLOCK);
  for (let index = 0; index < 12; index++) {
    await log.append({
      actor: "kim",
      action: "read-graph",
      decision: "allow",
      object: [`phone:+1202555010${index % 10}`],
    });
  }
  await log.close();
  head = await log.head();
  lines = (await readFile(join(home, "audit", "2026-03.jsonl"), "utf8")).trimEnd().split("\n");
});
afterAll(() => rm(home, { recursive: true }));

/** Whether the log holds, as the program and the single file say: they must agree. */
const holds = (edited: readonly string[]): boolean => {
  const expected = { publicKey: key.publicKey, head };
  const check = auditCheck(expected);
  const isHeld = edited.every((line) => check.line(line) === undefined) && check.end() === undefined;
  expect(verifyAuditLines(edited, expected).bad === undefined).toBe(isHeld);
  return isHeld;
};

it("holds as it was written", () => expect(holds(lines)).toBe(true));

it("finds any single edit: a bit, a cut, a swap, a copy, an insertion, a removal", () => {
  const edit: fc.Arbitrary<AuditEdit> = fc.record({
    kind: fc.constantFrom(...EDIT_KINDS),
    at: fc.nat(1_000_000),
    by: fc.nat(1_000_000),
  });
  fc.assert(
    fc.property(edit, (chosen) => {
      const edited = auditEdit(lines, chosen);
      expect(holds(edited)).toBe(edited.join("\n") === lines.join("\n"));
    }),
    { numRuns: 2000 },
  );
});
