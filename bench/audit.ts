import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { AuditHead } from "#access/audit/audit-chain.ts";
import type { AuditEvent } from "#access/audit/audit-entry.ts";
import { openAuditLog } from "#access/audit/audit-log.ts";
import { auditCheck, verifyAudit } from "#access/audit/verify-audit.ts";
import { openSigningKey } from "#access/signing-key.ts";
import { verifyAuditLines } from "#verifier/verify-audit.mjs";
import { EDIT_KINDS, auditEdit } from "./audit-edits.ts";
import { seededRandom, type Bench } from "./bench.ts";

const SEED = 20_261_124;
const ENTRIES = 200_000;
const SINGLE = 2000;
const EDITS = 100_000;
const EDITED_ENTRIES = 12;
const GOAL_PER_SECOND = 100_000;

const event = (index: number): AuditEvent => ({
  actor: "kim",
  role: "analyst",
  session: "0123456789abcdef",
  case: "grey-heron",
  action: "read-graph",
  what: "GET /api/cases/:case/entities/:id",
  object: [`phone:+1202555${String(index % 10_000).padStart(4, "0")}`],
  decision: "allow",
  params: "0".repeat(64),
});

export const bench: Bench = {
  compares: `appends a second (each on the disk), entries verified a second, and ${EDITS} random edits of a log`,
  takes: "90 s",
  run: async (print) => {
    const home = await mkdtemp(join(tmpdir(), "redthread-audit-"));
    try {
      const key = await openSigningKey(home);
      const clock = { now: () => new Date(), mono: () => performance.now() };

      const log = await openAuditLog(join(home, "audit"), key, clock);
      let began = performance.now();
      for (let index = 0; index < SINGLE; index++) await log.append(event(index));
      print(`one at a time: ${perSecond(SINGLE, began)} appends a second, each flushed`);
      began = performance.now();
      for (let index = 0; index < ENTRIES; index += 500) {
        await Promise.all(Array.from({ length: 500 }, (_, offset) => log.append(event(index + offset))));
      }
      print(`500 at once: ${perSecond(ENTRIES, began)} appends a second`);
      await log.close();

      const expected = { publicKey: key.publicKey, head: await log.head() };
      began = performance.now();
      const verdict = await verifyAudit(join(home, "audit"), expected);
      const speed = perSecond(verdict.entries, began);
      print(`verified ${verdict.entries} entries, ${verdict.checkpoints} checkpoints: ${speed} a second`);

      const small = join(home, "small");
      const short = await openAuditLog(small, key, clock);
      for (let index = 0; index < EDITED_ENTRIES; index++) await short.append(event(index));
      await short.close();
      const missed = await missedEdits(small, key.publicKey, await short.head(), print);
      return {
        figure: `${missed} of ${EDITS} edits missed, ${speed} entries/s verified`,
        goal: `0 missed, >= ${GOAL_PER_SECOND} entries/s`,
        pass: missed === 0 && speed >= GOAL_PER_SECOND && verdict.bad === undefined,
      };
    } finally {
      await rm(home, { recursive: true });
    }
  },
};

async function missedEdits(
  directory: string,
  publicKey: string,
  head: AuditHead,
  print: (line: string) => void,
): Promise<number> {
  const names = await readdir(directory);
  const texts = await Promise.all(names.toSorted().map((name) => readFile(join(directory, name), "utf8")));
  const lines = texts.join("").trimEnd().split("\n");
  const random = seededRandom(SEED);
  const whole = lines.join("\n");
  const missed = new Map(EDIT_KINDS.map((kind) => [kind, 0]));
  for (let edits = 0; edits < EDITS;) {
    const kind = EDIT_KINDS[Math.floor(random() * EDIT_KINDS.length)] ?? "bit";
    const edited = auditEdit(lines, { kind, at: Math.floor(random() * 1e9), by: Math.floor(random() * 1e9) });
    if (edited.join("\n") === whole) continue;
    edits++;
    const check = auditCheck({ publicKey, head });
    const holds = edited.every((line) => check.line(line) === undefined) && check.end() === undefined;
    const holdsInFile = verifyAuditLines(edited, { publicKey, head }).bad === undefined;
    if (holds || holdsInFile) missed.set(kind, (missed.get(kind) ?? 0) + 1);
  }
  print(
    `edits missed by the program or by verify-audit.mjs (seed ${SEED}): ${[...missed].map(([kind, count]) => `${kind} ${count}`).join(", ")}`,
  );
  return [...missed.values()].reduce((sum, count) => sum + count, 0);
}

function perSecond(count: number, began: number): number {
  return Math.round((count * 1000) / (performance.now() - began));
}
