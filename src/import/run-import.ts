import type { ImportOptions, ImportReport, Issue } from "#model/import-report.ts";
import { type Source, sourceId } from "#model/source.ts";
import type { Bound } from "./bind-profile.ts";
import { UNKNOWN_ZONE, lacksZone } from "./ask-zone.ts";
import { decode } from "./decode.ts";
import { distinct } from "./distinct.ts";
import type { Encoding } from "./encodings.ts";
import { findJoined } from "./find-joined.ts";
import { findOfacList } from "./find-ofac-list.ts";
import { headerFlaws, unnamedColumns } from "./header-issues.ts";
import type { ImportRequest } from "./import-request.ts";
import { keptFileName } from "./kept-file-name.ts";
import { makeContext } from "./make-context.ts";
import { rowMapper } from "./map-row.ts";
import { type Plan, planImport } from "./plan-import.ts";
import { readBy, readOtherwise } from "./read-by.ts";
import { readRows, surveyRows } from "./read-rows.ts";
import type { Row } from "./read-table.ts";
import { issueOf } from "./row-issues.ts";
import { openSegment } from "./segment.ts";
import { type Tally, openTally } from "./tally.ts";
import { openWriter } from "./write-segments.ts";

/** How much memory is filled before anything is written: each link is written once a segment. */
const SEGMENT_BYTES = 128 * 1024 * 1024;
/** Among how many rows a repeated one is found. */
const REPEATED_ROWS = 1_000_000;

type Ready = Plan & {
  readonly encoding: Encoding;
  readonly bound: Bound;
  readonly table: NonNullable<Plan["table"]>;
};

/**
 * Imports one file: reads, maps, groups and writes it, resuming where an earlier run was cut off. The report says for
 * every row what became of it: read = accepted + rejected. Blank lines and what stands before the header are no rows;
 * comments, repeated headers and damaged rows are, and are rejected. Throws `usage/invalid` and `import/other-options`.
 */
export async function runImport(request: ImportRequest): Promise<ImportReport> {
  const started = request.now().getTime();
  const tally = openTally(request.onIssue ?? (() => {}));
  const plan = await planImport(request, request.options, request);
  const report = (outcome: ImportReport["outcome"], more: Partial<ImportReport> = {}): ImportReport => ({
    file: request.fileName,
    ...(request.sheet === undefined ? {} : { sheet: request.sheet }),
    sha256: request.sha256,
    outcome,
    ...(plan.bound === undefined ? {} : { profile: plan.bound.profile.id }),
    ...(plan.encoding === undefined ? {} : { encoding: plan.encoding }),
    ...tally.result(),
    needs: [...plan.needs],
    seconds: Math.max(0, request.now().getTime() - started) / 1000,
    peakMb: request.peakMb(),
    ...more,
  });
  if (plan.refusal !== undefined) {
    tally.note(issueOf(FILE, undefined, undefined, plan.refusal, "reject"));
    return report("refuse");
  }
  const { encoding, bound, table } = plan;
  if (plan.needs.length > 0 || encoding === undefined || bound === undefined || table === undefined) {
    return report("confirm");
  }
  return importRows(request, { ...plan, encoding, bound, table }, tally, report);
}

const FILE: Pick<Row, "line" | "endLine" | "raw"> = { line: 1, endLine: 1, raw: "" };

async function importRows(
  request: ImportRequest,
  plan: Ready,
  tally: Tally,
  report: (outcome: ImportReport["outcome"], more?: Partial<ImportReport>) => ImportReport,
): Promise<ImportReport> {
  const { encoding, bound, table } = plan;
  const id = sourceId(request.case, request.sha256, bound.profile.id, request.sheet);
  const ofac = await findOfacList(request, encoding, bound.profile, request.companions ?? []);
  if (ofac?.flaw !== undefined) {
    tally.note(issueOf(FILE, undefined, undefined, ofac.flaw, "reject"));
    return report("refuse");
  }
  const map = rowMapper(bound, makeContext(request, plan, id, ofac?.list));
  const source = describe(request, plan, id);
  const writer = openWriter(request, source, tally);
  const repeated = distinct();
  const unnamed = unnamedColumns(table.headerLine === 0 ? [] : bound.header);
  noteFile(request, plan, tally);
  let zoneless = false;
  /** Rows that one record states together follow each other. */
  let last: Row | undefined;
  const joined = await findJoined(table.form, request.companions ?? []);
  const form = await surveyRows([...joined, () => decode(request.open(), encoding)], table.form, encoding);
  const known = (): ImportReport =>
    unchanged(writer.stored(), request.options, bound.profile.version, report);
  let segment = openSegment();
  for await (const rows of readRows(counted(request, encoding, writer.progress), form, encoding)) {
    request.signal?.throwIfAborted();
    for (const row of rows) {
      if (row.note !== undefined) tally.note(issueOf(row, undefined, undefined, row.note, "flag"));
      if (row.line <= table.headerLine) continue;
      for (const { column, value, flaw } of unnamed(row))
        tally.note(issueOf(row, column, value, flaw, "flag"));
      const said = map(row);
      tally.count(said);
      if (said.rejected) continue;
      const isPart = row.line === last?.line && row.raw === last.raw;
      last = row;
      if (!isPart && !repeated.add(row.raw)) tally.note(duplicate(row));
      if (repeated.size >= REPEATED_ROWS) repeated.clear();
      if (!zoneless && said.links.some(({ at }) => lacksZone(at))) {
        zoneless = true;
        tally.note(issueOf(row, undefined, undefined, NO_ZONE, "flag"));
      }
      segment.add(said, row.line);
      if (segment.bytes < SEGMENT_BYTES) continue;
      if (await writer.write(segment)) return known();
      segment = openSegment();
    }
  }
  if (segment.bytes > 0 && (await writer.write(segment))) return known();
  if (tally.accepted === 0) return report("refuse");
  const { read, accepted, rejected } = tally.result();
  await writer.finish({ read, accepted, rejected });
  return report(rejected === 0 ? "accept" : "partial", { source: id });
}

