import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson } from "#model/canonical-json.ts";
import { Profile } from "#model/profile.ts";
import { syncDirectory } from "./keep-file.ts";

/** The profiles that people made in this installation. A version that is kept never changes. */
export type ProfileLibrary = {
  /** The newest version of each, by id. */
  profiles: () => Promise<Profile[]>;
  /** One version, or the newest when none is named; undefined when there is no such profile. */
  profile: (id: string, version?: number) => Promise<Profile | undefined>;
  /** Keeps the profile as the next version of its id, unless it is the newest already; gives it with its version. */
  keepProfile: (profile: Profile) => Promise<Profile>;
};

/** The library in a directory: a folder a profile, a file a version, each as `--profile FILE` takes it. */
export function openProfileLibrary(directory: string): ProfileLibrary {
  const folderOf = (id: string): string => join(directory, Profile.shape.id.parse(id));

  const versionsOf = async (id: string): Promise<number[]> => {
    const names = await readdir(folderOf(id)).catch(() => []);
    const versions = names.flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? []);
    return versions.map(Number).toSorted((a, b) => b - a);
  };

  const profile: ProfileLibrary["profile"] = async (id, version) => {
    const versions = await versionsOf(id);
    const wanted = version ?? versions[0];
    if (wanted === undefined || !versions.includes(wanted)) return undefined;
    return Profile.parse(JSON.parse(await readFile(join(folderOf(id), `${wanted}.json`), "utf8")));
  };

  return {
    profile,
    async profiles() {
      const ids = await readdir(directory).catch(() => []);
      const found = await Promise.all(ids.map((id) => profile(id)));
      return found.filter((one) => one !== undefined).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },
    async keepProfile(value) {
      const newest = await profile(value.id);
      const next = { ...value, version: (newest?.version ?? 0) + 1 };
      if (
        newest !== undefined &&
        canonicalJson({ ...next, version: newest.version }) === canonicalJson(newest)
      ) {
        return newest;
      }
      const folder = folderOf(value.id);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const part = join(folder, `.part-${randomUUID()}`);
      const file = await open(part, "wx", 0o600);
      try {
        await file.writeFile(`${JSON.stringify(next, null, 2)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(part, join(folder, `${next.version}.json`));
      await syncDirectory(folder);
      return next;
    },
  };
}
