import { type UnzipFileInfo, unzipSync } from "fflate";
import type { Flaw } from "#model/identifiers/parsed.ts";

/** What a workbook may unpack to. A sheet of a million rows stays below; a zip bomb does not. */
const MAX_ENTRIES = 2000;
const MAX_UNPACKED = 512 * 1024 * 1024;

/** A zip archive: the names of its entries, and their bytes on demand. */
export type Zip = {
  readonly names: readonly string[];
  readonly read: (name: string) => Uint8Array | undefined;
};

/**
 * Opens a zip by its directory, without unpacking anything; an archive with too many entries, or that says it unpacks to too
 * much, is a flaw. An entry that unpacks to more than it says is not read: its bytes are undefined, as those of a damaged one.
 */
export function openZip(bytes: Uint8Array): Zip | Flaw {
  const sizes = new Map<string, number>();
  const names: string[] = [];
  const list = ({ name, originalSize }: UnzipFileInfo): boolean => {
    names.push(name);
    sizes.set(name, originalSize);
    return false;
  };
  try {
    unzipSync(bytes, { filter: list });
  } catch {
    return { reason: "archive", message: "The zip archive is damaged. Copy or export the file again." };
  }
  const unpacked = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (names.length > MAX_ENTRIES || unpacked > MAX_UNPACKED) {
    const size = `${names.length} entries of ${Math.round(unpacked / 2 ** 20)} MB`;
    const most = `at most ${MAX_ENTRIES} entries of ${MAX_UNPACKED / 2 ** 20} MB are read`;
    return {
      reason: "archive",
      message: `The file unpacks to ${size}; ${most}. Save its sheets as CSV and import those.`,
    };
  }
  return {
    names,
    read: (name) => {
      if (!sizes.has(name)) return undefined;
      try {
        return unzipSync(bytes, { filter: (entry) => entry.name === name })[name];
      } catch {
        return undefined;
      }
    },
  };
}
