import type { IssueReason } from "#model/import-report.ts";

/** One record as it stands in the file, without its line end: `line` and `endLine` are physical and 1-based. */
export type RawRecord = {
  readonly raw: string;
  readonly line: number;
  readonly endLine: number;
  readonly flaw?: { readonly reason: IssueReason; readonly message: string };
  /** Noteworthy, but no flaw: the first record whose line end is of another kind than those before it. */
  readonly note?: { readonly reason: IssueReason; readonly message: string };
};

/** Feeds text that ends at line ends; `end` gives what an unclosed quote still holds. */
export type RecordSplitter = {
  push: (text: string) => RawRecord[];
  end: () => RawRecord[];
  /** The line on which the next record begins. */
  nextLine: () => number;
};

/** A quoted field that runs on longer than this (in characters) is taken as unclosed. */
export const MAX_RECORD = 4 * 1024 * 1024;
const MAX_RAW = 64 * 1024;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

/**
 * Cuts text into records and counts physical lines: LF, CRLF and CR each end one, also inside quotes. Lines without
 * any text are no records. A quote that never closes takes everything to the end of the file with it, as one
 * record to be rejected: what stands inside a quote must never be read as rows.
 */
export function splitRecords(delimiter: string): RecordSplitter {
  const separator = delimiter.charCodeAt(0);
  let pending = "";
  let line = 1;
  let lost: { raw: string; line: number } | undefined;
  const noteEnd = lineEndWatch();

  return {
    push(text) {
      if (lost !== undefined) {
        line += countLines(text, 0, text.length);
        return [];
      }
      const { records, rest, nextLine } = scan(
        pending === "" ? text : pending + text,
        line,
        separator,
        noteEnd,
      );
      pending = rest;
      line = nextLine;
      if (rest.length > MAX_RECORD) {
        lost = { raw: rest.slice(0, MAX_RAW), line };
        line += countLines(rest, 0, rest.length);
        pending = "";
      }
      return records;
    },
    end() {
      if (lost !== undefined) return [unclosed(lost.raw, lost.line, line - 1)];
      if (pending === "") return [];
      const raw = pending.replace(/(?:\r\n|\n|\r)$/, "");
      const lines = countLines(raw, 0, raw.length);
      pending = "";
      return [unclosed(raw, line, line + lines)];
    },
    nextLine: () => line,
  };
}

/** The whole records of a text that begins on `line`, and the rest in which a quote is still open. */
function scan(
  text: string,
  line: number,
  separator: number,
  noteEnd: LineEndWatch,
): { records: RawRecord[]; rest: string; nextLine: number } {
  const records: RawRecord[] = [];
  const end = text.length;
  let start = 0;
  let nextQuote = text.indexOf('"');
  let nextCr = text.indexOf("\r");
  while (start < end) {
    if (nextQuote >= 0 && nextQuote < start) nextQuote = text.indexOf('"', start);
    if (nextCr >= 0 && nextCr < start) nextCr = text.indexOf("\r", start);
    const lf = text.indexOf("\n", start);
    let stop = lf < 0 ? end : lf;
    if (nextCr >= 0 && nextCr < stop) stop = nextCr;
    let lines = 0;
    let flaw: RawRecord["flaw"];
    if (nextQuote >= 0 && nextQuote <= stop) {
      const found = quotedRecord(text, start, separator);
      if (found === undefined) return { records, rest: text.slice(start), nextLine: line };
      stop = found.stop;
      lines = found.lines;
      flaw = found.stray ? STRAY : undefined;
    }
    const raw = text.slice(start, stop);
    const note = noteEnd(text, stop, raw);
    if (flaw !== undefined) records.push({ raw, line, endLine: line + lines, flaw });
    else if (note !== undefined) records.push({ raw, line, endLine: line + lines, note });
    else if (raw.charCodeAt(0) > SPACE || /\S/.test(raw)) records.push({ raw, line, endLine: line + lines });
    line += lines + 1;
    start = stop + (stop < end - 1 ? lineEndLength(text, stop) : 1);
  }
  return { records, rest: "", nextLine: line };
}

function lineEndLength(text: string, at: number): number {
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
}

const END_NAMES = { [LF]: "LF", [CR]: "CR", [CR + LF]: "CRLF" } as const;

type LineEndWatch = (text: string, at: number, raw: string) => RawRecord["note"];

/** Says once, of the next record that is not blank, that a line ended in another way than the first one did. */
function lineEndWatch(): LineEndWatch {
  let first: keyof typeof END_NAMES | undefined;
  let note: RawRecord["note"];
  let said = false;
  return (text, at, raw) => {
    if (said) return undefined;
    if (note === undefined && at < text.length) {
      const code = text.charCodeAt(at) === LF ? LF : lineEndLength(text, at) === 2 ? CR + LF : CR;
      first ??= code;
      if (code === first) return undefined;
      const message = `Lines end in more than one way: ${END_NAMES[first]} before, ${END_NAMES[code]} here. Each ends one line.`;
      note = { reason: "line-ending", message };
    }
    if (note === undefined || !/\S/.test(raw)) return undefined;
    said = true;
    return note;
  };
}

const STRAY = {
  reason: "stray-quote",
  message: "A quoted field is followed by text before the next delimiter.",
} as const;

function unclosed(raw: string, line: number, endLine: number): RawRecord {
  const message = `A quote opened on line ${line} is never closed; everything after it, to line ${endLine}, is left out.`;
  return { raw, line, endLine: Math.max(line, endLine), flaw: { reason: "unclosed-quote", message } };
}

/** Where a record with quotes ends, how many line ends it holds; undefined when a quote is still open. */
function quotedRecord(
  text: string,
  start: number,
  separator: number,
): { stop: number; lines: number; stray: boolean } | undefined {
  let lines = 0;
  let stray = false;
  let fieldStart = true;
  let index = start;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === QUOTE && fieldStart) {
      const close = closingQuote(text, index + 1);
      if (close < 0) return undefined;
      lines += countLines(text, index, close);
      index = close + 1;
      while (text.charCodeAt(index) === 0x20) index += 1;
      const after = text.charCodeAt(index);
      if (index < text.length && after !== separator && after !== LF && after !== CR) stray = true;
      fieldStart = false;
    } else if (code === LF || code === CR) {
      return { stop: index, lines, stray };
    } else {
      fieldStart = code === separator;
      index += 1;
    }
  }
  return { stop: index, lines, stray };
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

/** How many line ends stand between two places. */
export function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (code === LF) count += 1;
    else if (code === CR && !(index + 1 < to && text.charCodeAt(index + 1) === LF)) count += 1;
  }
  return count;
}
