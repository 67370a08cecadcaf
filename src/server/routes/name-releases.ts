import { approveRelease, askRelease, listReleases } from "#api/name-releases.ts";
import { Problem } from "#model/problem.ts";
import { answer, type App } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";

export function nameReleaseRoutes(app: App, deps: Deps): void {
  const { store, releases } = deps;

  answer(app, deps, listReleases, async (input) => ({ releases: await releases.list(input.case) }));

  answer(app, deps, askRelease, async ({ person, reason, ...rest }, { scope, session }) => {
    const persons = await store.protectedPersons(scope);
    if (!persons.some(({ id }) => id === person)) {
      throw new Problem("entity/unknown", `There is no protected person ${person} in this case.`);
    }
    const askedAt = deps.now().toISOString();
    const askedBy = session?.user.name ?? "";
    return releases.ask({ case: rest.case, person, reason, askedBy, askedAt });
  });

  answer(app, deps, approveRelease, async ({ id, ...rest }, { session }) =>
    releases.approve(id, rest.case, session?.user.name ?? "", deps.now().toISOString()),
  );
}
