import { deleteCookie, setCookie } from "hono/cookie";
import { currentSession, signIn, signOut } from "#api/session.ts";
import { Problem } from "#model/problem.ts";
import { COOKIE, answer, type App } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";

const COOKIE_OPTIONS = { path: "/", secure: true, httpOnly: true, sameSite: "Strict" } as const;

export function sessionRoutes(app: App, deps: Deps): void {
  answer(app, deps, signIn, async ({ token }, { context }) => {
    const session = deps.sessions.signIn(token);
    setCookie(context, COOKIE, session.id, COOKIE_OPTIONS);
    return { user: session.user.name, token: session.token };
  });

  answer(app, deps, currentSession, async (_, { session }) => {
    if (session === undefined) throw new Problem("access/sign-in", "You are not signed in.");
    return { user: session.user.name, token: session.token };
  });

  answer(app, deps, signOut, async (_, { session, context }) => {
    if (session !== undefined) deps.sessions.signOut(session.id);
    deleteCookie(context, COOKIE, COOKIE_OPTIONS);
    context.header("clear-site-data", '"cache", "storage"');
    return {};
  });
}
