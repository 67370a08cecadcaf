import { keepProfile, listProfiles, profileFile } from "#api/imports.ts";
import { call, download } from "#web/call.ts";
import { apply, current } from "#web/store.ts";
import { changeFile, knowFormats } from "#web/wizard/import-changes.ts";
import { attempt } from "./attempt.ts";
import { openCaseId } from "./open-case-id.ts";
import { saveFile } from "./save-file.ts";

/** Fetches the formats that are read, once. */
export async function loadFormats(): Promise<void> {
  if (current().formats.length === 0) await attempt("formats", fetchFormats);
}

/** Keeps how a file's columns are matched under a name, to be recognised from now on. */
export async function keepColumns(key: string, title: string): Promise<void> {
  const file = current().imports.find((one) => one.key === key);
  if (file?.proposal === undefined) return;
  const { name, options, proposal } = file;
  await attempt("keep-profile", async () => {
    const kept = await call(keepProfile, {
      case: openCaseId(),
      title,
      file: { file: name, sha256: proposal.sha256, options },
    });
    apply(changeFile(key, { kept }));
    await fetchFormats();
  });
}

/** Saves a kept profile as the JSON file that another installation, or the command line, takes. */
export async function saveProfile(profile: string): Promise<void> {
  await attempt("profile-file", async () => {
    const { blob, fileName } = await download(profileFile, { profile });
    saveFile(blob, fileName);
  });
}

async function fetchFormats(): Promise<void> {
  const { profiles } = await call(listProfiles, {});
  apply(knowFormats(profiles));
}
