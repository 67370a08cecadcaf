import {
  cancelImport,
  importEvents,
  listProfiles,
  proposeFiles,
  startImports,
  uploadFile,
} from "#api/imports.ts";
import { PROFILES } from "#import/profiles/profiles.ts";
import { proposeImport } from "#import/propose-import.ts";
import type { ImportOptions } from "#model/import-report.ts";
import { answer, answerEvents, answerUpload, type App } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";
import { fileInVault, importFiles, partsOf, type FileToImport } from "#server/import-files.ts";

type Named = { file: string; sha256: string; options: ImportOptions };

export function importRoutes(app: App, deps: Deps): void {
  const { store, vault } = deps;

  const inVault = async ({ file, sha256, options }: Named): Promise<FileToImport> => {
    const { bytes } = await vault.find(sha256);
    return { ...fileInVault(file, { sha256, bytes }, vault), options };
  };

  answer(app, deps, listProfiles, async () => ({
    profiles: PROFILES.map(({ id, title, means, columns }) => ({
      id,
      title,
      means,
      columns: columns.map(({ role, names }) => ({ role, name: names[0] ?? role })),
    })),
  }));

  answerUpload(app, deps, uploadFile, async (_, file) => {
    const kept = { ...fileInVault(file.fileName, file, vault), options: {} };
    const parts = await partsOf(kept);
    const sheets = parts.flatMap(({ sheet }) => sheet ?? []);
    const proposal = await proposeImport(parts[0] ?? kept, {});
    return { ...proposal, ...(sheets.length === 0 ? {} : { sheets }) };
  });

  answer(app, deps, proposeFiles, async ({ files }) => {
    const kept = await Promise.all(files.map(inVault));
    const parts = await Promise.all(kept.map(async (file) => (await partsOf(file))[0] ?? file));
    return { proposals: await Promise.all(parts.map((file) => proposeImport(file, file.options))) };
  });

  answer(app, deps, startImports, async (input, { session }) => {
    const files = await Promise.all(input.files.map(inVault));
    const id = deps.imports.start(input.case, async (tell, onReport, signal) => {
      const onProgress = (progress: Parameters<typeof tell>[0]["progress"]): void =>
        tell({ type: "progress", progress });
      const user = session?.user.name ?? "";
      await importFiles({ files, case: input.case, user, onProgress, onReport, signal }, store, vault);
    });
    return { import: id };
  });

  answerEvents(app, deps, importEvents, (input) => deps.imports.events(input.case, input.import));

  answer(app, deps, cancelImport, async (input) => {
    deps.imports.cancel(input.case, input.import);
    return {};
  });
}
