import { describe, expect, test } from "vitest";
import { POLICY, decide } from "#access/policy.ts";
import { ACTIONS, ROLES } from "#model/access.ts";
import { CaseId } from "#model/source.ts";

const id = CaseId.parse("lotus");
const inside = { id, clearance: "H1" as const };
const outside = { id, clearance: undefined };

test.each(ACTIONS)("nobody may %s without a session, except sign in", (action) => {
  expect(decide({ user: undefined, action, case: outside }).allowed).toBe(action === "session");
});

describe.each(ROLES)("a %s", (role) => {
  const user = { name: "kim", roles: [role] };

  test.each(ACTIONS)("may %s in a case only as a member, and only if the table says so", (action) => {
    const isInTable = action === "session" || POLICY[action].includes(role);
    expect(decide({ user, action, case: inside }).allowed).toBe(isInTable);
    expect(decide({ user, action, case: outside }).allowed).toBe(action === "session");
  });
});

test("the scope is the named case, up to the clearance and for the use, and nothing else", () => {
  const user = { name: "kim", roles: ["analyst"] as const };
  const scopeOf = (action: (typeof ACTIONS)[number]): unknown => {
    const decision = decide({ user, action, case: inside });
    return decision.allowed && decision.scope;
  };
  expect(scopeOf("read-graph")).toEqual({ cases: [id], clearance: "H1", use: "read", openTo: "H3" });
  expect(scopeOf("chart")).toEqual({ cases: [id], clearance: "H1", use: "court", openTo: "H0" });
  expect(scopeOf("export")).toEqual({ cases: [id], clearance: "H1", use: "sharing", openTo: "H1" });
  expect(decide({ user, action: "read-graph" })).toMatchObject({ allowed: true, scope: { cases: [] } });
});

test("an operator sees no case content by role", () => {
  const actions = ACTIONS.filter((action) => action !== "session" && POLICY[action].includes("operator"));
  expect(actions).toEqual(["list-cases", "own-account", "manage-accounts"]);
});
