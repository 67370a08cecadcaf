import type { Source } from "#model/source.ts";

/** Where a statement or link stands: file, sheet, hash, lines, exhibit, device, grade, who brought it in and when. */
export type Citation = Readonly<Record<(typeof CITATION_COLUMNS)[number], string>>;

export const CITATION_COLUMNS = [
  "source_file",
  "source_sheet",
  "source_sha256",
  "source_lines",
  "exhibit",
  "device",
  "grade",
  "imported_by",
  "imported_at",
] as const;

/** The citation of lines of a source; blank where the source is not known. */
export function cite(source: Source | undefined, lines: readonly number[]): Citation {
  return {
    source_file: source?.fileName ?? "",
    source_sheet: source?.sheet ?? "",
    source_sha256: source?.sha256 ?? "",
    source_lines: lineRanges(lines),
    exhibit: source?.exhibit ?? "",
    device: source?.device ?? "",
    grade: source?.grade ?? "",
    imported_by: source?.importedBy ?? "",
    imported_at: source?.importedAt ?? "",
  };
}

/** The citation in words: `calls.csv, lines 3, 5–9, SHA-256 ab…, exhibit E-1, grade B2`. */
export function citedText(citation: Citation): string {
  const { source_file: file, source_sheet: sheet, source_lines: lines } = citation;
  const parts = [
    sheet === "" ? file : `${file} › ${sheet}`,
    lines === "" ? "" : `${sheet === "" ? "lines" : "rows"} ${lines}`,
    citation.source_sha256 === "" ? "" : `SHA-256 ${citation.source_sha256}`,
    citation.exhibit === "" ? "" : `exhibit ${citation.exhibit}`,
    citation.device === "" ? "" : `device ${citation.device}`,
    citation.grade === "" ? "" : `grade ${citation.grade}`,
    citation.imported_by === "" ? "" : `brought in by ${citation.imported_by} ${citation.imported_at}`,
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** Line numbers in order, runs of them as ranges: `3, 5–9`. */
export function lineRanges(lines: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const line of [...new Set(lines)].toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === line - 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}
