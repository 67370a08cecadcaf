type Place = { lines: readonly string[]; line: string; index: number; at: number; by: number };

const EDITS = {
  bit: ({ lines, line, index, at, by }: Place) => {
    const bytes = Buffer.from(line);
    const place = by % bytes.length;
    bytes[place] = (bytes[place] ?? 0) ^ (1 << (at % 8));
    return lines.with(index, bytes.toString("utf8"));
  },
  cut: ({ lines, line, index, by }: Place) => lines.with(index, line.slice(0, by % line.length)),
  swap: ({ lines, line, index, by }: Place) => {
    const other = by % lines.length;
    return lines.with(index, lines[other] ?? "").with(other, line);
  },
  copy: ({ lines, line, by }: Place) => lines.toSpliced(by % lines.length, 0, line),
  remove: ({ lines, index }: Place) => lines.toSpliced(index, 1),
  tail: ({ lines, index }: Place) => lines.slice(0, index),
} as const;

/** What an edit does: flips a bit, cuts a line, swaps two, copies or removes one, takes the tail off. */
export type EditKind = keyof typeof EDITS;
export const EDIT_KINDS = Object.keys(EDITS) as EditKind[];

/** One edit of a log, and two numbers that say where. */
export type AuditEdit = { kind: EditKind; at: number; by: number };

/** The lines of a log after one edit. */
export function auditEdit(lines: readonly string[], { kind, at, by }: AuditEdit): string[] {
  const index = at % lines.length;
  return EDITS[kind]({ lines, line: lines[index] ?? "", index, at, by });
}
