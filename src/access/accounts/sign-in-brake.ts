import { Problem } from "#model/problem.ts";

/** Wrong answers that cost nothing, and the wait after the next: it doubles from one second up to fifteen minutes. */
const FREE = 5;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 15 * 60_000;

export type SignInBrake = {
  /** Throws `access/too-many-attempts` while one of the keys has to wait. */
  check: (keys: readonly string[]) => void;
  failed: (keys: readonly string[]) => void;
  succeeded: (keys: readonly string[]) => void;
};

/** Slows guessing down, per account and per address. `now` gives monotonic milliseconds. */
export function signInBrake(now: () => number): SignInBrake {
  const failures = new Map<string, { count: number; until: number }>();
  return {
    check: (keys) => {
      const until = Math.max(...keys.map((key) => failures.get(key)?.until ?? 0));
      const seconds = Math.ceil((until - now()) / 1000);
      if (seconds > 0) {
        throw new Problem("access/too-many-attempts", `Too many wrong attempts: wait ${seconds} s.`);
      }
    },
    failed: (keys) => {
      for (const key of keys) {
        const count = (failures.get(key)?.count ?? 0) + 1;
        const wait = count < FREE ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (count - FREE));
        failures.set(key, { count, until: now() + wait });
      }
    },
    succeeded: (keys) => {
      for (const key of keys) failures.delete(key);
    },
  };
}
