import type { Flaw } from "#model/identifiers/parsed.ts";
import { type ImportFile, headOf } from "./import-file.ts";
import { openWorkbook, type Workbook } from "./workbook/open-workbook.ts";
import { sheetLines } from "./workbook/sheet-lines.ts";

/** A workbook of more bytes than this is not opened: its archive has to be in memory as a whole. */
const MAX_WORKBOOK = 256 * 1024 * 1024;
const ZIP = "504b0304";

/**
 * The sheets of a workbook as files of their own, in order, each read as lines (`sheetLines`); sheets without a filled cell hold
 * nothing and are left out. Any other file comes back as it is. A workbook that cannot be read comes back with its `flaw`.
 */
export async function sheetsOf(file: ImportFile): Promise<ImportFile[]> {
  if (file.sheet !== undefined || (await headOf(file, 4)).toString("hex") !== ZIP) return [file];
  const workbook = await readWorkbook(file.open());
  if (workbook === undefined) return [file];
  if ("reason" in workbook) return [{ ...file, flaw: workbook }];
  const filled = workbook.sheets.filter(({ part }) => hasText(workbook, part));
  return filled.length === 0 ? [{ ...file, flaw: EMPTY }] : filled.map(({ name }) => sheetOf(file, name));
}

const EMPTY: Flaw = { reason: "empty-file", message: "No sheet of the workbook has a filled cell." };

/** One sheet of a workbook that lies in the vault: its lines are the rows. */
export function sheetOf(file: ImportFile, sheet: string): ImportFile {
  return { ...file, sheet, open: () => linesOfSheet(file.open(), sheet) };
}

/** The lines of a sheet (`sheetLines`) out of the bytes of its workbook; none when there is no such sheet. */
export async function* linesOfSheet(
  bytes: AsyncIterable<Uint8Array>,
  sheet: string,
): AsyncGenerator<Uint8Array> {
  const workbook = await readWorkbook(bytes);
  if (workbook === undefined || "reason" in workbook) return;
  const part = workbook.sheets.find(({ name }) => name === sheet)?.part;
  if (part !== undefined) yield* sheetLines(workbook, part);
}

async function readWorkbook(bytes: AsyncIterable<Uint8Array>): Promise<Workbook | Flaw | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) {
    parts.push(part);
    length += part.length;
    if (length > MAX_WORKBOOK) return TOO_LARGE;
  }
  return openWorkbook(Buffer.concat(parts));
}

const TOO_LARGE: Flaw = {
  reason: "archive",
  message: `The archive has more than ${MAX_WORKBOOK / 2 ** 20} MB. Save its sheets as CSV and import those.`,
};

function hasText(workbook: Workbook, part: string): boolean {
  for (const line of sheetLines(workbook, part)) if (line.some((byte) => byte !== 0x0a)) return true;
  return false;
}
