import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { AuditEvent } from "#access/audit/audit-entry.ts";
import { openAuditLog, type AuditLog } from "#access/audit/audit-log.ts";
import { sha256 } from "#access/secret.ts";
import { openSigningKey } from "#access/signing-key.ts";
import { canonicalJson } from "#model/canonical-json.ts";

/** The audit log of a data directory, signed with its own key. */
export async function openAudit(home: string): Promise<AuditLog> {
  const clock = { now: () => new Date(), mono: () => performance.now() };
  return openAuditLog(join(home, "audit"), await openSigningKey(home), clock);
}

/** What the log says of a command on this machine: its name and case, and only a hash of all it was given. */
export function commandEvent(user: string, words: readonly string[]): AuditEvent {
  const named = words[words.indexOf("--case") + 1];
  return {
    actor: user,
    role: "command line",
    ...(words.includes("--case") && named !== undefined && { case: named }),
    action: "command",
    what: words[0] ?? "",
    decision: "allow",
    params: sha256(canonicalJson(words)),
  };
}
