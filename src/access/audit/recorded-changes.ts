import { readAudit } from "./report-audit.ts";

/** A change that the log says was made: its place, its case, and the SHA-256 under which the vault keeps it. */
export type RecordedChange = { seq: number; case: string; sha256: string };

/**
 * The changes of the graph in the order of the log, without those that were refused. One that was entered twice in a
 * row in its case, because a crash came between, is given once.
 */
export async function recordedChanges(directory: string): Promise<RecordedChange[]> {
  const changes: RecordedChange[] = [];
  const refused = new Set<number>();
  for await (const entry of readAudit(directory)) {
    if (entry.action !== "change" || entry.case === undefined) continue;
    if (entry.decision === "deny") refused.add(Number(entry.object?.[0]));
    else if (entry.params !== undefined)
      changes.push({ seq: entry.seq, case: entry.case, sha256: entry.params });
  }
  const last = new Map<string, string>();
  return changes
    .filter(({ seq }) => !refused.has(seq))
    .filter((change) => {
      const isAgain = last.get(change.case) === change.sha256;
      last.set(change.case, change.sha256);
      return !isAgain;
    });
}
