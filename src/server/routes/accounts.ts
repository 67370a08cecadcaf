import {
  addAccount,
  changeAccount,
  changePassphrase,
  confirmCodes,
  inviteAccount,
  listAccounts,
  proposeCodes,
} from "#api/accounts.ts";
import type { Role, User } from "#model/access.ts";
import { Problem } from "#model/problem.ts";
import { answer, type App, type Caller } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";

export function accountRoutes(app: App, deps: Deps): void {
  const { accounts, invitations, sessions } = deps;

  answer(app, deps, listAccounts, async () => ({ accounts: accounts.list() }));

  answer(app, deps, addAccount, async ({ name, roles }, caller) => {
    const by = userOf(caller);
    requireRight(by, name, roles);
    await accounts.add({ name, roles, by: by.name });
    return { account: name, token: invitations.issue({ account: name }) };
  });

  answer(app, deps, inviteAccount, async ({ account }, caller) => {
    const known = accounts.require(account);
    requireRight(userOf(caller), known.name, known.roles);
    return { account: known.name, token: invitations.issue({ account: known.name }) };
  });

  answer(app, deps, changeAccount, async ({ account, roles, isDisabled }, caller) => {
    const known = accounts.require(account);
    requireRight(userOf(caller), known.name, [...known.roles, ...(roles ?? [])]);
    if (roles !== undefined) await accounts.setRoles(known.name, roles);
    if (isDisabled !== undefined) await accounts.setDisabled(known.name, isDisabled);
    if (known.name !== userOf(caller).name) sessions.endAll(known.name);
    return {};
  });

  answer(app, deps, changePassphrase, async ({ passphrase, next }, caller) => {
    const { name } = userOf(caller);
    const keys = [`account:${name}`];
    deps.brake.check(keys);
    deps.brake.failed(keys);
    if (!(await accounts.isPassphraseOf(name, passphrase))) {
      throw new Problem("access/wrong-credentials", "The present passphrase is wrong.");
    }
    deps.brake.succeeded(keys);
    await accounts.setPassphrase(name, next);
    sessions.endAll(name, caller.session?.id);
    return {};
  });

  answer(app, deps, proposeCodes, async (_, caller) => accounts.proposeCodes(userOf(caller).name));

  answer(app, deps, confirmCodes, async ({ secret, code }, caller) => {
    await accounts.confirmCodes(userOf(caller).name, secret, code);
    return {};
  });
}

function userOf({ session }: Caller): User {
  if (session === undefined) throw new Problem("access/sign-in", "You are not signed in.");
  return session.user;
}

/** Whoever is no supervisor neither makes nor changes one, nor changes their own rights. */
function requireRight(by: User, account: string, roles: readonly Role[]): void {
  if (by.roles.includes("supervisor")) return;
  if (by.name === account || roles.includes("supervisor")) {
    throw new Problem("access/role", "Only a supervisor may do this with this account.");
  }
}
