import {
  addAccount,
  addMember,
  changeAccount,
  changePassphrase,
  confirmCodes,
  endMember,
  inviteAccount,
  listAccounts,
  listMembers,
  proposeCodes,
} from "#api/accounts.ts";
import { showAudit } from "#api/audit.ts";
import type { Role } from "#model/access.ts";
import type { Handling } from "#model/handling.ts";
import type { CaseId } from "#model/source.ts";
import { forgetShownOnce, knowAccess } from "#web/access/access-changes.ts";
import { call } from "#web/call.ts";
import { notify } from "#web/changes.ts";
import { apply, current } from "#web/store.ts";
import { attempt } from "./attempt.ts";
import { openCaseId } from "./open-case-id.ts";

/** Fetches what the roles of whoever is signed in let them look after, of the open case too if there is one. */
export async function loadAccess(open: CaseId | undefined): Promise<void> {
  const { session } = current();
  if (typeof session !== "object") return;
  apply(forgetShownOnce);
  const isSupervisor = session.roles.includes("supervisor");
  await Promise.all([
    isSupervisor || session.roles.includes("operator") ? loadAccounts() : undefined,
    isSupervisor && open !== undefined ? loadMembers() : undefined,
    isSupervisor ? loadAudit() : undefined,
  ]);
}

/** Checks the whole log anew and fetches its last entries. */
export async function loadAudit(): Promise<void> {
  await attempt("audit", async () => apply(knowAccess({ audit: await call(showAudit, {}) })));
}

/** Makes an account; its invitation is shown once. */
export function newAccount(name: string, roles: readonly Role[]): Promise<boolean> {
  return attempt("new-account", async () => {
    apply(knowAccess({ invitation: await call(addAccount, { name, roles: [...roles] }) }));
    await loadAccounts();
  });
}

/** Makes a new invitation for an account that has lost its passphrase. */
export async function inviteAgain(account: string): Promise<void> {
  await attempt("invite", async () => {
    apply(knowAccess({ invitation: await call(inviteAccount, { account }) }));
  });
}

export async function disableAccount(account: string, isDisabled: boolean): Promise<void> {
  await attempt("account", async () => {
    await call(changeAccount, { account, isDisabled });
    await loadAccounts();
  });
}

/** Lets an account work on the open case up to a handling code; a member gets the new code in the place of the old. */
export async function addCaseMember(account: string, clearance: Handling): Promise<void> {
  await attempt("members", async () => {
    await call(addMember, { case: openCaseId(), account, clearance });
    await loadMembers();
  });
}

export async function endCaseMember(account: string): Promise<void> {
  await attempt("members", async () => {
    await call(endMember, { case: openCaseId(), account });
    await loadMembers();
  });
}

/** Changes one's own passphrase; gives whether it was taken. */
export function newPassphrase(passphrase: string, next: string): Promise<boolean> {
  return attempt("passphrase", async () => {
    await call(changePassphrase, { passphrase, next });
    apply(notify("access.passphrase-changed"));
  });
}

export async function proposeOwnCodes(): Promise<void> {
  await attempt("codes", async () => apply(knowAccess({ codes: await call(proposeCodes, {}) })));
}

export async function confirmOwnCodes(secret: string, code: string): Promise<void> {
  await attempt("codes", async () => {
    await call(confirmCodes, { secret, code });
    apply(forgetShownOnce);
    apply(notify("access.codes-on"));
  });
}

async function loadAccounts(): Promise<void> {
  await attempt("accounts", async () => apply(knowAccess(await call(listAccounts, {}))));
}

async function loadMembers(): Promise<void> {
  await attempt("members", async () => {
    const { members, accounts } = await call(listMembers, { case: openCaseId() });
    apply(knowAccess({ members, memberAccounts: accounts }));
  });
}
