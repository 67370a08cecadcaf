import { beforeEach, expect, test } from "vitest";
import { openInvitations, type Invitations } from "#access/invitations.ts";

const MINUTE = 60_000;
let clock: number;
let invitations: Invitations;

beforeEach(() => {
  clock = 0;
  invitations = openInvitations(() => clock);
});

const used = expect.objectContaining({ code: "access/token-used" });

test("lets in whom it is for, once", () => {
  const token = invitations.issue({ account: "sok" });
  expect(invitations.read(token)).toEqual({ account: "sok" });
  invitations.use(token);
  expect(() => invitations.read(token)).toThrow(used);
});

test("is dead after its time: ten minutes for the first account, a day for another", () => {
  const first = invitations.issue("first-supervisor");
  const other = invitations.issue({ account: "sok" });
  clock = 10 * MINUTE;
  expect(invitations.read(first)).toBe("first-supervisor");
  clock += 1;
  expect(() => invitations.read(first)).toThrow(used);
  clock = 24 * 60 * MINUTE;
  expect(invitations.read(other)).toEqual({ account: "sok" });
  clock += 1;
  expect(() => invitations.read(other)).toThrow(used);
});

test("a newer one for the same account ends the older, and a guess never works", () => {
  const older = invitations.issue({ account: "sok" });
  const newer = invitations.issue({ account: "sok" });
  expect(() => invitations.read(older)).toThrow(used);
  expect(() => invitations.read(`${newer}x`)).toThrow(used);
  expect(Buffer.from(newer, "base64url")).toHaveLength(32);
});
