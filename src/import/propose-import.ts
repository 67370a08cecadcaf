import type { ImportOptions } from "#model/import-report.ts";
import type { Proposal, ProposedColumn } from "#model/proposal.ts";
import type { Bound } from "./bind-profile.ts";
import { type Encoding, decodeLoosely } from "./encodings.ts";
import { findingsOf } from "./findings.ts";
import { type ImportFile, headOf } from "./import-file.ts";
import { type PlanTerms, planImport } from "./plan-import.ts";
import { type PreviewTerms, previewRows, shortened } from "./preview-rows.ts";

const HEAD_BYTES = 64 * 1024;
const MAX_COLUMNS = 200;
const FIRST_LINES = 8;
const MOST_LINES = 30;
const MARK = /^(?:efbbbf|fffe|feff)/;

/**
 * How a file would be read, what each of its first rows would become, and what a person must state first. Writes
 * nothing. Throws `usage/invalid`.
 */
export async function proposeImport(
  file: ImportFile,
  options: ImportOptions,
  terms: PreviewTerms & Pick<PlanTerms, "profiles" | "sources">,
): Promise<Proposal> {
  const plan = await planImport(file, options, terms);
  const { encoding, table, bound, needs, refusal } = plan;
  const timezone = bound?.profile.timezone ?? options.timezone;
  const rows = await previewRows(file, plan, options, terms);
  const head = await headOf(file, HEAD_BYTES);
  return {
    file: file.fileName,
    ...(file.sheet === undefined ? {} : { sheet: file.sheet }),
    sha256: file.sha256,
    bytes: file.bytes,
    ...(encoding === undefined ? {} : { encoding }),
    ...(table === undefined || !("delimiter" in table.form) ? {} : { delimiter: table.form.delimiter }),
    ...(table === undefined || table.headerLine === 0 ? {} : { headerLine: table.headerLine }),
    ...(bound === undefined ? {} : { profile: bound.profile.id, profileTitle: bound.profile.title }),
    ...(timezone === undefined ? {} : { timezone }),
    findings: findingsOf(plan, options, rows, MARK.test(head.subarray(0, 3).toString("hex"))),
    lines:
      encoding === undefined || refusal !== undefined || file.sheet !== undefined
        ? []
        : firstLines(head, encoding, table?.headerLine ?? 0),
    header: (table?.header ?? []).slice(0, MAX_COLUMNS).map(shortened),
    ...(bound === undefined ? { columns: [], texts: {} } : rolesIn(bound, options)),
    rows,
    needs: [...needs],
    ...(refusal === undefined ? {} : { refusal: refusal.message }),
  };
}

/** The first lines of a file as decoded, some below its header among them. */
function firstLines(head: Buffer, encoding: Encoding, headerLine: number): string[] {
  const lines = decodeLoosely(head, encoding)
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .map(shortened);
  return lines.slice(0, Math.min(MOST_LINES, Math.max(FIRST_LINES, headerLine + 3)));
}

/** Which column has which role, and which roles have one text for all rows. */
function rolesIn(
  { columns, header, added }: Bound,
  { map = {} }: ImportOptions,
): Pick<Proposal, "columns" | "texts"> {
  const found: ProposedColumn[] = [];
  const texts: Record<string, string> = {};
  for (const [role, { index }] of columns) {
    const cell = added[index - header.length];
    const indexes = cell === undefined ? [index] : "indexes" in cell ? cell.indexes : [];
    if (cell !== undefined && "text" in cell) texts[role] = cell.text;
    for (const column of indexes) found.push({ column, role, hand: Object.hasOwn(map, role) });
  }
  return { columns: found.toSorted((a, b) => a.column - b.column), texts };
}
