import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { AuditEntry } from "./audit-entry.ts";
import { auditFiles } from "./audit-files.ts";

/** How often one actor did one thing in one case, allowed or refused. */
export type AuditCount = {
  actor: string;
  action: string;
  case: string;
  decision: AuditEntry["decision"];
  entries: number;
};

/** The entries of one month (`2026-03`) by actor, case, action and decision: what a monthly review looks at. */
export async function reportAudit(directory: string, month: string): Promise<AuditCount[]> {
  const counts = new Map<string, AuditCount>();
  for await (const entry of readAudit(directory)) {
    if (!entry.ts.startsWith(month)) continue;
    const { actor, action, decision } = entry;
    const key = JSON.stringify([actor, entry.case ?? "", action, decision]);
    const count = counts.get(key) ?? { actor, action, case: entry.case ?? "", decision, entries: 0 };
    counts.set(key, { ...count, entries: count.entries + 1 });
  }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

/** Every entry of the log, first to last; lines that are no entries are for `verifyAudit` to name. */
export async function* readAudit(directory: string): AsyncGenerator<AuditEntry> {
  for (const name of await auditFiles(directory)) {
    for await (const line of createInterface({ input: createReadStream(join(directory, name)) })) {
      const parsed = AuditEntry.safeParse(parseJson(line));
      if (parsed.success) yield parsed.data;
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
