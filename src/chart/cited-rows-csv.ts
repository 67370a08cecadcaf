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

/**
 * A cell no spreadsheet takes for a formula: text that begins with an apostrophe or with what opens one (= + - @, their
 * full-width forms, tab, carriage return, line feed) gets an apostrophe before it. Take one leading apostrophe off to read it back.
 */
export function guarded(text: string): string {
  return /^['=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/u.test(text) ? `'${text}` : text;
}

function csvCell(text: string): string {
  const safe = guarded(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
