import type { Flaw } from "#model/identifiers/parsed.ts";
import type { Row } from "#import/read-table.ts";
import type { RecordFormat, RecordReader } from "#import/record-format.ts";
import { countLines } from "#import/split-records.ts";
import type { XmlElement } from "#import/xml-element.ts";
import { openXmlTokens } from "#import/xml-tokens.ts";

/** A row of a record: its cells, and which part of the record states it when it is not the whole. */
export type XmlCells = { readonly cells: readonly string[]; readonly part?: XmlElement };

/**
 * A kind of XML: known by its root element (and a text near it), made of `records`. `context` is an element that stands
 * before the records of each `within` and holds for them, as the account does for the entries of a statement.
 */
export type XmlKind = {
  readonly id: string;
  readonly columns: readonly string[];
  readonly root: string;
  readonly marked?: RegExp;
  readonly records: readonly string[];
  readonly context?: { readonly within: string; readonly of: string };
  readonly cellsOf: (record: XmlElement, context: XmlElement | undefined) => readonly XmlCells[];
};

const MAX_RECORD = 4 * 1024 * 1024;
const KEPT = 64 * 1024;

/** The format of that kind: every record element is a record, read without keeping more of the file than one of them. */
export function xmlFormat(kind: XmlKind): RecordFormat {
  const root = new RegExp(
    String.raw`^\s*(?:<\?[^>]*\?>\s*|<!--(?:(?!-->)[^])*-->\s*)*<(?:[\w-]+:)?${kind.root}[\s/>]`,
  );
  return {
    id: kind.id,
    columns: kind.columns,
    looks: (text) => root.test(text.slice(0, 4096)) && (kind.marked?.test(text.slice(0, 4096)) ?? true),
    open: () => openReader(kind),
  };
}

function openReader({ records, context, cellsOf }: XmlKind): RecordReader {
  const tokens = openXmlTokens();
  const path: XmlElement[] = [];
  let line = 1;
  let lastLine = 1;
  let broken: { line: number; message: string } | undefined;
  let held: XmlElement | undefined;
  let begun: { depth: number; line: number } | undefined;
  let damaged: Flaw | undefined;
  let parts: string[] = [];
  let length = 0;

  function open(name: string, attributes: XmlElement["attributes"], source: string): void {
    if (begun === undefined && records.includes(name)) begun = { depth: path.length, line };
    if (begun === undefined && name === context?.within) held = undefined;
    const start = begun === undefined ? 0 : length;
    const element: XmlElement = { name, attributes, children: [], text: "", start, end: start };
    const parent = path.at(-1);
    const kept =
      begun !== undefined ? path.length > begun.depth : path.some((above) => above.name === context?.of);
    if (kept) parent?.children.push(element);
    path.push(element);
    keep(source);
  }

  function close(name: string, source: string): Row[] {
    const element = path.pop();
    if (element?.name !== name) {
      broken = { line, message: `</${name}> closes <${element?.name ?? ""}>` };
      return [];
    }
    keep(source);
    element.end = length;
    if (begun === undefined) {
      if (name === context?.of && path.at(-1)?.name === context.within) held = element;
      return [];
    }
    if (path.length > begun.depth) return [];
    const rows = rowsOf(element, begun.line);
    begun = undefined;
    parts = [];
    length = 0;
    return rows;
  }

  function keep(source: string): void {
    if (begun === undefined) return;
    length += source.length;
    if (length <= MAX_RECORD) parts.push(source);
    else broken ??= { line, message: `a record is longer than ${MAX_RECORD} characters` };
  }

  function rowsOf(element: XmlElement, first: number): Row[] {
    const raw = parts.join("");
    if (damaged !== undefined) return [{ cells: [], line: first, endLine: line, raw, flaw: damaged }];
    return cellsOf(element, held).map(({ cells, part }) => {
      if (part === undefined) return { cells, line: first, endLine: line, raw };
      const start = first + countLines(raw, 0, part.start);
      const own = raw.slice(part.start, part.end);
      return { cells, line: start, endLine: start + countLines(own, 0, own.length), raw: own };
    });
  }

  return {
    push({ line: at, text, end, flaw }) {
      lastLine = at;
      if (broken !== undefined) return [];
      damaged ??= flaw;
      const rows: Row[] = [];
      for (const token of tokens(text + end)) {
        if (broken !== undefined) break;
        if (token.kind === "fault") broken = { line, message: token.message };
        else if (token.kind === "close") rows.push(...close(token.name, token.source));
        else if (token.kind === "open") {
          open(token.name, token.attributes, token.empty ? "" : token.source);
          if (token.empty) rows.push(...close(token.name, token.source));
        } else {
          keep(token.source);
          const element = path.at(-1);
          if (token.kind === "text" && element !== undefined) element.text += token.text;
        }
        line += countLines(token.source, 0, token.source.length);
      }
      if (begun === undefined) damaged = undefined;
      return rows;
    },
    end() {
      if (broken === undefined && path.length === 0) return [];
      const { line: from, message } = broken ?? {
        line,
        message: `the file ends inside <${path.at(-1)?.name}>`,
      };
      const flaw = {
        reason: "unsupported-format",
        message: `Line ${from}: the XML is not well-formed (${message}); everything from there to line ${lastLine} is left out.`,
      } as const;
      const raw = parts.join("").slice(0, KEPT);
      return [{ cells: [], line: begun?.line ?? from, endLine: Math.max(from, lastLine), raw, flaw }];
    },
  };
}
