import { assessPerson, caseOverview, createCase, listCases } from "#api/cases.ts";
import { Problem } from "#model/problem.ts";
import { answer, type App } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";

export function caseRoutes(app: App, deps: Deps): void {
  answer(app, deps, listCases, async (_, { session }) => {
    const cases = await deps.store.cases();
    return {
      cases: cases.filter(
        ({ id }) => session !== undefined && deps.accounts.clearance(session.user, id) !== undefined,
      ),
    };
  });

  answer(app, deps, createCase, async (value, { session }) => {
    const cases = await deps.store.cases();
    if (cases.some(({ id }) => id === value.id)) {
      throw new Problem("case/exists", `The identifier "${value.id}" is taken.`);
    }
    await deps.store.putCase(value);
    if (session !== undefined) await deps.accounts.addMember(session.user.name, value.id, "H3");
    return value;
  });

  answer(app, deps, caseOverview, async (_, { scope }) => deps.store.overview(scope));

  answer(app, deps, assessPerson, async ({ entity, standing, reason, ...rest }, { scope, session }) => {
    if ((await deps.store.entity(entity, scope)) === undefined) {
      throw new Problem("entity/unknown", `There is no ${entity} in this case.`);
    }
    await deps.store.assess({
      case: rest.case,
      entity,
      standing,
      reason,
      author: session?.user.name ?? "",
      at: deps.now().toISOString(),
      handling: await deps.store.handlingOf([entity], scope),
    });
    return {};
  });
}
