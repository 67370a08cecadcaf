import { join } from "node:path";
import type { Membership, Role, User } from "#model/access.ts";
import type { Handling } from "#model/handling.ts";
import { Problem } from "#model/problem.ts";
import type { CaseId } from "#model/source.ts";
import { readAccountFile, writeAccountFile, type Account, type AccountFile } from "./account-file.ts";
import { newCodes, stepOfCode } from "./one-time-codes.ts";
import { hashPassphrase, isPassphrase, requireStrong } from "./passphrase.ts";

const FIRST_ROLES: readonly Role[] = ["supervisor", "investigator", "analyst", "prosecutor"];

/** An account as others may see it. */
export type AccountView = Omit<Account, "passphrase" | "codes"> & {
  hasPassphrase: boolean;
  hasCodes: boolean;
};

export type Credentials = { name: string; passphrase: string; code?: string };

export type Accounts = {
  list: () => AccountView[];
  memberships: () => readonly Membership[];
  /** The account of this name in any spelling, disabled or not; throws `access/unknown-account`. */
  require: (name: string) => AccountView;
  /** Who works on the case now. */
  currentMembers: (id: CaseId) => User[];
  /** The user as of now: undefined when unknown or disabled. */
  user: (name: string) => User | undefined;
  /**
   * Up to which handling code the account works on the case now; undefined when it does not. Supervisors work on a case
   * that has no members yet.
   */
  clearance: (user: User, id: CaseId) => Handling | undefined;
  /** The first account, with every role inside a case: whoever sets the program up on a laptop is all of them. */
  addFirst: (name: string, passphrase: string) => Promise<void>;
  add: (account: { name: string; roles: readonly Role[]; by: string }) => Promise<void>;
  setPassphrase: (name: string, passphrase: string) => Promise<void>;
  setRoles: (name: string, roles: readonly Role[]) => Promise<void>;
  setDisabled: (name: string, isDisabled: boolean) => Promise<void>;
  /** Lets an account work on a case up to a handling code; with another code the membership before it ends. */
  addMember: (account: string, id: CaseId, clearance: Handling) => Promise<void>;
  endMember: (account: string, id: CaseId) => Promise<void>;
  /** Makes a secret for one-time codes, to be confirmed with `confirmCodes`. */
  proposeCodes: (name: string) => { secret: string; uri: string };
  confirmCodes: (name: string, secret: string, code: string) => Promise<void>;
  /** The user whose credentials these are, else undefined, after the same work either way. */
  verify: (credentials: Credentials) => Promise<User | undefined>;
  isPassphraseOf: (name: string, passphrase: string) => Promise<boolean>;
};

