import type { Flaw } from "#model/identifiers/parsed.ts";
import type { ImportOptions, Need } from "#model/import-report.ts";
import type { Profile } from "#model/profile.ts";
import { PROPOSED_ROWS } from "#model/proposal.ts";
import type { Source } from "#model/source.ts";
import type { Bound } from "./bind-profile.ts";
import { advise } from "./advise.ts";
import { askZone } from "./ask-zone.ts";
import { type Conclusion, gatherEvidence } from "./column-evidence.ts";
import { decode } from "./decode.ts";
import { detectEncoding } from "./detect-encoding.ts";
import { type Encoding, decodeLoosely, encodingNamed } from "./encodings.ts";
import { askOlderVersion } from "./find-older-version.ts";
import { type Table, askNeed, findTable } from "./find-table.ts";
import { findRecords } from "./find-records.ts";
import { type ImportFile, headOf } from "./import-file.ts";
import { refuseByBytes, refuseByControls } from "./binary.ts";
import { refuseByMagic, refuseByText } from "./magic.ts";
import { PROFILES } from "./profiles/profiles.ts";
import { readRows } from "./read-rows.ts";
import type { Row } from "./read-table.ts";

/** All that is known about how a file is read. Without `bound` or with `needs` or `refusal` nothing goes in. */
export type Plan = {
  readonly encoding?: Encoding;
  /** Why the stated encoding is doubtful. */
  readonly encodingFlaw?: Flaw;
  readonly table?: Table;
  readonly bound?: Bound;
  readonly order?: Conclusion["order"];
  readonly decimal: Conclusion["decimal"];
  readonly sample: readonly Row[];
  readonly needs: readonly Need[];
  readonly refusal?: Flaw;
};

const HEAD_BYTES = 256 * 1024;
const SAMPLE_TEXT = 1024 * 1024;

/** How much a plan may take for granted, and which profiles it knows beside ours. */
export type PlanTerms = {
  readonly acceptProposals?: boolean | undefined;
  readonly profiles?: readonly Profile[] | undefined;
  /** The files of the case: one of them may be an older version of the list that this file is. */
  readonly sources?: readonly Source[] | undefined;
};

/**
 * How a file would be read: by what the options state, else by what its bytes and its header show. `acceptProposals` takes
 * the one candidate that fits where a person would only have to confirm it.
 */
export async function planImport(
  file: ImportFile,
  options: ImportOptions,
  { acceptProposals = false, profiles = [], sources = [] }: PlanTerms,
): Promise<Plan> {
  if (options.sha256 !== undefined && options.sha256 !== file.sha256) {
    const message = `${file.fileName} has SHA-256 ${file.sha256}, not ${options.sha256} as stated.`;
    return refused({ reason: "hash-differs", message });
  }
  if (file.flaw !== undefined) return refused(file.flaw);
  if (file.sheet !== undefined) return planSheet(file, options, profiles);
  const head = await headOf(file, HEAD_BYTES);
  const whole = file.bytes <= head.length;
  const magic = head.length === 0 ? EMPTY : (refuseByMagic(head) ?? refuseByBytes(head));
  if (magic !== undefined) return refused(advise(magic, file.fileName));
  const found =
    options.encoding === undefined
      ? detectEncoding(head, whole)
      : { encoding: encodingNamed(options.encoding) };
  if (found.encoding === undefined) return { ...UNREAD, needs: [found.need] };
  const { encoding } = found;
  const text = headText(head, encoding, whole);
  const known = [...profiles, ...PROFILES];
  const recorded = findRecords(text, options, known);
  const refusal = (recorded === undefined ? refuseByText(text) : undefined) ?? refuseByControls(text);
  if (refusal !== undefined) return refused(advise(refusal, file.fileName), encoding);
  if (!/\S/.test(text)) return refused(EMPTY, encoding);
  const open =
    "need" in found && !(acceptProposals && found.need?.proposed !== undefined) ? [found.need] : [];
  const encodingNeeds = open.filter((need) => need !== undefined);
  const table = recorded ?? (await findTable(text, encoding, file, options, known));
  const plan = await readValues(file, options, encoding, table, encodingNeeds);
  const version =
    plan.bound === undefined || plan.refusal !== undefined || options.supersedes !== undefined
      ? undefined
      : askOlderVersion(file, plan.bound.profile, sources);
  const encodingFlaw = options.encoding === undefined ? undefined : doubtfulEncoding(head, whole, encoding);
  return {
    ...plan,
    ...(version === undefined ? {} : { needs: [...plan.needs, version] }),
    ...(encodingFlaw === undefined ? {} : { encodingFlaw }),
  };
}

