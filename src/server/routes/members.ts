import { addMember, endMember, listMembers } from "#api/accounts.ts";
import { Problem } from "#model/problem.ts";
import { answer, type App } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";

export function memberRoutes(app: App, deps: Deps): void {
  const { accounts } = deps;

  answer(app, deps, listMembers, async (input) => ({
    members: accounts.memberships().filter((membership) => membership.case === input.case),
    accounts: accounts
      .list()
      .filter(({ disabledAt }) => disabledAt === undefined)
      .map(({ name }) => name),
  }));

  answer(app, deps, addMember, async (input, { session, scope }) => {
    if (input.clearance > scope.clearance) {
      throw new Problem(
        "access/clearance",
        `You are cleared up to ${scope.clearance}, not ${input.clearance}.`,
      );
    }
    const isFirst = accounts.currentMembers(input.case).length === 0;
    if (isFirst && session !== undefined)
      await accounts.addMember(session.user.name, input.case, scope.clearance);
    await accounts.addMember(input.account, input.case, input.clearance);
    return {};
  });

  answer(app, deps, endMember, async (input) => {
    const others = accounts.currentMembers(input.case).filter(({ name }) => name !== input.account);
    if (!others.some(({ roles }) => roles.includes("supervisor"))) {
      throw new Problem("access/last-supervisor", "This is the last supervisor of the case.");
    }
    await accounts.endMember(input.account, input.case);
    return {};
  });
}
