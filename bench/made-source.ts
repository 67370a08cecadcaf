import { type CaseId, type Source, sourceId } from "#model/source.ts";

/** The record of a file of made-up rows, as an import begins it. */
export function madeSource(of: CaseId, fileName: string, rows: number): Source {
  const sha256 = "0".repeat(64);
  return {
    id: sourceId(of, sha256, "bench"),
    case: of,
    fileName,
    bytes: 0,
    sha256,
    profile: "bench",
    profileVersion: 1,
    encoding: "utf-8",
    timezone: "UTC",
    grade: "B2",
    importedBy: "bench",
    importedAt: "2026-01-01T00:00:00Z",
    state: "importing",
    watermark: { segment: 0, batch: 0 },
    read: rows,
    accepted: rows,
    rejected: 0,
  };
}
