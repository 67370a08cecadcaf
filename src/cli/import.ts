import { closeSync, createReadStream, openSync, writeSync } from "node:fs";
import { basename } from "node:path";
import type { Command } from "commander";
import { localScope } from "#access/policy.ts";
import { openRejectsCsv } from "#import/rejects.ts";
import { PROFILES } from "#import/profiles/profiles.ts";
import { type ImportProgress, type ImportReport, type Issue } from "#model/import-report.ts";
import { Problem } from "#model/problem.ts";
import type { CaseId } from "#model/source.ts";
import type { Store } from "#model/store.ts";
import { importFiles, keepFile, type FileToImport, type FilesToImport } from "#server/import-files.ts";
import { resumeFiles } from "#server/resume-files.ts";
import { parseCase, parseSource } from "./arguments.ts";
import { EXIT, printJson, progressLine } from "./print.ts";
import { printReport } from "./print-report.ts";
import { requireFile } from "./require-file.ts";
import { ownProfile, statedOptions, type ImportFlags } from "./stated-options.ts";
import { withWorkspace, type Workspace } from "./workspace.ts";

type Options = ImportFlags & {
  case?: string;
  resume?: string;
  caseTitle?: string;
  rejects?: string;
  dryRun?: true;
  yes?: true;
  json?: true;
};

/** `import`: brings files in. */
export function addImportCommand(program: Command): void {
  program
    .command("import [files...]")
    .description("bring files in: phone extracts, call records, statements, lists")
    .option("--case <id>", "the case to bring them into")
    .option("--case-title <text>", "its title, when the case is new")
    .option(
      "--profile <name|file>",
      "the format, or a JSON file that describes one; else found by the header",
    )
    .option("--kind <name>", "what the rows are, for a file no profile knows: calls, transfers, accounts …")
    .option(
      "--map <role=column>",
      "ROLE=HEADER, ROLE=#INDEX or ROLE==TEXT for every row (repeatable)",
      collect,
    )
    .option("--sheet <name>", "one sheet of a workbook; else every sheet is brought in")
    .option("--encoding <name>", "utf-8, utf-16le, utf-16be, cp949, gb18030 …")
    .option("--delimiter <character>", "what separates the cells")
    .option("--header-line <n>", "the line of the header; 0 when there is none")
    .option("--timezone <zone>", "the zone of times without one, e.g. Asia/Seoul")
    .option("--date-order <order>", "dmy, mdy or ymd")
    .option("--decimal <mark>", "comma or point: , or .")
    .option("--region <country>", "the country of numbers without one, e.g. KR")
    .option("--currency <code>", "the currency of amounts without one")
    .option("--exhibit <number>", "exhibit number")
    .option("--device <text>", "the seized device")
    .option("--custodian <text>", "whom it was taken from")
    .option("--warrant <number>", "the warrant it was seized under")
    .option("--seized-at <time>", "when it was seized, e.g. 2026-03-01 or 2026-03-01T14:30+09:00")
    .option("--tool <text>", "the tool that made the extract")
    .option("--grade <grade>", "reliability A–F and credibility 1–6, e.g. B2")
    .option("--handling <code>", "H0 to H3: how it may be used; never below what the same bytes had before")
    .option("--conditions <text>", "the conditions that go with the handling code")
    .option("--sha256 <hex>", "refuse the file when its SHA-256 differs from the seizure record")
    .option("--supersedes <source>", "the older version of the list that this file is, or none")
    .option("--resume <source>", "go on with an unfinished import, as it was begun; no files then")
    .option("--rejects <file>", "write every row that was not accepted, with its reason")
    .option("--dry-run", "read and map everything, write nothing")
    .option("--yes", "accept every proposal that is not ambiguous")
    .option("--json", "one JSON document on standard output")
    .addHelpText(
      "after",
      () => `\nProfiles:\n${PROFILES.map(({ id, title }) => `  ${id.padEnd(24)}${title}`).join("\n")}`,
    )
    .action((files: string[], options: Options) =>
      withWorkspace(async (workspace, { user }) => {
        const reports = await runCommand(files, options, workspace, user);
        if (options.json) printJson(reports);
        else for (const report of reports) printReport(report);
        const undecided = reports.some(({ outcome }) => outcome === "refuse" || outcome === "confirm");
        process.exitCode = undecided ? EXIT.undecided : EXIT.done;
      }),
    );
}

