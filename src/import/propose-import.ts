import type { ImportOptions, Proposal } from "#model/import-report.ts";
import type { ImportFile } from "./import-file.ts";
import { planImport } from "./plan-import.ts";

const MAX_CELL = 300;

/** How a file would be read, with its first rows, and what a person must state first. Writes nothing. Throws `import/hash-differs`. */
export async function proposeImport(file: ImportFile, options: ImportOptions): Promise<Proposal> {
  const { encoding, table, bound, sample, needs, refusal } = await planImport(file, options, {});
  const timezone = bound?.profile.timezone ?? options.timezone;
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
    header: (table?.header ?? []).map(shortened),
    rows: sample.map(({ line, cells }) => ({ line, cells: cells.map(shortened) })),
    needs: [...needs],
    ...(refusal === undefined ? {} : { refusal: refusal.message }),
  };
}

function shortened(cell: string): string {
  return cell.length <= MAX_CELL ? cell : `${Array.from(cell.slice(0, MAX_CELL)).slice(0, -1).join("")}…`;
}
