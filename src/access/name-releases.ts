import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { type NameRelease, ReleaseAsked, ReleaseId, isSamePerson } from "#model/name-release.ts";
import { Problem } from "#model/problem.ts";
import { type CaseId, digest } from "#model/source.ts";

/** By whose leave the names of protected persons are shown: asked by one, approved by another, kept for ever. */
export type NameReleases = {
  /** Records that someone asks, with a reason; nothing is shown by it. */
  ask: (asked: Omit<ReleaseAsked, "id">) => Promise<NameRelease>;
  /** Records that a second person approves. Throws `release/unknown`, `release/same-person`. */
  approve: (id: string, of: CaseId, by: string, at: string) => Promise<NameRelease>;
  /** Those of a case, in the order in which they were asked. */
  list: (of: CaseId) => Promise<NameRelease[]>;
};

const Approval = z.object({ approves: ReleaseId, by: z.string(), at: z.string() });
const Entry = z.union([ReleaseAsked, Approval]);

/** The releases in a file to which lines of JSON are only ever added. */
export function openNameReleases(path: string): NameReleases {
  const all = async (): Promise<NameRelease[]> => {
    const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw error;
    });
    const releases = new Map<string, NameRelease>();
    for (const line of text.split("\n").filter((one) => one !== "")) {
      const entry = Entry.parse(JSON.parse(line));
      if ("id" in entry) releases.set(entry.id, entry);
      else {
        const asked = releases.get(entry.approves);
        if (asked !== undefined && asked.approvedBy === undefined) {
          releases.set(asked.id, { ...asked, approvedBy: entry.by, approvedAt: entry.at });
        }
      }
    }
    return [...releases.values()];
  };
  const add = async (entry: z.input<typeof Entry>): Promise<void> => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, "a", 0o600);
    try {
      await file.writeFile(`${JSON.stringify(entry)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  };
  const list = async (of: CaseId): Promise<NameRelease[]> => (await all()).filter((one) => one.case === of);
  return {
    list,
    async ask(asked) {
      const id = `release:${digest(asked.case, asked.person, asked.reason, asked.askedBy, asked.askedAt)}`;
      const release = ReleaseAsked.parse({ ...asked, id });
      await add(release);
      return release;
    },
    async approve(id, of, by, at) {
      const asked = (await list(of)).find((one) => one.id === id);
      if (asked === undefined) throw new Problem("release/unknown", `Nobody asked for ${id} in this case.`);
      if (asked.approvedBy !== undefined) return asked;
      if (isSamePerson(asked.askedBy, by)) {
        throw new Problem("release/same-person", `${asked.askedBy} asked for it and cannot approve it.`);
      }
      await add({ approves: asked.id, by: by.trim(), at });
      return { ...asked, approvedBy: by.trim(), approvedAt: at };
    },
  };
}