/** The accounts of an installation, kept in `home/accounts.json`: apart from the graph, so that restoring it restores no passphrases. */
export async function openAccounts(home: string, now: () => Date): Promise<Accounts> {
  const path = join(home, "accounts.json");
  let kept = await readAccountFile(path);
  let saving: Promise<void> = Promise.resolve();
  const usedSteps = new Map<string, number>();
  const decoy = await hashPassphrase("nobody has this passphrase");
  /** One change after the other: what is in memory is what is on the disk. */
  const change = (next: (file: AccountFile) => AccountFile): Promise<void> => {
    const apply = async (): Promise<void> => {
      const changed = next(kept);
      await writeAccountFile(path, changed);
      kept = changed;
    };
    const saved = saving.then(apply, apply);
    saving = saved;
    return saved;
  };

  const find = (name: string): Account | undefined =>
    kept.accounts.find((account) => isSame(account.name, name));

  const require = (name: string): Account => {
    const account = find(name);
    if (account === undefined) throw new Problem("access/unknown-account", `There is no account "${name}".`);
    return account;
  };

  const changeAccount = (name: string, how: (account: Account) => Account): Promise<void> => {
    const { name: known } = require(name);
    return change((file) => {
      const accounts = file.accounts.map((account) => (account.name === known ? how(account) : account));
      requireSupervisor(accounts);
      return { ...file, accounts };
    });
  };

  /** A code counts once: the next must belong to a later half minute. */
  const isFresh = ({ name, codes }: Account, code: string): boolean => {
    if (codes === undefined) return true;
    const step = stepOfCode(codes, code, now());
    if (step === undefined || step <= (usedSteps.get(name) ?? 0)) return false;
    usedSteps.set(name, step);
    return true;
  };

  const isCurrent = ({ from, to }: Membership): boolean => {
    const at = now().toISOString();
    return from <= at && (to === undefined || at < to);
  };

  const currentMembership = (account: string, id: CaseId): Membership | undefined =>
    kept.memberships.find(
      (membership) => membership.account === account && membership.case === id && isCurrent(membership),
    );

  const ended = (file: AccountFile, account: string, id: CaseId, to: string): Membership[] =>
    file.memberships.map((membership) =>
      membership.account === account && membership.case === id && isCurrent(membership)
        ? { ...membership, to }
        : membership,
    );

  return {
    list: () => kept.accounts.map(viewOf),
    memberships: () => kept.memberships,
    require: (name) => viewOf(require(name)),
    currentMembers: (id) =>
      kept.accounts
        .filter(
          ({ name, disabledAt }) => disabledAt === undefined && currentMembership(name, id) !== undefined,
        )
        .map(userOf),
    user: (name) => {
      const account = find(name);
      return account === undefined || account.disabledAt !== undefined ? undefined : userOf(account);
    },
    clearance: (user, id) => {
      if (kept.memberships.some((membership) => membership.case === id))
        return currentMembership(user.name, id)?.clearance;
      return user.roles.includes("supervisor") ? "H3" : undefined;
    },
    addFirst: async (name, passphrase) => {
      requireStrong(passphrase, name);
      const hashed = await hashPassphrase(passphrase);
      const account = {
        name,
        roles: [...FIRST_ROLES],
        passphrase: hashed,
        createdAt: now().toISOString(),
        createdBy: name,
      };
      await change((file) => {
        if (file.accounts.length === 0) return { ...file, accounts: [account] };
        throw new Problem("access/account-exists", "There is already an account: sign in with it.");
      });
    },
    add: async ({ name, roles, by }) => {
      if (find(name) !== undefined) {
        throw new Problem("access/account-exists", `There is already an account "${name}".`);
      }
      const account = { name, roles: [...roles], createdAt: now().toISOString(), createdBy: by };
      await change((file) => ({ ...file, accounts: [...file.accounts, account] }));
    },
    setPassphrase: async (name, passphrase) => {
      requireStrong(passphrase, name);
      const hashed = await hashPassphrase(passphrase);
      await changeAccount(name, (account) => ({ ...account, passphrase: hashed }));
    },
    setRoles: (name, roles) => changeAccount(name, (account) => ({ ...account, roles: [...roles] })),
    setDisabled: (name, isDisabled) =>
      changeAccount(name, (account) =>
        isDisabled ? { ...account, disabledAt: now().toISOString() } : withoutEnd(account),
      ),
    addMember: async (account, id, clearance) => {
      const { name } = require(account);
      const at = now().toISOString();
      await change((file) =>
        currentMembership(name, id)?.clearance === clearance
          ? file
          : {
              ...file,
              memberships: [...ended(file, name, id, at), { account: name, case: id, clearance, from: at }],
            },
      );
    },
    endMember: async (account, id) => {
      const { name } = require(account);
      await change((file) => ({ ...file, memberships: ended(file, name, id, now().toISOString()) }));
    },
    proposeCodes: (name) => newCodes(require(name).name),
    confirmCodes: async (name, secret, code) => {
      if (stepOfCode(secret, code, now()) === undefined) {
        throw new Problem("access/wrong-code", "This code does not belong to the secret shown.");
      }
      await changeAccount(name, (account) => ({ ...account, codes: secret }));
    },
    verify: async ({ name, passphrase, code }) => {
      const account = find(name);
      const matches = await isPassphrase(passphrase, account?.passphrase ?? decoy);
      if (account?.passphrase === undefined || !matches || account.disabledAt !== undefined) return undefined;
      return isFresh(account, code ?? "") ? userOf(account) : undefined;
    },
    isPassphraseOf: (name, passphrase) => isPassphrase(passphrase, find(name)?.passphrase ?? decoy),
  };
}

/** Someone must be able to let others in: the last supervisor cannot be taken away. */
function requireSupervisor(accounts: readonly Account[]): void {
  if (!accounts.some(({ roles, disabledAt }) => roles.includes("supervisor") && disabledAt === undefined)) {
    throw new Problem("access/last-supervisor", "This is the last supervisor: nobody could let others in.");
  }
}

function withoutEnd(account: Account): Account {
  const { disabledAt: _, ...enabled } = account;
  return enabled;
}

function isSame(a: string, b: string): boolean {
  return a.normalize("NFKC").toLowerCase() === b.normalize("NFKC").toLowerCase();
}

function userOf({ name, roles }: Account): User {
  return { name, roles };
}

function viewOf({ passphrase, codes, ...account }: Account): AccountView {
  return { ...account, hasPassphrase: passphrase !== undefined, hasCodes: codes !== undefined };
}
