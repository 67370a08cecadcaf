import type { StatedFile } from "#model/import-record.ts";
import { Problem } from "#model/problem.ts";
import type { Profile } from "#model/profile.ts";
import type { Source } from "#model/source.ts";
import type { Vault } from "#vault/vault.ts";
import { type FileToImport, fileInVault } from "./import-files.ts";

/** The files with which an unfinished import goes on, those that were given with them, and the profile if it is an own one. */
export type Unfinished = { files: FileToImport[]; beside: FileToImport[]; profiles: Profile[] };

/**
 * What it takes to go on with an unfinished source: the file itself, and the files given with it that have not come into
 * the case. Throws `import/not-unfinished` when it is in another state, or never began on this vault.
 */
export async function resumeFiles(
  source: Source,
  sources: readonly Source[],
  vault: Vault,
): Promise<Unfinished> {
  if (source.state !== "importing") {
    throw new Problem("import/not-unfinished", `${source.fileName} is ${source.state}.`);
  }
  const record = await vault.record(source.id);
  if (record === undefined) {
    throw new Problem("import/not-unfinished", `There is no record of how ${source.fileName} was begun.`);
  }
  const known = new Set(
    sources
      .filter(({ id, state }) => id !== source.id && state !== "undone")
      .map(({ sha256, sheet }) => partKey(sha256, sheet)),
  );
  const others = record.together.filter((file) => keyOf(file) !== partKey(source.sha256, source.sheet));
  return {
    files: await inVault([record, ...others.filter((file) => !known.has(keyOf(file)))], vault),
    beside: await inVault(
      others.filter((file) => known.has(keyOf(file))),
      vault,
    ),
    profiles: record.profile === undefined ? [] : [record.profile],
  };
}

function keyOf({ sha256, options }: StatedFile): string {
  return partKey(sha256, options.sheet);
}

/** What tells files apart, and the sheets of one workbook. */
function partKey(sha256: string, sheet: string | undefined): string {
  return `${sha256} ${sheet ?? ""}`;
}

/** Files of the vault with what was stated of them. */
export async function inVault(files: readonly StatedFile[], vault: Vault): Promise<FileToImport[]> {
  return Promise.all(
    files.map(async ({ file, sha256, options }) => {
      const { bytes } = await vault.find(sha256);
      return { ...fileInVault(file, { sha256, bytes }, vault), options };
    }),
  );
}
