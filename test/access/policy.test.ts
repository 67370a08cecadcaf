import { expect, test } from "vitest";
import { decide } from "#access/policy.ts";
import { ACTIONS } from "#model/access.ts";
import { CaseId } from "#model/source.ts";

const CASE = CaseId.parse("lotus");

test.each(ACTIONS)("nobody may %s without a session, except sign in", (action) => {
  expect(decide(undefined, action, [CASE]).allowed).toBe(action === "session");
});

test.each(ACTIONS)("the signed-in user may %s, within the named case only", (action) => {
  const decision = decide({ name: "investigator" }, action, [CASE]);
  expect(decision).toEqual({ allowed: true, scope: { cases: [CASE] } });
});
