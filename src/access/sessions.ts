import { secret, sha256 } from "./secret.ts";

const IDLE_MINUTES = 30;
const ABSOLUTE_MINUTES = 10 * 60;
/** For so long after the passphrase was entered, what needs it may be done. */
const CONFIRMED_MINUTES = 10;

/** `id` goes into the cookie, `token` into a header that only our own page can send; `account` is whose it is. */
export type Session = { id: string; token: string; account: string };

export type Sessions = {
  /** A new session with a new id. */
  start: (account: string) => Session;
  /** The live session with this id, or undefined; counts as activity. */
  find: (id: string | undefined) => Session | undefined;
  /** Whether the passphrase was entered in this session within the last ten minutes. */
  isConfirmed: (id: string) => boolean;
  /** The same session under a new id and token after the passphrase was entered again; its absolute end stays. */
  confirm: (id: string) => Session | undefined;
  end: (id: string) => void;
  /** Ends all sessions of an account, but for one it may keep. */
  endAll: (account: string, keptId?: string) => void;
};

type Kept = { session: Session; started: number; seen: number; confirmed: number };

/** Sessions in memory, looked up by the SHA-256 of their id. `now` gives monotonic milliseconds. */
export function openSessions(now: () => number): Sessions {
  const sessions = new Map<string, Kept>();

  return {
    start: (account) => {
      const session = { id: secret(), token: secret(), account };
      sessions.set(sha256(session.id), { session, started: now(), seen: now(), confirmed: now() });
      return session;
    },
    find: (id) => {
      if (id === undefined) return undefined;
      const kept = sessions.get(sha256(id));
      if (kept === undefined) return undefined;
      if (now() - kept.seen > minutes(IDLE_MINUTES) || now() - kept.started > minutes(ABSOLUTE_MINUTES)) {
        sessions.delete(sha256(id));
        return undefined;
      }
      kept.seen = now();
      return kept.session;
    },
    isConfirmed: (id) => {
      const kept = sessions.get(sha256(id));
      return kept !== undefined && now() - kept.confirmed <= minutes(CONFIRMED_MINUTES);
    },
    confirm: (id) => {
      const kept = sessions.get(sha256(id));
      if (kept === undefined) return undefined;
      sessions.delete(sha256(id));
      const session = { ...kept.session, id: secret(), token: secret() };
      sessions.set(sha256(session.id), { ...kept, session, seen: now(), confirmed: now() });
      return session;
    },
    end: (id) => {
      sessions.delete(sha256(id));
    },
    endAll: (account, keptId) => {
      for (const [key, { session }] of sessions) {
        if (session.account === account && session.id !== keptId) sessions.delete(key);
      }
    },
  };
}

function minutes(count: number): number {
  return count * 60_000;
}
