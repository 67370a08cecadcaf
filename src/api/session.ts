import { z } from "zod";
import { AccountName, Role } from "#model/access.ts";
import { route } from "./route.ts";

export const Session = z.object({ user: z.string(), roles: z.array(Role), token: z.string() });
export type Session = z.infer<typeof Session>;

const Passphrase = z.string().min(1).max(1000);

/** Signs in with an account's name and passphrase, and the code of its authenticator where it uses one. */
export const signIn = route({
  method: "POST",
  path: "/api/session",
  action: "session",
  input: z.object({
    name: z.string().max(200),
    passphrase: Passphrase,
    code: z.string().max(20).optional(),
  }),
  output: Session,
});

/** Trades the one-time token of the printed address for the first account, a supervisor's, and signs it in. */
export const createFirstAccount = route({
  method: "POST",
  path: "/api/first-account",
  action: "session",
  input: z.object({ token: z.string().min(1).max(200), name: AccountName, passphrase: Passphrase }),
  output: Session,
});

/** Trades an invitation for the account it is for, sets its passphrase and signs it in. */
export const takeInvitation = route({
  method: "POST",
  path: "/api/invitation",
  action: "session",
  input: z.object({ token: z.string().min(1).max(200), passphrase: Passphrase }),
  output: Session,
});

/** Enters the passphrase (and code) of whoever is signed in again: the session goes on under a new id, newly confirmed. */
export const confirmSession = route({
  method: "POST",
  path: "/api/session/confirmation",
  action: "session",
  input: z.object({ passphrase: Passphrase, code: z.string().max(20).optional() }),
  output: Session,
});

/** Who is signed in; after a reload the page gets its header token back with it. */
export const currentSession = route({
  method: "GET",
  path: "/api/session",
  action: "session",
  input: z.object({}),
  output: Session,
});

export const signOut = route({
  method: "DELETE",
  path: "/api/session",
  action: "session",
  input: z.object({}),
  output: z.object({}),
});
