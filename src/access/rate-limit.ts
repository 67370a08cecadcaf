import { Problem } from "#model/problem.ts";

/** How many requests a second go on and on, and how many may come at once after a rest. */
export type Rate = { perSecond: number; burst: number };

/** One session: more than a person with several open pages asks. */
export const SESSION_RATE: Rate = { perSecond: 200, burst: 1000 };
/** Everybody of one address who is not signed in. */
export const STRANGER_RATE: Rate = { perSecond: 30, burst: 300 };

/** Throws `access/too-many-requests` when the key has asked too often. */
export type RateLimit = (key: string) => void;

/** Beyond so many keys those that have rested long enough are forgotten. */
const MOST_KEYS = 10_000;

/** A bucket of requests a key, refilled with time (token bucket). `now` gives monotonic milliseconds. */
export function rateLimit({ perSecond, burst }: Rate, now: () => number): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  const filled = ({ left, at }: { left: number; at: number }): number =>
    Math.min(burst, left + ((now() - at) / 1000) * perSecond);
  return (key) => {
    const left = filled(buckets.get(key) ?? { left: burst, at: now() });
    if (left < 1)
      throw new Problem("access/too-many-requests", "Too many requests in a short time: wait 1 s.");
    if (buckets.size > MOST_KEYS) {
      for (const [other, bucket] of buckets) if (filled(bucket) >= burst) buckets.delete(other);
    }
    buckets.set(key, { left: left - 1, at: now() });
  };
}