/** What is noteworthy of the file as a whole: its name, its header, an encoding that was stated against the evidence. */
function noteFile(request: ImportRequest, { bound, table, encodingFlaw }: Ready, tally: Tally): void {
  const { flaw } = keptFileName(request.fileName);
  if (flaw !== undefined) tally.note(issueOf(FILE, undefined, request.fileName, flaw, "flag"));
  if (encodingFlaw !== undefined) tally.note(issueOf(FILE, undefined, undefined, encodingFlaw, "flag"));
  if (table.headerLine === 0) return;
  const line = { line: table.headerLine, endLine: table.headerLine, raw: "" };
  for (const { column, flaw: wrong } of headerFlaws(bound.header)) {
    tally.note(issueOf(line, column, bound.header[Number(column.slice(1)) - 1], wrong, "flag"));
  }
}

const NO_ZONE = {
  reason: "ambiguous-date",
  message:
    "Times state no zone and none was stated for the file (--timezone): their order is kept as if in UTC.",
} as const;

/** The decoded text of the file, with the progress of reading told. */
async function* counted(
  request: ImportRequest,
  encoding: Encoding,
  progress: (bytesRead: number) => void,
): AsyncGenerator<{
  text: string;
  bad: readonly { lineIndex: number; offset: number; byte: number }[];
  endOffset: number;
}> {
  for await (const text of decode(request.open(), encoding)) {
    progress(text.endOffset);
    yield text;
  }
}

function duplicate(row: Row): Issue {
  const message = "The row is the same, letter for letter, as an earlier one; both are counted.";
  return issueOf(row, undefined, undefined, { reason: "duplicate-row", message }, "flag");
}

/** The report of a file that was already in: the counts of then, and the one issue that it was. */
function unchanged(
  { id, fileName, importedAt, read, accepted, rejected, readBy: then = [] }: Source,
  options: ImportOptions,
  profileVersion: number,
  report: (outcome: ImportReport["outcome"], more?: Partial<ImportReport>) => ImportReport,
): ImportReport {
  const differs = readOtherwise(then, readBy(options, profileVersion));
  const otherwise = differs === undefined ? "" : ` It was read otherwise: ${differs}.`;
  const message = `The file was imported before, as ${fileName}, on ${importedAt}.${otherwise}`;
  const known = issueOf(FILE, undefined, undefined, { reason: "duplicate-file", message }, "flag");
  const reasons = { reject: {}, flag: { "duplicate-file": 1 } };
  const counts = { read, accepted, rejected, entities: {}, links: {} };
  return report("unchanged", { source: id, ...counts, issues: [known], reasons });
}

function describe(request: ImportRequest, { encoding, bound, table }: Ready, id: Source["id"]): Source {
  const { options } = request;
  const { handling, conditions, exhibit, device, custodian, warrant, seizedAt, tool } = options;
  const { supersedes = "none" } = options;
  return {
    id,
    case: request.case,
    fileName: keptFileName(request.fileName).name,
    ...(request.sheet === undefined ? {} : { sheet: request.sheet }),
    bytes: request.bytes,
    sha256: request.sha256,
    profile: bound.profile.id,
    profileVersion: bound.profile.version,
    encoding,
    ...(table.headerLine === 0 ? {} : { headerLine: table.headerLine }),
    timezone: bound.profile.timezone ?? options.timezone ?? UNKNOWN_ZONE,
    grade: options.grade ?? "F6",
    ...(handling === undefined ? {} : { handling }),
    ...(conditions === undefined ? {} : { conditions }),
    ...(exhibit === undefined ? {} : { exhibit }),
    ...(device === undefined ? {} : { device }),
    ...(custodian === undefined ? {} : { custodian }),
    ...(warrant === undefined ? {} : { warrant }),
    ...(seizedAt === undefined ? {} : { seizedAt }),
    ...(tool === undefined ? {} : { tool }),
    ...(supersedes === "none" ? {} : { supersedes }),
    readBy: readBy(options, bound.profile.version),
    importedBy: request.importedBy,
    importedAt: request.now().toISOString(),
    state: "importing",
    watermark: { segment: 0, batch: 0 },
    read: 0,
    accepted: 0,
    rejected: 0,
  };
}
