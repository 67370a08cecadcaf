import { PROFILES } from "#import/profiles/profiles.ts";
import { canonicalJson } from "#model/canonical-json.ts";
import type { ImportRecord, StatedFile } from "#model/import-record.ts";
import type { ImportOptions, ImportReport } from "#model/import-report.ts";
import { Problem } from "#model/problem.ts";
import type { Profile } from "#model/profile.ts";
import type { Source } from "#model/source.ts";
import type { Store } from "#model/store.ts";
import type { Vault } from "#vault/vault.ts";
import type { FileToImport } from "./import-files.ts";

type Writes = Pick<Store, "startImport" | "writeBatch" | "finishImport">;

/**
 * The writes of the store, with a record of what was stated kept as an import begins: whoever goes on with it later, after
 * a restart or from another page, goes on under the same statements. Beginning throws `import/stated-otherwise` when the
 * source is half imported under others.
 */
export function keepRecords(
  store: Store,
  vault: Vault,
  file: FileToImport,
  together: readonly FileToImport[],
  profiles: readonly Profile[],
): Writes {
  return {
    writeBatch: store.writeBatch,
    finishImport: store.finishImport,
    async startImport(source) {
      const stored = await store.startImport(source);
      if (stored.state !== "importing") return stored;
      const before = hasBegun(stored) ? await vault.record(source.id) : undefined;
      if (before === undefined) await vault.putRecord(source.id, recordOf(source, file, together, profiles));
      else if (isFoundOtherwise(stored, source) || readsOtherwise(before.options, file.options)) {
        throw new Problem(
          "import/stated-otherwise",
          `${source.fileName} is half imported as ${source.id} under other statements: ${stated(before.options)}.`,
        );
      }
      return stored;
    },
  };
}

/** The report of a file that is in already; it says so when other statements were made of it now. */
export async function noteStatedOtherwise(
  report: ImportReport,
  file: FileToImport,
  vault: Vault,
): Promise<ImportReport> {
  const before = report.source === undefined ? undefined : await vault.record(report.source);
  if (before === undefined || !readsOtherwise(before.options, file.options)) return report;
  const message = `The file is in already, read under other statements (${stated(before.options)}): undo it first to read it anew.`;
  const issue = {
    line: 1,
    endLine: 1,
    disposition: "flag",
    reason: "duplicate-file",
    message,
    raw: "",
  } as const;
  return { ...report, issues: [issue], reasons: { reject: {}, flag: { "duplicate-file": 1 } } };
}

/** True when the bytes are read otherwise than when the import began: another encoding, header or version of the profile. */
function isFoundOtherwise(stored: Source, source: Source): boolean {
  return (["encoding", "headerLine", "profileVersion"] as const).some(
    (fact) => stored[fact] !== source[fact],
  );
}

function hasBegun({ watermark }: Source): boolean {
  return watermark.segment > 0 || watermark.batch > 0;
}

function recordOf(
  source: Source,
  file: FileToImport,
  together: readonly FileToImport[],
  profiles: readonly Profile[],
): ImportRecord {
  const own = PROFILES.some(({ id }) => id === source.profile)
    ? undefined
    : profiles.find(({ id }) => id === source.profile);
  return {
    ...statedFile(file),
    ...(own === undefined ? {} : { profile: own }),
    together: together.map(statedFile),
  };
}

function statedFile({ fileName, sheet, sha256, options }: FileToImport): StatedFile {
  return { file: fileName, sha256, options: { ...options, ...(sheet === undefined ? {} : { sheet }) } };
}

/** Options that decide what a row becomes; the others say where the file is from. */
const READING = [
  "map",
  "delimiter",
  "timezone",
  "dateOrder",
  "region",
  "currency",
  "decimal",
  "exhibit",
  "device",
] as const satisfies readonly (keyof ImportOptions)[];

function reading(options: ImportOptions): [string, unknown][] {
  return READING.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]]));
}

function readsOtherwise(a: ImportOptions, b: ImportOptions): boolean {
  return canonicalJson(reading(a)) !== canonicalJson(reading(b));
}

function stated(options: ImportOptions): string {
  const texts = reading(options).map(
    ([name, value]) => `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  return texts.length === 0 ? "none" : texts.join(", ");
}