/** Text that is UTF-8 throughout, with letters beyond ASCII, is nothing else: chance does not make that. */
function doubtfulEncoding(head: Buffer, whole: boolean, stated: Encoding): Flaw | undefined {
  const found = detectEncoding(head, whole);
  if (found.need !== undefined || found.encoding === stated || head.every((byte) => byte < 0x80))
    return undefined;
  return {
    reason: "encoding",
    message: `The file was read as ${stated}, as stated, but its bytes are those of ${found.encoding}: look at its names.`,
  };
}

/** A sheet of a workbook is text already, and can be nothing but a table. */
async function planSheet(
  file: ImportFile,
  options: ImportOptions,
  profiles: readonly Profile[],
): Promise<Plan> {
  const head = await headOf(file, HEAD_BYTES);
  const text = headText(head, "utf-8", head.length < HEAD_BYTES);
  if (!/\S/.test(text)) return refused(EMPTY, "utf-8");
  const table = await findTable(text, "utf-8", file, options, [...profiles, ...PROFILES]);
  return readValues(file, options, "utf-8", table, []);
}

const EMPTY: Flaw = { reason: "empty-file", message: "The file is empty." };
const UNREAD = { decimal: ".", sample: [], needs: [] } as const;

function refused(refusal: Flaw, encoding?: Encoding): Plan {
  return { ...UNREAD, refusal, ...(encoding === undefined ? {} : { encoding }) };
}

/** Reads as many rows as it takes to know how values are written. */
async function readValues(
  file: ImportFile,
  options: ImportOptions,
  encoding: Encoding,
  table: Table,
  encodingNeeds: readonly Need[],
): Promise<Plan> {
  const { bound, form, headerLine } = table;
  const evidence = bound === undefined ? undefined : gatherEvidence(bound, options);
  const sample: Row[] = [];
  let sampled = 0;
  for await (const rows of readRows(decode(file.open(), encoding), form, encoding)) {
    for (const row of rows) {
      if (row.line <= headerLine) continue;
      if (sample.length < PROPOSED_ROWS && (sample.length === 0 || sampled < SAMPLE_TEXT)) sample.push(row);
      sampled += row.raw.length;
      if (row.flaw === undefined) evidence?.observe(row);
    }
    if ((sample.length >= PROPOSED_ROWS || sampled >= SAMPLE_TEXT) && evidence?.settled() !== false) break;
  }
  const known = { encoding, table, sample, ...(bound === undefined ? {} : { bound }) };
  if (sample.length === 0) {
    const message = "The file has a header, but no rows.";
    return { ...known, decimal: ".", needs: [], refusal: { reason: "no-rows", message } };
  }
  const { order, decimal, needs } = evidence?.conclude() ?? { order: undefined, ...UNREAD };
  const zone = bound === undefined ? undefined : askZone(bound, options, order, sample);
  return {
    ...known,
    decimal,
    ...(order === undefined ? {} : { order }),
    needs: [
      ...encodingNeeds,
      ...table.needs,
      ...unsaid(table, sample),
      ...needs,
      ...(zone === undefined ? [] : [zone]),
    ],
  };
}

/** What a profile of records asks for, and none of the first records says. */
function unsaid({ form, bound }: Table, sample: readonly Row[]): Need[] {
  if (!("format" in form) || bound === undefined) return [];
  const said = (role: string): boolean => {
    const index = bound.columns.get(role)?.index ?? -1;
    return index >= bound.header.length || sample.some(({ cells }) => (cells[index] ?? "") !== "");
  };
  return bound.profile.asks.filter((role) => !said(role)).map((role) => askNeed(bound.profile.id, role));
}

/** The decoded first lines, without byte order mark and without the last line when it may be cut. */
function headText(head: Buffer, encoding: Encoding, whole: boolean): string {
  const text = decodeLoosely(head, encoding).replace(/^\uFEFF/, "");
  if (whole) return text.endsWith("\u001A") ? text.slice(0, -1) : text;
  const end = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"));
  return end > 0 ? text.slice(0, end + 1) : text;
}
