import type { State } from "#web/state.ts";

/**
 * Whether the account may disclose, ask for names of protected persons and approve: the server decides, this only offers no more than
 * it would allow.
 */
export function mayOpenNames({ session }: State): boolean {
  return (
    typeof session === "object" &&
    session.roles.some((role) => role === "prosecutor" || role === "supervisor")
  );
}
