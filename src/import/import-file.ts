import type { Flaw } from "#model/identifiers/parsed.ts";

/**
 * A file to import: its bytes can be read again and again, and lie unaltered in the vault. A `sheet` of a workbook is read as
 * the lines of its rows, while hash and length stay those of the workbook. With a `flaw` it is known not to be readable.
 */
export type ImportFile = {
  readonly fileName: string;
  readonly sheet?: string;
  readonly flaw?: Flaw;
  readonly sha256: string;
  readonly bytes: number;
  readonly open: () => AsyncIterable<Uint8Array>;
};

/** The first bytes of a file, at most `count`. */
export async function headOf(file: ImportFile, count: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of file.open()) {
    parts.push(part);
    length += part.length;
    if (length >= count) break;
  }
  return Buffer.concat(parts).subarray(0, count);
}
