import { ROLES, type Action, type Role, type User } from "#model/access.ts";
import { type Handling, OPEN_TO, type Use } from "#model/handling.ts";
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
  "end-protection": ["supervisor"],
  decide: ["analyst", "investigator", "supervisor"],
  "save-view": ["analyst", "investigator", "supervisor"],
  score: READERS,
  chart: READERS,
  disclose: ["prosecutor", "supervisor"],
  export: READERS,
  "own-account": ROLES,
  "manage-accounts": ["supervisor", "operator"],
  "manage-members": ["supervisor"],
  "read-audit": ["supervisor"],
  "set-handling": ["supervisor"],
  "show-name": ["prosecutor", "supervisor"],
};

/** What takes evidence out of the house, and for which use; every other action is for reading here. */
const USE: Partial<Record<Action, Use>> = {
  chart: "court",
  disclose: "court",
  export: "sharing",
};

export type Asked = {
  user: User | undefined;
  action: Action;
  /** The case the path names, and up to which handling code the user works on it now; undefined for who does not. */
  case?: { id: CaseId; clearance: Handling | undefined };
};

export type Decision =
  | { allowed: true; scope: Scope }
  | { allowed: false; why: "signed-out" | "role" | "not-a-member" };

/**
 * Whether the user may do this, and the scope the store then reads in: the named case up to the user's clearance and for
 * the use the action stands for, or none. Pure, and the one
 * place where a Scope is made for a request.
 */
export function decide({ user, action, case: named }: Asked): Decision {
  if (action === "session") return { allowed: true, scope: localScope([]) };
  if (user === undefined) return { allowed: false, why: "signed-out" };
  if (named !== undefined && named.clearance === undefined) return { allowed: false, why: "not-a-member" };
  if (!POLICY[action].some((role) => user.roles.includes(role))) return { allowed: false, why: "role" };
  if (named?.clearance === undefined) return { allowed: true, scope: localScope([]) };
  return { allowed: true, scope: localScope([named.id], named.clearance, USE[action] ?? "read") };
}

/** The scope of a command on this machine: whoever can read the data directory works with the given cases. */
export function localScope(cases: readonly CaseId[], clearance: Handling = "H3", use: Use = "read"): Scope {
  return { cases, clearance, use, openTo: OPEN_TO[use] } as Scope;
}
