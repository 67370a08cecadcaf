import {
  cancelImport,
  importEvents,
  listImports,
  proposeFiles,
  resumeImport,
  startImports,
  uploadFile,
} from "#api/imports.ts";
import type { ImportFile } from "#import/import-file.ts";
import { proposeImport } from "#import/propose-import.ts";
import type { StatedFile } from "#model/import-record.ts";
import type { ImportOptions } from "#model/import-report.ts";
import { strictest } from "#model/handling.ts";
import { Problem } from "#model/problem.ts";
import type { Proposal } from "#model/proposal.ts";
import type { CaseId } from "#model/source.ts";
import type { Scope } from "#model/store.ts";
import { answer, answerEvents, answerUpload, type App } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";
import { fileInVault, importFiles, partsOf, type FilesToImport } from "#server/import-files.ts";
import { inVault, resumeFiles } from "#server/resume-files.ts";

export function importRoutes(app: App, deps: Deps): void {
  const { store, vault } = deps;

  const propose = async (
    file: ImportFile,
    options: ImportOptions,
    caseId: CaseId,
    scope: Scope,
    companions: readonly ImportFile[],
  ): Promise<Proposal> =>
    proposeImport(file, options, {
      case: caseId,
      now: deps.now,
      companions,
      profiles: await vault.profiles(),
      sources: await store.sources(scope),
    });

  const start = (asked: FilesToImport, files: StatedFile[], dryRun = false): string =>
    deps.imports.start(
      asked.case,
      async (tell, onReport, signal) => {
        const onProgress: FilesToImport["onProgress"] = (progress) => tell({ type: "progress", progress });
        await importFiles({ ...asked, dryRun, onProgress, onReport, signal }, store, vault);
      },
      { files, dryRun },
    );

  answerUpload(app, deps, uploadFile, async (input, file, { scope }) => {
    const kept = { ...fileInVault(file.fileName, file, vault), options: {} };
    const parts = await partsOf(kept);
    const sheets = parts.flatMap(({ sheet }) => sheet ?? []);
    const proposal = await propose(parts[0] ?? kept, {}, input.case, scope, []);
    return { ...proposal, ...(sheets.length === 0 ? {} : { sheets }) };
  });

  answer(app, deps, proposeFiles, async ({ case: id, files, beside }, { scope }) => {
    const asked = await inVault(files, vault);
    const others = await inVault(
      beside.map((file) => ({ ...file, options: {} })),
      vault,
    );
    const parts = await Promise.all(asked.map(async (file) => (await partsOf(file))[0] ?? file));
    const proposals = parts.map((file) =>
      propose(
        file,
        file.options,
        id,
        scope,
        [...asked, ...others].filter(({ sha256 }) => sha256 !== file.sha256),
      ),
    );
    return { proposals: await Promise.all(proposals) };
  });

  answer(app, deps, startImports, async ({ case: id, files, dryRun }, { scope, session }) => {
    const { clearance } = scope;
    const asked = strictest(files.map(({ options }) => options.handling));
    if (asked > clearance) {
      throw new Problem("access/clearance", `You are cleared up to ${clearance}, not ${asked}.`);
    }
    const user = session?.user.name ?? "";
    const work = { files: await inVault(files, vault), case: id, user, clearance };
    return { import: start(work, files, dryRun) };
  });

  answer(app, deps, listImports, async (input, { scope }) => ({
    imports: deps.imports
      .running(input.case)
      .filter(({ files }) => strictest(files.map(({ options }) => options.handling)) <= scope.clearance),
  }));

  answer(app, deps, resumeImport, async ({ case: id, source: sourceId }, { scope, session }) => {
    const source = await store.source(sourceId, scope);
    if (source === undefined) throw new Problem("source/unknown", `There is no ${sourceId} in this case.`);
    const unfinished = await resumeFiles(source, await store.sources(scope), vault);
    const user = session?.user.name ?? "";
    const files = unfinished.files.map(({ fileName, sha256, options }) => ({
      file: fileName,
      sha256,
      options,
    }));
    return {
      import: start(
        { ...unfinished, case: id, user, clearance: scope.clearance, acceptProposals: true },
        files,
      ),
      files,
    };
  });

  answerEvents(app, deps, importEvents, (input) => deps.imports.events(input.case, input.import));

  answer(app, deps, cancelImport, async (input) => {
    deps.imports.cancel(input.case, input.import);
    return {};
  });
}
