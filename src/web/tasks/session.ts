import { currentSession, signIn, signOut } from "#api/session.ts";
import { Problem } from "#model/problem.ts";
import { call, keepToken } from "#web/call.ts";
import { failed, openCase, signedIn, signedOut, turnTo } from "#web/changes.ts";
import { apply, current, subscribe } from "#web/store.ts";
import { addressOf, parseAddress } from "./address.ts";
import { attempt } from "./attempt.ts";
import { loadCase, loadCases } from "./cases.ts";

/** Signs in with the token of the address, or takes up the session the browser still has; then opens the case asked for. */
export async function boot(): Promise<void> {
  const asked = parseAddress(location.hash);
  if (asked.token !== undefined) history.replaceState(null, "", location.pathname);
  try {
    const session =
      asked.token === undefined ? await call(currentSession, {}) : await call(signIn, { token: asked.token });
    keepToken(session.token);
    apply(signedIn(session.user));
  } catch (error) {
    apply(signedOut);
    const isExpected = error instanceof Problem && error.code === "access/sign-in";
    if (error instanceof Problem && !isExpected) apply(failed(error));
    return;
  }
  await loadCases(asked.case);
  if (asked.page !== undefined) apply(turnTo(asked.page));
  followAddress();
}

/** Ends the session on the server and forgets everything of it here. */
export async function leave(): Promise<void> {
  await attempt("sign-out", async () => {
    await call(signOut, {});
  });
  keepToken("");
  apply(signedOut);
}

function followAddress(): void {
  writeAddress();
  subscribe(writeAddress);
  addEventListener("popstate", () => {
    const { case: asked, page } = parseAddress(location.hash);
    if (page !== undefined) apply(turnTo(page));
    if (asked !== undefined && asked !== current().case) {
      apply(openCase(asked));
      void loadCase();
    }
  });
}

function writeAddress(): void {
  const { session, case: open, page } = current();
  const address = addressOf(open, page);
  if (typeof session === "object" && location.hash !== address) history.pushState(null, "", address);
}
