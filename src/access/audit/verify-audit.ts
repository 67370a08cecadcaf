import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createPublicKey, verify } from "node:crypto";
import { fingerprintOf } from "#access/signing-key.ts";
import type { AuditHead } from "./audit-chain.ts";
import { AuditEntry, START, checkpointBytes, hashOfLine } from "./audit-entry.ts";
import { auditFiles } from "./audit-files.ts";

/** What the check found: how many entries hold, the last of them, and the first place that does not. */
export type AuditVerdict = {
  entries: number;
  checkpoints: number;
  head: AuditHead;
  bad?: { file: string; line: number; why: string };
};

export type AuditExpectations = {
  /** The public key (PEM) that checkpoints must be signed with. */
  publicKey: string;
  /** A head noted earlier, e.g. printed on an export: it must be in the log. */
  head?: AuditHead;
};

/** Reads the whole log of a directory and checks order, chain, hashes, exact text and signatures. */
export async function verifyAudit(directory: string, expected: AuditExpectations): Promise<AuditVerdict> {
  const check = auditCheck(expected);
  for (const name of await auditFiles(directory)) {
    let rest = "";
    let line = 0;
    for await (const chunk of createReadStream(join(directory, name), "utf8")) {
      const parts = `${rest}${chunk as string}`.split("\n");
      rest = parts.pop() ?? "";
      for (const text of parts) {
        line++;
        const why = check.line(text);
        if (why !== undefined) return { ...check.verdict(), bad: { file: name, line, why } };
      }
    }
    if (rest !== "") {
      return { ...check.verdict(), bad: { file: name, line: line + 1, why: "the last line is cut off" } };
    }
  }
  const why = check.end();
  return { ...check.verdict(), ...(why === undefined ? {} : { bad: { file: "", line: 0, why } }) };
}

export type AuditCheck = {
  /** Takes the next line; gives what is wrong with it, if anything. */
  line: (text: string) => string | undefined;
  /** Gives what is missing at the end, if anything. */
  end: () => string | undefined;
  verdict: () => AuditVerdict;
};

/** The check of a log, line by line. */
export function auditCheck({ publicKey, head }: AuditExpectations): AuditCheck {
  const key = createPublicKey(publicKey);
  const fingerprint = fingerprintOf(publicKey);
  let last: AuditHead = START;
  let checkpoints = 0;
  let seen = head === undefined || head.seq === 0;

  const line = (text: string): string | undefined => {
    const raw = parseJson(text);
    const parsed = AuditEntry.safeParse(raw);
    if (!parsed.success) return "it is not an entry";
    const entry = parsed.data;
    if (!isCanonical(raw as object, text)) return "its text is not the canonical form of its entry";
    if (entry.seq !== last.seq + 1) return `its number is ${entry.seq}, not ${last.seq + 1}`;
    if (entry.prev !== last.hash) return "it does not follow the entry before it";
    const { hash } = entry;
    if (hashOfLine(text, hash) !== hash) return "its hash is not that of its content";
    if (entry.action === "checkpoint") {
      if (entry.key !== fingerprint) return `it is signed with another key, ${entry.key ?? "none"}`;
      const bytes = Buffer.from(checkpointBytes(entry.seq, entry.prev));
      if (!verify(null, bytes, key, Buffer.from(entry.signature ?? "", "base64url"))) {
        return "its signature does not hold";
      }
      checkpoints++;
    }
    if (entry.seq === head?.seq) {
      if (hash !== head.hash) return "it is not the entry of the head that was noted";
      seen = true;
    }
    last = { seq: entry.seq, hash };
    return undefined;
  };

  return {
    line,
    end: () => (seen ? undefined : `the log ends at entry ${last.seq}; the head noted is ${head?.seq}`),
    verdict: () => ({ entries: last.seq, checkpoints, head: last }),
  };
}

/**
 * Whether the text is the canonical JSON of what was parsed from it. An entry is flat, so it is enough that its keys
 * ascend and that it is written as JSON writes it.
 */
function isCanonical(parsed: object, text: string): boolean {
  const keys = Object.keys(parsed);
  return (
    keys.every((key, index) => index === 0 || key > (keys[index - 1] ?? "")) &&
    JSON.stringify(parsed) === text
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
