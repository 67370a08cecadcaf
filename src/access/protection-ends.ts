import { isSamePerson } from "#model/name-release.ts";
import { Problem } from "#model/problem.ts";
import { EndAsked, type ProtectionEnd } from "#model/protection-end.ts";
import { type CaseId, digest } from "#model/source.ts";
import { openAskedFile } from "./asked-file.ts";

/** Who wants a person to be protected no longer, and who agreed: until another person agrees, protection holds. */
export type ProtectionEnds = {
  ask: (asked: Omit<EndAsked, "id">) => Promise<ProtectionEnd>;
  /** Records that a second person agrees. Throws `protection/unknown`, `protection/same-person`. */
  approve: (id: string, of: CaseId, by: string, at: string) => Promise<ProtectionEnd>;
  list: (of: CaseId) => Promise<ProtectionEnd[]>;
};

/** What was asked and agreed, in a file to which lines of JSON are only ever added. */
export function openProtectionEnds(path: string): ProtectionEnds {
  const file = openAskedFile(path, EndAsked);
  return {
    list: file.list,
    async ask(asked) {
      const id = `end:${digest(asked.case, asked.person, asked.standing, asked.askedBy, asked.askedAt)}`;
      const end = EndAsked.parse({ ...asked, id });
      await file.ask(end);
      return end;
    },
    async approve(id, of, by, at) {
      const asked = (await file.list(of)).find((one) => one.id === id);
      if (asked === undefined)
        throw new Problem("protection/unknown", `Nobody asked for ${id} in this case.`);
      if (isSamePerson(asked.askedBy, by)) {
        throw new Problem("protection/same-person", `${asked.askedBy} asked for it and cannot agree to it.`);
      }
      if (asked.approvedBy === undefined) await file.approve(id, by, at);
      return { approvedBy: by, approvedAt: at, ...asked };
    },
  };
}
