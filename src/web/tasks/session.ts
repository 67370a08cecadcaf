import {
  createFirstAccount,
  currentSession,
  signIn,
  signOut,
  takeInvitation,
  type Session,
} from "#api/session.ts";
import { Problem } from "#model/problem.ts";
import { call, keepToken } from "#web/call.ts";
import { askEntry, failed, signedIn, signedOut, turnTo } from "#web/changes.ts";
import type { Entry } from "#web/state.ts";
import { apply, current, subscribe } from "#web/store.ts";
import { addressOf, parseAddress } from "./address.ts";
import { attempt } from "./attempt.ts";
import { followConfirm } from "./confirm.ts";
import { loadCases, switchCase } from "./cases.ts";
import { beginDraft, followDraft, resumeDraft } from "./draft.ts";
import { openSaved } from "./views.ts";

/** Takes up the session the browser still has, else asks how to come in, as the address says. */
export async function boot(): Promise<void> {
  const { entry } = parseAddress(location.hash);
  if (entry !== undefined) {
    history.replaceState(null, "", location.pathname);
    apply(askEntry(entry));
    apply(signedOut);
    return;
  }
  try {
    await welcome(await call(currentSession, {}));
  } catch (error) {
    apply(signedOut);
    const isExpected = error instanceof Problem && error.code === "access/sign-in";
    if (error instanceof Problem && !isExpected) apply(failed(error));
  }
}

/** Comes in with what the form says, in the way the page asks for. */
export async function enter(stated: { name: string; passphrase: string; code: string }): Promise<void> {
  await attempt("sign-in", async () => {
    const session = await answerOf(current().entry, stated);
    apply(askEntry({ kind: "sign-in" }));
    await welcome(session);
  });
}

/** Ends the session on the server and forgets everything of it here. */
export async function leave(): Promise<void> {
  await attempt("sign-out", async () => {
    await call(signOut, {});
  });
  keepToken("");
  apply(signedOut);
}

function answerOf(
  entry: Entry,
  { name, passphrase, code }: { name: string; passphrase: string; code: string },
): Promise<Session> {
  if (entry.kind === "first") return call(createFirstAccount, { token: entry.token, name, passphrase });
  if (entry.kind === "invitation") return call(takeInvitation, { token: entry.token, passphrase });
  return call(signIn, { name, passphrase, ...(code !== "" && { code }) });
}

async function welcome(session: Session): Promise<void> {
  keepToken(session.token);
  apply(signedIn(session.user, session.roles));
  followConfirm();
  const asked = parseAddress(location.hash);
  await loadCases(asked.case);
  if (asked.page !== undefined) apply(turnTo(asked.page));
  followAddress();
  if (asked.view === undefined) await resumeDraft();
  else {
    await openSaved(asked.view);
    beginDraft();
  }
  followDraft();
}

let isFollowing = false;

function followAddress(): void {
  writeAddress();
  if (isFollowing) return;
  isFollowing = true;
  subscribe(writeAddress);
  addEventListener("popstate", () => {
    const { case: asked, page, view } = parseAddress(location.hash);
    if (page !== undefined) apply(turnTo(page));
    if (view !== undefined) void openSaved(view);
    else if (asked !== undefined && asked !== current().case) void switchCase(asked);
  });
}

function writeAddress(): void {
  const { session, case: open, page } = current();
  const address = addressOf(open, page);
  if (typeof session === "object" && location.hash !== address) history.pushState(null, "", address);
}
