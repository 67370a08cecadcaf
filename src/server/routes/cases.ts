import { assessPerson, caseOverview, createCase, listCases } from "#api/cases.ts";
import { Problem } from "#model/problem.ts";
import { isProtected } from "#model/standing.ts";
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
    const known = await deps.store.entity(entity, scope);
    if (known === undefined) throw new Problem("entity/unknown", `There is no ${entity} in this case.`);
    const author = session?.user.name ?? "";
    const at = deps.now().toISOString();
    if (isProtected(known.standing) && standing !== "victim" && standing !== "possible_victim") {
      const { case: of } = rest;
      await deps.ends.ask({ case: of, person: entity, standing, reason, askedBy: author, askedAt: at });
      return { waits: true };
    }
    await deps.store.assess({
      case: rest.case,
      entity,
      standing,
      reason,
      ...(rest.indicators.length > 0 && { indicators: rest.indicators }),
      author,
      at,
      handling: await deps.store.handlingOf([entity], scope),
    });
    return { waits: false };
  });
}
