import { createHash, randomBytes } from "node:crypto";
import type { User } from "#model/access.ts";
import { Problem } from "#model/problem.ts";

const TOKEN_MINUTES = 10;
const IDLE_MINUTES = 30;
const ABSOLUTE_MINUTES = 10 * 60;

/** `id` goes into the cookie, `token` into a header that only our own page can send. */
export type Session = { id: string; token: string; user: User };

export type Sessions = {
  /** A new one-time sign-in token: 256 random bits, valid once and for ten minutes. */
  issueToken: (user: User) => string;
  /** Trades the token for a session; throws `access/token-used` when it is unknown, used or too old. */
  signIn: (token: string) => Session;
  /** The live session with this id, or undefined; counts as activity. */
  find: (id: string | undefined) => Session | undefined;
  signOut: (id: string) => void;
};

type Kept = { session: Session; started: number; seen: number };

/** Sessions in memory; secrets are looked up by their SHA-256. `now` gives monotonic milliseconds. */
export function openSessions(now: () => number): Sessions {
  const tokens = new Map<string, { user: User; issued: number }>();
  const sessions = new Map<string, Kept>();

  return {
    issueToken: (user) => {
      const token = secret();
      tokens.set(hash(token), { user, issued: now() });
      return token;
    },
    signIn: (token) => {
      const issued = tokens.get(hash(token));
      tokens.delete(hash(token));
      if (issued === undefined || now() - issued.issued > minutes(TOKEN_MINUTES)) {
        throw new Problem("access/token-used", "This sign-in link has been used or has expired.");
      }
      const session = { id: secret(), token: secret(), user: issued.user };
      sessions.set(hash(session.id), { session, started: now(), seen: now() });
      return session;
    },
    find: (id) => {
      if (id === undefined) return undefined;
      const kept = sessions.get(hash(id));
      if (kept === undefined) return undefined;
      if (now() - kept.seen > minutes(IDLE_MINUTES) || now() - kept.started > minutes(ABSOLUTE_MINUTES)) {
        sessions.delete(hash(id));
        return undefined;
      }
      kept.seen = now();
      return kept.session;
    },
    signOut: (id) => {
      sessions.delete(hash(id));
    },
  };
}

function secret(): string {
  return randomBytes(32).toString("base64url");
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function minutes(count: number): number {
  return count * 60_000;
}
