import type { ImportOptions, Issue } from "#model/import-report.ts";
import type { ProposedRow } from "#model/proposal.ts";
import { type CaseId, sourceId } from "#model/source.ts";
import { decode } from "./decode.ts";
import { findOfacList } from "./find-ofac-list.ts";
import type { ImportFile } from "./import-file.ts";
import { makeContext } from "./make-context.ts";
import { type RowMapper, rowMapper } from "./map-row.ts";
import type { Plan } from "./plan-import.ts";
import { readRows, surveyRows } from "./read-rows.ts";
import type { Row } from "./read-table.ts";
import type { SaidEntity, SaidLink } from "./said.ts";

/** What a preview needs to know beside the plan. */
export type PreviewTerms = {
  readonly case: CaseId;
  readonly now: () => Date;
  readonly companions: readonly ImportFile[];
};

type ProposedSaid = NonNullable<ProposedRow["said"]>;
type ProposedIssue = ProposedRow["issues"][number];

const MAX_CELL = 300;
const MAX_COLUMNS = 200;

/** The first rows of a file, each with what the import would make of it and what it would say is wrong. */
export async function previewRows(
  file: ImportFile,
  plan: Plan,
  options: ImportOptions,
  terms: PreviewTerms,
): Promise<ProposedRow[]> {
  const map = await mapperOf(file, plan, options, terms);
  const rows = await surveyed(file, plan);
  return rows.map((row) => {
    const shown = { line: row.line, cells: row.cells.slice(0, MAX_COLUMNS).map(shortened) };
    if (map === undefined) return { ...shown, issues: [] };
    const { entities, links, issues, rejected } = map(row);
    return {
      ...shown,
      said: { entities: entities.map(shownEntity), links: links.map(shownLink), rejected },
      issues: issues.map(shownIssue),
    };
  });
}

/** The rows as the import reads them: a format whose records name others further on is read whole once before. */
async function surveyed(file: ImportFile, { table, encoding, sample }: Plan): Promise<readonly Row[]> {
  if (table === undefined || encoding === undefined || !("format" in table.form)) return sample;
  if (table.form.format.survey === undefined) return sample;
  const texts = () => decode(file.open(), encoding);
  const form = await surveyRows([texts], table.form, encoding);
  const rows: Row[] = [];
  for await (const some of readRows(texts(), form, encoding)) {
    rows.push(...some);
    if (rows.length >= sample.length) break;
  }
  return rows.slice(0, sample.length);
}

function shownEntity({ id, names, attributes, listed }: SaidEntity): ProposedSaid["entities"][number] {
  return { id, names: [...names], attributes, listed: [...listed] };
}

function shownLink(link: SaidLink): ProposedSaid["links"][number] {
  const { kind, from, to, at, seconds, amount, currency, reference, attributes } = link;
  return { kind, from, to, at, seconds, amount, currency, reference, attributes };
}

function shownIssue({ line, endLine, column, value, disposition, reason, message }: Issue): ProposedIssue {
  return {
    line,
    endLine,
    disposition,
    reason,
    message: shortened(message),
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value: shortened(value) }),
  };
}

/** The mapper of the import itself; undefined where columns are unknown, or the file's main list is not there. */
async function mapperOf(
  file: ImportFile,
  plan: Plan,
  options: ImportOptions,
  terms: PreviewTerms,
): Promise<RowMapper | undefined> {
  const { encoding, bound } = plan;
  if (bound === undefined || encoding === undefined) return undefined;
  const ofac = await findOfacList(file, encoding, bound.profile, terms.companions);
  if (ofac?.flaw !== undefined) return undefined;
  const id = sourceId(terms.case, file.sha256, bound.profile.id, file.sheet);
  const request = { ...file, case: terms.case, options, now: terms.now };
  return rowMapper(bound, makeContext(request, plan, id, ofac?.list));
}

/** The text of a cell, cut where a screen has no use for more. */
export function shortened(cell: string): string {
  return cell.length <= MAX_CELL ? cell : `${Array.from(cell.slice(0, MAX_CELL)).slice(0, -1).join("")}…`;
}
