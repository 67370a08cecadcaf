import type { ImportReport } from "#model/import-report.ts";

/** How often each reason occurs, the most frequent first; counted over all issues, also those not listed. */
export function countReasons({
  issues,
  reasons,
}: Pick<ImportReport, "issues" | "reasons">): [string, number][] {
  const counts = new Map<string, number>();
  const add = (reason: string, n: number): void => void counts.set(reason, (counts.get(reason) ?? 0) + n);
  if (reasons === undefined) for (const { reason } of issues) add(reason, 1);
  else
    for (const side of [reasons.reject, reasons.flag])
      for (const [reason, n] of Object.entries(side)) add(reason, n);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}
