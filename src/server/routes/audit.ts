import { readAudit } from "#access/audit/report-audit.ts";
import { verifyAudit } from "#access/audit/verify-audit.ts";
import type { AuditEntry } from "#access/audit/audit-entry.ts";
import { showAudit } from "#api/audit.ts";
import { answer, type App } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";

export function auditRoutes(app: App, deps: Deps): void {
  answer(app, deps, showAudit, async ({ limit }) => {
    const { directory, key } = deps.audit;
    const { bad, ...verdict } = await verifyAudit(directory, { publicKey: key.publicKey });
    let last: AuditEntry[] = [];
    for await (const entry of readAudit(directory)) {
      last.push(entry);
      if (last.length >= 2 * limit) last = last.slice(-limit);
    }
    return {
      ...verdict,
      holds: bad === undefined,
      ...(bad && { bad: `${bad.file}, line ${bad.line}: ${bad.why}` }),
      key: key.fingerprint,
      last: last.slice(-limit).toReversed(),
    };
  });
}
