import { decode } from "#import/decode.ts";
import { makeContext } from "#import/make-context.ts";
import { type RowMapper, rowMapper } from "#import/map-row.ts";
import type { Plan } from "#import/plan-import.ts";
import { readRows, surveyRows } from "#import/read-rows.ts";
import { runImport } from "#import/run-import.ts";
import { openSegment } from "#import/segment.ts";
import { Problem } from "#model/problem.ts";
import { CaseId, sourceId } from "#model/source.ts";
import { FUZZ_OPTIONS, fileInPieces } from "./fuzz-seeds.ts";

export type Judged = { rows: number; rejected: number; fault?: string };

const CASE = CaseId.parse("fuzz");
const SOURCE = sourceId(CASE, "0".repeat(64), "fuzz");
const NOW = new Date(Date.UTC(2026, 10, 24));
const REQUEST = { case: CASE, options: FUZZ_OPTIONS, importedBy: "fuzz", now: () => NOW, peakMb: () => 0 };
/** What may stand on a line that is no row: blanks, quotes, delimiters, marks that are left out. */
const NO_ROW = /^[\s",;|\uFEFF]*$/;

/** Reads, maps and groups the bytes as the plan says; a fault is a crash, a row out of its place or a line that nobody has. */
export async function judgeRows(bytes: Buffer, piece: number, plan: Plan): Promise<Judged> {
  const { bound, table, encoding } = plan;
  if (bound === undefined || table === undefined || encoding === undefined) throw new Error("no plan");
  const file = fileInPieces(bytes, piece, "fuzz");
  let [rows, rejected, said] = [0, 0, 0];
  try {
    const form = await surveyRows([() => decode(file.open(), encoding)], table.form, encoding);
    const map = mapperOf(plan, bound);
    const segment = openSegment();
    const covered = new Set<number>();
    let lines: string[] = [];
    let text = "";
    for await (const part of decode(file.open(), encoding)) text += part.text;
    lines = text.split(/\r\n|\n|\r/);
    for await (const some of readRows(decode(file.open(), encoding), form, encoding)) {
      for (const row of some) {
        rows += 1;
        if (row.endLine < row.line || row.line < 1 || row.endLine > lines.length) {
          return { rows, rejected, fault: `row on lines ${row.line}–${row.endLine} of ${lines.length}` };
        }
        for (let line = row.line; line <= row.endLine; line++) covered.add(line);
        const of = map(row);
        if (of.rejected) {
          rejected += 1;
          if (!of.issues.some(({ disposition, raw }) => disposition === "reject" && raw === row.raw)) {
            return { rows, rejected, fault: `the row of line ${row.line} is rejected without its text` };
          }
        } else said += of.links.length;
        segment.add(of, row.line);
      }
    }
    if ("delimiter" in form) {
      const lost = lines.findIndex(
        (line, index) => !covered.has(index + 1) && !isNoRow(line, form.delimiter),
      );
      if (lost >= 0)
        return { rows, rejected, fault: `line ${lost + 1} is in no row: ${JSON.stringify(lines[lost])}` };
    }
    let events = 0;
    for (const { links } of segment.batches(SOURCE)) for (const { count } of links) events += count;
    return events === said
      ? { rows, rejected }
      : { rows, rejected, fault: `${said} events said, ${events} kept` };
  } catch (error) {
    if (error instanceof Problem) return { rows, rejected };
    return { rows, rejected, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const MAPPERS = new WeakMap<Plan, RowMapper>();

/** The mapper of a plan, compiled once: mapping is pure. */
function mapperOf(plan: Plan, bound: NonNullable<Plan["bound"]>): RowMapper {
  const known = MAPPERS.get(plan);
  if (known !== undefined) return known;
  const request = { ...REQUEST, sha256: "0".repeat(64) };
  const mapper = rowMapper(bound, makeContext(request, plan, SOURCE, undefined));
  MAPPERS.set(plan, mapper);
  return mapper;
}

function isNoRow(line: string, delimiter: string): boolean {
  return NO_ROW.test(line.replaceAll(delimiter, "").replaceAll("\u001A", ""));
}

/** Imports the bytes from finding their format on; a fault is a crash or a row unaccounted for. */
export async function judgeImport(bytes: Buffer, piece: number, fileName: string): Promise<Judged> {
  try {
    const report = await runImport({
      ...fileInPieces(bytes, piece, fileName),
      ...REQUEST,
      acceptProposals: true,
      store: {
        startImport: async (source) => source,
        writeBatch: async () => {},
        finishImport: async () => {},
      },
    });
    const { read, accepted, rejected } = report;
    if (read === accepted + rejected) return { rows: read, rejected };
    return {
      rows: read,
      rejected,
      fault: `${read} rows are not ${accepted} accepted and ${rejected} rejected`,
    };
  } catch (error) {
    if (error instanceof Problem) return { rows: 0, rejected: 0 };
    return {
      rows: 0,
      rejected: 0,
      fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
