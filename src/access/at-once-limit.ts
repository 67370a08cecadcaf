import { Problem } from "#model/problem.ts";

/** Requests of one session at the same time: a browser opens six connections to a host, whatever the number of its pages. */
export const SESSION_AT_ONCE = 8;

/** Takes a place of the key and gives what frees it again. Throws `access/too-many-requests` when there is none. */
export type AtOnceLimit = (key: string) => () => void;

/** Places for so many requests of each key at once: whoever asks for more waits, and nobody else does. */
export function atOnceLimit(most: number): AtOnceLimit {
  const taken = new Map<string, number>();
  return (key) => {
    const before = taken.get(key) ?? 0;
    if (before >= most) {
      throw new Problem("access/too-many-requests", `More than ${most} requests at the same time: wait 1 s.`);
    }
    taken.set(key, before + 1);
    return () => {
      const left = (taken.get(key) ?? 1) - 1;
      if (left === 0) taken.delete(key);
      else taken.set(key, left);
    };
  };
}
