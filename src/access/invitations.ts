import { Problem } from "#model/problem.ts";
import { secret, sha256 } from "./secret.ts";

const FIRST_MINUTES = 10;
const ACCOUNT_MINUTES = 24 * 60;

/** Whom a one-time link lets in: an account that then sets its passphrase, or the first supervisor, not yet named. */
export type Invited = { account: string } | "first-supervisor";

export type Invitations = {
  /** A token valid once: for ten minutes for the first supervisor, for a day for an account. An older one for the same ends. */
  issue: (invited: Invited) => string;
  /** Whom the token lets in; throws `access/token-used` when it is unknown, used or too old. It stays valid until `use`. */
  read: (token: string) => Invited;
  use: (token: string) => void;
};

/** One-time links in memory, by the SHA-256 of their token. `now` gives monotonic milliseconds. */
export function openInvitations(now: () => number): Invitations {
  const issued = new Map<string, { invited: Invited; until: number }>();
  return {
    issue: (invited) => {
      for (const [key, other] of issued) if (nameOf(other.invited) === nameOf(invited)) issued.delete(key);
      const token = secret();
      const minutes = invited === "first-supervisor" ? FIRST_MINUTES : ACCOUNT_MINUTES;
      issued.set(sha256(token), { invited, until: now() + minutes * 60_000 });
      return token;
    },
    read: (token) => {
      const found = issued.get(sha256(token));
      if (found === undefined || now() > found.until) {
        throw new Problem("access/token-used", "This link has been used or has expired.");
      }
      return found.invited;
    },
    use: (token) => {
      issued.delete(sha256(token));
    },
  };
}

function nameOf(invited: Invited): string {
  return invited === "first-supervisor" ? "" : invited.account;
}
