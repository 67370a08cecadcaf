import { ROLES, type Action, type Role, type User } from "#model/access.ts";
import type { CaseId } from "#model/source.ts";
import type { Scope } from "#model/store.ts";

const READERS: readonly Role[] = ["analyst", "investigator", "prosecutor", "supervisor"];

/** Which roles may do what. Inside a case it counts only for members; `session` is for everyone. */
export const POLICY: Readonly<Record<Exclude<Action, "session">, readonly Role[]>> = {
  "list-cases": ROLES,
  "read-graph": READERS,
  "read-source": READERS,
  "change-case": ["investigator", "supervisor"],
  import: ["investigator"],
  undo: ["investigator"],
  assess: ["analyst", "investigator", "supervisor"],
  decide: ["analyst", "investigator", "supervisor"],
  "save-view": ["analyst", "investigator", "supervisor"],
  score: READERS,
  chart: READERS,
  export: READERS,
  "own-account": ROLES,
  "manage-accounts": ["supervisor", "operator"],
  "manage-members": ["supervisor"],
  "read-audit": ["supervisor"],
  "show-name": ["prosecutor", "supervisor"],
};

export type Asked = {
  user: User | undefined;
  action: Action;
  /** The case the path names, and whether the user works on it now. */
  case?: { id: CaseId; isMember: boolean };
};

export type Decision =
  | { allowed: true; scope: Scope }
  | { allowed: false; why: "signed-out" | "role" | "not-a-member" };

/**
 * Whether the user may do this, and the scope the store then reads in: the named case, or none. Pure, and the one
 * place where a Scope is made for a request.
 */
export function decide({ user, action, case: named }: Asked): Decision {
  if (action === "session") return { allowed: true, scope: localScope([]) };
  if (user === undefined) return { allowed: false, why: "signed-out" };
  if (named !== undefined && !named.isMember) return { allowed: false, why: "not-a-member" };
  if (!POLICY[action].some((role) => user.roles.includes(role))) return { allowed: false, why: "role" };
  return { allowed: true, scope: localScope(named === undefined ? [] : [named.id]) };
}

/** The scope of a command on this machine: whoever can read the data directory works with the given cases. */
export function localScope(cases: readonly CaseId[]): Scope {
  return { cases } as Scope;
}
