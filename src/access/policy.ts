import type { Action, User } from "#model/access.ts";
import type { CaseId } from "#model/source.ts";
import type { Scope } from "#model/store.ts";

export type Decision = { allowed: true; scope: Scope } | { allowed: false };

/**
 * Whether the user may do this, and the scope the store then reads in. The one place where a Scope is made.
 * Until there are accounts and memberships, the person who opened the printed address may do everything;
 * a request without a session may only sign in.
 */
export function decide(user: User | undefined, action: Action, cases: readonly CaseId[]): Decision {
  if (user === undefined && action !== "session") return { allowed: false };
  return { allowed: true, scope: { cases } as Scope };
}

/** The scope of a command on this machine: whoever can read the data directory works with the given cases. */
export function localScope(cases: readonly CaseId[]): Scope {
  return { cases } as Scope;
}
