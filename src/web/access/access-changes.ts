import { EMPTY_ACCESS, type Access } from "./access-state.ts";
import type { State } from "#web/state.ts";

type Change = (state: State) => State;

/** What an answer says of accounts, members or the audit log. */
export const knowAccess =
  (known: Partial<Access>): Change =>
  (state) => ({ ...state, access: { ...state.access, ...known } });

/** Asks for the passphrase of whoever is signed in, or no longer. */
export const askConfirm =
  (isConfirmAsked: boolean): Change =>
  (state) => ({ ...state, isConfirmAsked });

/** Forgets secrets that were shown once. */
export const forgetShownOnce: Change = (state) => ({
  ...state,
  access: { ...state.access, invitation: EMPTY_ACCESS.invitation, codes: EMPTY_ACCESS.codes },
});
