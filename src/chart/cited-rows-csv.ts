import { guard } from "#model/formula-guard.ts";
import type { CitedLine } from "./cited-rows.ts";

const HEADER = ["file", "file_name", "sha256", "line", "cited_by", "state", "text", "commitment"];

/** The cited rows as CSV (RFC 4180, UTF-8 with BOM), one a line, every cell guarded against being read as a formula. */
export function citedRowsCsv(rows: readonly CitedLine[]): string {
  const lines = rows.map((row) =>
    [
      row.file,
      row.fileName,
      row.sha256,
      String(row.line),
      row.cites.join(" "),
      row.state,
      row.text,
      row.commitment,
    ]
      .map(csvCell)
      .join(","),
  );
  return `\ufeff${[HEADER.join(","), ...lines].join("\r\n")}\r\n`;
}

function csvCell(text: string): string {
  const safe = guard(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
