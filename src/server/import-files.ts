import { localScope } from "#access/policy.ts";
import { compareLists } from "#import/compare-lists.ts";
import type { ImportFile } from "#import/import-file.ts";
import { openRejectsCsv } from "#import/rejects.ts";
import { sheetOf, sheetsOf } from "#import/sheets-of.ts";
import { runImport } from "#import/run-import.ts";
import type { Handling } from "#model/handling.ts";
import type { ImportOptions, ImportProgress, ImportReport, Issue } from "#model/import-report.ts";
import type { Profile } from "#model/profile.ts";
import type { CaseId, Source } from "#model/source.ts";
import type { Store } from "#model/store.ts";
import type { Vault } from "#vault/vault.ts";
import { keepRecords, noteStatedOtherwise } from "./keep-records.ts";
import { withSparingHeap } from "./sparing-heap.ts";

export type FileToImport = ImportFile & { options: ImportOptions };

export type FilesToImport = {
  /** Files given together know of each other: the four files of one list are joined. */
  files: readonly FileToImport[];
  /** Files that were given with them, and are not to be imported now. */
  beside?: readonly FileToImport[];
  case: CaseId;
  user: string;
  /** Up to which handling code the user may see the files that are in the case already; all where it is not given. */
  clearance?: Handling;
  /** Profiles beside ours and those of the installation. */
  profiles?: readonly Profile[];
  acceptProposals?: boolean;
  dryRun?: boolean;
  onProgress?: (progress: ImportProgress) => void;
  onReport?: (report: ImportReport) => void;
  onIssue?: (file: FileToImport, issue: Issue) => void;
  signal?: AbortSignal;
};

const BYTES_PER_MB = 2 ** 20;

/** The sheets of a workbook, or the one stated; any other file as it is. */
export async function partsOf({ options, ...file }: FileToImport): Promise<FileToImport[]> {
  const sheets = options.sheet === undefined ? await sheetsOf(file) : [sheetOf(file, options.sheet)];
  return sheets.map((sheet) => ({ ...sheet, options }));
}

/**
 * Imports files that lie in the vault, the sheets of a workbook each as one, one after the other, and keeps each report beside them. A file that is refused
 * or waits for a decision does not hold up the others.
 */
export async function importFiles(asked: FilesToImport, store: Store, vault: Vault): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  const profiles = [...(asked.profiles ?? []), ...(await vault.profiles())];
  const files = (await Promise.all(asked.files.map(partsOf))).flat();
  for (const file of files) {
    const report = await withSparingHeap(() => importFile(file, { ...asked, profiles }, store, vault));
    asked.onReport?.(report);
    reports.push(report);
  }
  return reports;
}

async function importFile(
  file: FileToImport,
  asked: FilesToImport & { profiles: readonly Profile[] },
  store: Store,
  vault: Vault,
): Promise<ImportReport> {
  const rejects = await vault.openRejects();
  const together = [...asked.files, ...(asked.beside ?? [])];
  let kept = false;
  try {
    const noteReject = openRejectsCsv(rejects.write);
    const report = await runImport({
      ...file,
      case: asked.case,
      importedBy: asked.user,
      now: () => new Date(),
      peakMb: () => Math.round((process.resourceUsage().maxRSS * 1024) / BYTES_PER_MB),
      store: keepRecords(store, vault, file, together, asked.profiles),
      companions: together.filter(({ sha256 }) => sha256 !== file.sha256),
      profiles: asked.profiles,
      sources: await store.sources(localScope([asked.case], asked.clearance)),
      acceptProposals: asked.acceptProposals ?? false,
      dryRun: asked.dryRun ?? false,
      onIssue: (issue) => {
        noteReject(issue);
        asked.onIssue?.(file, issue);
      },
      ...(asked.onProgress === undefined ? {} : { onProgress: asked.onProgress }),
      ...(asked.signal === undefined ? {} : { signal: asked.signal }),
    });
    const { source, outcome } = report;
    if (outcome === "unchanged") return await noteStatedOtherwise(report, file, vault);
    if (source !== undefined && asked.dryRun !== true) {
      kept = true;
      await rejects.keep(source);
      await vault.putReport(source, report);
      await keepListChanges(source, asked.case, store, vault);
    }
    return report;
  } finally {
    if (!kept) await rejects.discard();
  }
}

/** Compares a version of a list with the one it superseded, while both are there. */
async function keepListChanges(id: Source["id"], caseId: CaseId, store: Store, vault: Vault): Promise<void> {
  const scope = localScope([caseId]);
  const older = (await store.source(id, scope))?.supersedes;
  if (older === undefined) return;
  const changes = await compareLists(
    { source: older, stated: store.sourceContent(older, scope) },
    { source: id, stated: store.sourceContent(id, scope) },
  );
  await vault.putListChanges(id, changes);
}

/** Keeps a file's bytes in the vault before anything is read of them, and gives it as a file to import. */
export async function keepFile(
  fileName: string,
  bytes: AsyncIterable<Uint8Array>,
  vault: Vault,
): Promise<ImportFile> {
  const kept = await vault.put(bytes);
  return fileInVault(fileName, kept, vault);
}

/** A file whose bytes lie in the vault already. */
export function fileInVault(
  fileName: string,
  { sha256, bytes }: { sha256: string; bytes: number },
  vault: Vault,
): ImportFile {
  return { fileName, sha256, bytes, open: () => vault.open(sha256) };
}
