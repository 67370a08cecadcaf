import { deleteCookie, setCookie } from "hono/cookie";
import type { Context } from "hono";
import type { User } from "#model/access.ts";
import {
  confirmSession,
  createFirstAccount,
  currentSession,
  signIn,
  signOut,
  takeInvitation,
  type Session,
} from "#api/session.ts";
import { Problem } from "#model/problem.ts";
import { answer, type App } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";
import { COOKIE } from "#server/session-cookie.ts";

const COOKIE_OPTIONS = { path: "/", secure: true, httpOnly: true, sameSite: "Strict" } as const;

export function sessionRoutes(app: App, deps: Deps): void {
  const { accounts, audit, brake, invitations, sessions } = deps;

  const open = async (user: User, how: string, context: Context): Promise<Session> => {
    await audit.append({ actor: user.name, action: "session", what: how, decision: "allow" });
    const session = sessions.start(user.name);
    setCookie(context, COOKIE, session.id, COOKIE_OPTIONS);
    return { user: user.name, roles: [...user.roles], token: session.token };
  };

  answer(app, deps, signIn, async (credentials, { context, address }) => {
    const keys = [accountKey(credentials.name), `address:${address}`];
    brake.check(keys);
    brake.failed(keys);
    const user = await accounts.verify({
      name: credentials.name,
      passphrase: credentials.passphrase,
      ...(credentials.code === undefined ? {} : { code: credentials.code }),
    });
    if (user === undefined) {
      await audit.append({ actor: "nobody", action: "session", what: "sign-in", decision: "deny" });
      throw new Problem("access/wrong-credentials", "Name, passphrase or code is wrong.");
    }
    brake.succeeded(keys);
    return open(user, "sign-in", context);
  });

  answer(app, deps, createFirstAccount, async ({ token, name, passphrase }, { context }) => {
    if (invitations.read(token) !== "first-supervisor" || accounts.list().length > 0) {
      throw new Problem("access/token-used", "There is already an account: sign in with it.");
    }
    await accounts.addFirst(name, passphrase);
    invitations.use(token);
    return open(userNamed(deps, name), "first-account", context);
  });

  answer(app, deps, takeInvitation, async ({ token, passphrase }, { context }) => {
    const invited = invitations.read(token);
    if (invited === "first-supervisor") {
      throw new Problem("access/token-used", "This link is for the first account.");
    }
    await accounts.setPassphrase(invited.account, passphrase);
    invitations.use(token);
    sessions.endAll(invited.account);
    return open(userNamed(deps, invited.account), "invitation", context);
  });

  answer(app, deps, confirmSession, async ({ passphrase, code }, { session, context }) => {
    if (session === undefined) throw new Problem("access/sign-in", "You are not signed in.");
    const { name, roles } = session.user;
    const keys = [accountKey(name)];
    brake.check(keys);
    brake.failed(keys);
    const known = await accounts.verify({ name, passphrase, ...(code !== undefined && { code }) });
    const event = { actor: name, action: "session", what: "confirmation" };
    if (known === undefined) {
      await audit.append({ ...event, decision: "deny" });
      throw new Problem("access/wrong-credentials", "Passphrase or code is wrong.");
    }
    brake.succeeded(keys);
    await audit.append({ ...event, decision: "allow" });
    const renewed = sessions.confirm(session.id);
    if (renewed === undefined) throw new Problem("access/sign-in", "The session has ended.");
    setCookie(context, COOKIE, renewed.id, COOKIE_OPTIONS);
    return { user: name, roles: [...roles], token: renewed.token };
  });

  answer(app, deps, currentSession, async (_, { session }) => {
    if (session === undefined) {
      throw new Problem("access/sign-in", "You are not signed in.");
    }
    return { user: session.user.name, roles: [...session.user.roles], token: session.token };
  });

  answer(app, deps, signOut, async (_, { session, context }) => {
    if (session !== undefined) sessions.end(session.id);
    deleteCookie(context, COOKIE, COOKIE_OPTIONS);
    context.header("clear-site-data", '"cache", "storage"');
    return {};
  });
}

/** One key a name, however it is spelt. */
function accountKey(name: string): string {
  return `account:${name.normalize("NFKC").toLowerCase()}`;
}

function userNamed({ accounts }: Deps, name: string): User {
  const user = accounts.user(name);
  if (user === undefined) throw new Problem("access/unknown-account", `The account "${name}" is not active.`);
  return user;
}
