import { type NameRelease, ReleaseAsked, isSamePerson } from "#model/name-release.ts";
import { Problem } from "#model/problem.ts";
import { type CaseId, digest } from "#model/source.ts";
import { openAskedFile } from "./asked-file.ts";

/** By whose leave the names of protected persons are shown: asked by one, approved by another, kept for ever. */
export type NameReleases = {
  /** Records that someone asks, with a reason; nothing is shown by it. */
  ask: (asked: Omit<ReleaseAsked, "id">) => Promise<NameRelease>;
  /** Records that a second person approves. Throws `release/unknown`, `release/same-person`. */
  approve: (id: string, of: CaseId, by: string, at: string) => Promise<NameRelease>;
  /** Those of a case, in the order in which they were asked. */
  list: (of: CaseId) => Promise<NameRelease[]>;
};

/** The releases in a file to which lines of JSON are only ever added. */
export function openNameReleases(path: string): NameReleases {
  const file = openAskedFile(path, ReleaseAsked);
  return {
    list: file.list,
    async ask(asked) {
      const id = `release:${digest(asked.case, asked.person, asked.reason, asked.askedBy, asked.askedAt)}`;
      const release = ReleaseAsked.parse({ ...asked, id });
      await file.ask(release);
      return release;
    },
    async approve(id, of, by, at) {
      const asked = (await file.list(of)).find((one) => one.id === id);
      if (asked === undefined) throw new Problem("release/unknown", `Nobody asked for ${id} in this case.`);
      if (asked.approvedBy !== undefined) return asked;
      if (isSamePerson(asked.askedBy, by)) {
        throw new Problem("release/same-person", `${asked.askedBy} asked for it and cannot approve it.`);
      }
      await file.approve(asked.id, by.trim(), at);
      return { ...asked, approvedBy: by.trim(), approvedAt: at };
    },
  };
}
