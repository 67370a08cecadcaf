import { beforeEach, expect, test } from "vitest";
import { openSessions, type Sessions } from "#access/sessions.ts";

const MINUTE = 60_000;

let clock: number;
let sessions: Sessions;

beforeEach(() => {
  clock = 0;
  sessions = openSessions(() => clock);
});

test("carries twice 256 random bits, and never the same", () => {
  const all = [sessions.start("kim"), sessions.start("kim")].flatMap(({ id, token }) => [id, token]);
  for (const secret of all) expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  expect(new Set(all).size).toBe(4);
});

test("ends after half an hour without a request, and ten hours in all", () => {
  const idle = sessions.start("kim");
  clock = 30 * MINUTE;
  expect(sessions.find(idle.id)).toBe(idle);
  clock += 30 * MINUTE + 1;
  expect(sessions.find(idle.id)).toBeUndefined();

  const busy = sessions.start("kim");
  const end = clock + 600 * MINUTE;
  while (clock < end) {
    expect(sessions.find(busy.id)).toBe(busy);
    clock += 20 * MINUTE;
  }
  clock += 1;
  expect(sessions.find(busy.id)).toBeUndefined();
});

test("is gone after signing out, the others stay", () => {
  const [one, other] = [sessions.start("kim"), sessions.start("kim")];
  sessions.end(one.id);
  expect(sessions.find(one.id)).toBeUndefined();
  expect(sessions.find(other.id)).toBe(other);
});

test("ends everywhere for one account, and for no other", () => {
  const [one, two, other] = [sessions.start("kim"), sessions.start("kim"), sessions.start("sok")];
  sessions.endAll("kim");
  expect([one, two].map(({ id }) => sessions.find(id))).toEqual([undefined, undefined]);
  expect(sessions.find(other.id)).toBe(other);
});

test("is confirmed for ten minutes; entering the passphrase again gives another id and token, but not more time", () => {
  const session = sessions.start("kim");
  clock = 10 * MINUTE;
  expect(sessions.isConfirmed(session.id)).toBe(true);
  clock += 1;
  expect(sessions.isConfirmed(session.id)).toBe(false);
  const renewed = sessions.confirm(session.id);
  expect(sessions.find(session.id)).toBeUndefined();
  expect(sessions.isConfirmed(renewed?.id ?? "")).toBe(true);
  expect(renewed?.token).not.toBe(session.token);
  const end = 600 * MINUTE;
  for (; clock <= end; clock += 20 * MINUTE) expect(sessions.find(renewed?.id)).toBe(renewed);
  expect(sessions.find(renewed?.id)).toBeUndefined();
  expect(sessions.confirm("nobody's")).toBeUndefined();
});
