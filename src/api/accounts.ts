import { z } from "zod";
import { AccountName, Membership, Role } from "#model/access.ts";
import { Handling } from "#model/handling.ts";
import { CaseId } from "#model/source.ts";
import { route } from "./route.ts";

const Account = z.object({
  name: z.string(),
  roles: z.array(Role),
  createdAt: z.string(),
  createdBy: z.string(),
  disabledAt: z.string().optional(),
  hasPassphrase: z.boolean(),
  hasCodes: z.boolean(),
});

/** A one-time token: the page makes the link of it, which the account's owner opens. */
const Invitation = z.object({ account: z.string(), token: z.string() });

export const listAccounts = route({
  method: "GET",
  path: "/api/accounts",
  action: "manage-accounts",
  input: z.object({}),
  output: z.object({ accounts: z.array(Account) }),
});

/** Makes an account and the invitation by which its owner sets a passphrase. */
export const addAccount = route({
  method: "POST",
  path: "/api/accounts",
  action: "manage-accounts",
  confirmed: true,
  input: z.object({ name: AccountName, roles: z.array(Role).min(1) }),
  output: Invitation,
});

/** A new invitation: whoever opens it sets a new passphrase, and the sessions of the account end. */
export const inviteAccount = route({
  method: "POST",
  path: "/api/accounts/:account/invitation",
  action: "manage-accounts",
  confirmed: true,
  input: z.object({ account: z.string() }),
  output: Invitation,
});

/** Changes roles, or disables and enables; the sessions of the account end. */
export const changeAccount = route({
  method: "POST",
  path: "/api/accounts/:account",
  action: "manage-accounts",
  confirmed: true,
  input: z.object({
    account: z.string(),
    roles: z.array(Role).min(1).optional(),
    isDisabled: z.boolean().optional(),
  }),
  output: z.object({}),
});

/** Changes the passphrase of the signed-in account; its other sessions end. */
export const changePassphrase = route({
  method: "POST",
  path: "/api/own/passphrase",
  action: "own-account",
  input: z.object({ passphrase: z.string().max(1000), next: z.string().max(1000) }),
  output: z.object({}),
});

/** A secret for an authenticator, to be confirmed by a code. */
export const proposeCodes = route({
  method: "POST",
  path: "/api/own/codes",
  action: "own-account",
  confirmed: true,
  input: z.object({}),
  output: z.object({ secret: z.string(), uri: z.string() }),
});

export const confirmCodes = route({
  method: "POST",
  path: "/api/own/codes/confirmed",
  action: "own-account",
  confirmed: true,
  input: z.object({ secret: z.string().max(200), code: z.string().max(20) }),
  output: z.object({}),
});

/** Who works or worked on the case, and which accounts could. */
export const listMembers = route({
  method: "GET",
  path: "/api/cases/:case/members",
  action: "manage-members",
  input: z.object({ case: CaseId }),
  output: z.object({ members: z.array(Membership), accounts: z.array(z.string()) }),
});

/** Lets an account work on the case up to a handling code, at most the one of whoever lets it. */
export const addMember = route({
  method: "POST",
  path: "/api/cases/:case/members",
  action: "manage-members",
  confirmed: true,
  input: z.object({ case: CaseId, account: z.string(), clearance: Handling.default("H0") }),
  output: z.object({}),
});

/** Ends a membership today; that it was stays on record. */
export const endMember = route({
  method: "DELETE",
  path: "/api/cases/:case/members/:account",
  action: "manage-members",
  confirmed: true,
  input: z.object({ case: CaseId, account: z.string() }),
  output: z.object({}),
});
