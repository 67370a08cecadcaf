import { keepProfile, listProfiles, profileFile } from "#api/imports.ts";
import { makeProfile } from "#import/make-profile.ts";
import { planImport } from "#import/plan-import.ts";
import { PROFILES } from "#import/profiles/profiles.ts";
import { Problem } from "#model/problem.ts";
import type { Profile } from "#model/profile.ts";
import { answer, answerFile, type App } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";
import { inVault } from "#server/resume-files.ts";

/** The formats there are: ours, and those that people made by matching the columns of a file. */
export function profileRoutes(app: App, deps: Deps): void {
  const { vault } = deps;

  answer(app, deps, listProfiles, async () => ({
    profiles: [
      ...(await vault.profiles()).map((profile) => described(profile, true)),
      ...PROFILES.map((profile) => described(profile, false)),
    ],
  }));

  answer(app, deps, keepProfile, async ({ title, file }) => {
    const [kept] = await inVault([file], vault);
    const { bound } =
      kept === undefined ? {} : await planImport(kept, kept.options, { profiles: await vault.profiles() });
    if (bound === undefined) {
      throw new Problem("profile/unknown", `${file.file}: no column has been matched yet.`);
    }
    const made = makeProfile(bound, file.options, title);
    if (PROFILES.some(({ id }) => id === made.id)) {
      throw new Problem("profile/taken", `"${made.id}" is a format of ours.`);
    }
    const { id, version } = await vault.keepProfile(made);
    return { id, version, title };
  });

  answerFile(app, deps, profileFile, async ({ profile: id, version }) => {
    const found = (await vault.profile(id, version)) ?? PROFILES.find((profile) => profile.id === id);
    if (found === undefined) throw new Problem("profile/unknown", `There is no profile "${id}".`);
    return {
      body: `${JSON.stringify(found, null, 2)}\n`,
      fileName: `${found.id}.v${found.version}.json`,
    };
  });
}

function described({ id, title, means, version, columns, records, rows, headerless }: Profile, own: boolean) {
  return {
    id,
    title,
    means,
    version,
    own,
    isTable: records === undefined && rows === "columns" && !headerless,
    columns: columns.map(({ role, names }) => ({ role, name: names[0] ?? role })),
  };
}
