import { beforeEach, describe, expect, test } from "vitest";
import { openSessions, type Sessions } from "#access/sessions.ts";
import { Problem } from "#model/problem.ts";

const MINUTE = 60_000;
const USER = { name: "investigator" };

let clock: number;
let sessions: Sessions;

beforeEach(() => {
  clock = 0;
  sessions = openSessions(() => clock);
});

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return "none";
}

describe("the one-time sign-in token", () => {
  test("opens a session for its user, once", () => {
    const token = sessions.issueToken(USER);
    const session = sessions.signIn(token);
    expect(session.user).toEqual(USER);
    expect(sessions.find(session.id)).toBe(session);
    expect(refusal(() => sessions.signIn(token))).toBe("access/token-used");
  });

  test("is dead after ten minutes, and a guess never works", () => {
    const token = sessions.issueToken(USER);
    expect(refusal(() => sessions.signIn(`${token}x`))).toBe("access/token-used");
    clock = 10 * MINUTE + 1;
    expect(refusal(() => sessions.signIn(token))).toBe("access/token-used");
  });

  test("carries 256 random bits, and so do the session's two halves", () => {
    const token = sessions.issueToken(USER);
    const session = sessions.signIn(sessions.issueToken(USER));
    for (const secret of [token, session.id, session.token]) {
      expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    }
    expect(new Set([token, session.id, session.token]).size).toBe(3);
  });
});

describe("a session", () => {
  test("ends after half an hour without a request, and ten hours in all", () => {
    const idle = sessions.signIn(sessions.issueToken(USER));
    clock = 30 * MINUTE;
    expect(sessions.find(idle.id)).toBe(idle);
    clock += 30 * MINUTE + 1;
    expect(sessions.find(idle.id)).toBeUndefined();

    const busy = sessions.signIn(sessions.issueToken(USER));
    const end = clock + 600 * MINUTE;
    while (clock < end) {
      expect(sessions.find(busy.id)).toBe(busy);
      clock += 20 * MINUTE;
    }
    clock += 1;
    expect(sessions.find(busy.id)).toBeUndefined();
  });

  test("is gone after signing out", () => {
    const session = sessions.signIn(sessions.issueToken(USER));
    sessions.signOut(session.id);
    expect(sessions.find(session.id)).toBeUndefined();
  });
});