async function runCommand(
  names: readonly string[],
  options: Options,
  { store, vault }: Workspace,
  user: string,
): Promise<ImportReport[]> {
  const asked =
    options.resume === undefined
      ? await askedFiles(names, options, { store, vault })
      : await unfinishedFiles(names, options.resume, { store, vault });
  const progress = progressLine();
  const rejects = openRejectsFile(options.rejects);
  try {
    return await importFiles(
      {
        ...asked,
        user,
        dryRun: options.dryRun ?? false,
        onProgress: (at) => progress.show(progressText(at), at),
        onIssue: rejects.note,
      },
      store,
      vault,
    );
  } finally {
    progress.end();
    rejects.close();
  }
}

type Asked = Pick<FilesToImport, "files" | "beside" | "case" | "profiles" | "acceptProposals">;

async function askedFiles(
  names: readonly string[],
  options: Options,
  { store, vault }: Pick<Workspace, "store" | "vault">,
): Promise<Asked> {
  const own = await ownProfile(options.profile);
  const stated = statedOptions(options, own);
  if (names.length === 0) throw new Problem("usage/invalid", "No file is named.");
  const caseId = await openCase(options, store);
  for (const name of names) await requireFile(name);
  const files: FileToImport[] = [];
  for (const name of names) {
    files.push({ ...(await keepFile(basename(name), createReadStream(name), vault)), options: stated });
  }
  const profiles = own === undefined ? [] : [own];
  return { files, case: caseId, profiles, acceptProposals: options.yes ?? false };
}

/** An unfinished import as it was begun: everything it needs lies in the vault. */
async function unfinishedFiles(
  names: readonly string[],
  text: string,
  { store, vault }: Pick<Workspace, "store" | "vault">,
): Promise<Asked> {
  if (names.length > 0) throw new Problem("usage/invalid", "--resume takes a source and no files.");
  const id = parseSource(text);
  const all = (await store.cases()).map((known) => known.id);
  const source = await store.source(id, localScope(all));
  if (source === undefined) throw new Problem("source/unknown", `There is no ${id}.`);
  const unfinished = await resumeFiles(source, await store.sources(localScope([source.case])), vault);
  return { ...unfinished, case: source.case, acceptProposals: true };
}

/** The file of `--rejects`: the rejected rows of every given file, one table after the other. */
function openRejectsFile(name: string | undefined): {
  note: (file: FileToImport, issue: Issue) => void;
  close: () => void;
} {
  if (name === undefined) return { note: () => {}, close: () => {} };
  const out = openSync(name, "w", 0o600);
  const tables = new Map<FileToImport, (issue: Issue) => void>();
  return {
    note: (file, issue) => {
      const table = tables.get(file) ?? openRejectsCsv((text) => void writeSync(out, text));
      tables.set(file, table);
      table(issue);
    },
    close: () => closeSync(out),
  };
}

/** The case to import into, made when it is new and has been given a title; a dry run makes none. */
async function openCase(options: Options, store: Store): Promise<CaseId> {
  if (options.case === undefined)
    throw new Problem("usage/invalid", "--case ID says where the files belong.");
  const id = parseCase(options.case);
  if ((await store.cases()).some((known) => known.id === id)) return id;
  if (options.caseTitle === undefined) {
    throw new Problem("case/unknown", `There is no case "${id}".`);
  }
  if (options.dryRun === true) return id;
  await store.putCase({ id, title: options.caseTitle, offences: [], handling: "" });
  return id;
}

function progressText({
  file,
  stage,
  bytesRead,
  bytesTotal,
  rows,
  linksWritten,
  linksTotal,
}: ImportProgress): string {
  const share = bytesTotal === 0 ? 1 : bytesRead / bytesTotal;
  const written = linksTotal === 0 ? "" : `, ${linksWritten} of ${linksTotal} links written`;
  return `${file}  ${stage}  ${bar(share)} ${rows} rows${written}`;
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * 20);
  return `[${"#".repeat(full)}${".".repeat(20 - full)}]`;
}

function collect(value: string, earlier: string[] = []): string[] {
  return [...earlier, value];
}
