import { approveEnd } from "#api/protection-ends.ts";
import { Problem } from "#model/problem.ts";
import { isProtected } from "#model/standing.ts";
import { answer, type App } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";

export function protectionEndRoutes(app: App, deps: Deps): void {
  const { store, ends } = deps;

  answer(app, deps, approveEnd, async ({ case: of, id }, { scope, session }) => {
    const asked = (await ends.list(of)).find((one) => one.id === id);
    const [known] = asked === undefined ? [] : await store.ownEntities([asked.person], scope);
    if (known === undefined) throw new Problem("protection/unknown", `Nobody asked for ${id} in this case.`);
    const at = deps.now().toISOString();
    const end = await ends.approve(id, of, session?.user.name ?? "", at);
    const { person, standing, reason, askedBy } = end;
    if (isProtected(known.standing)) {
      await store.assess({
        case: of,
        entity: person,
        standing,
        reason,
        author: askedBy,
        agreedBy: end.approvedBy ?? "",
        at,
        handling: await store.handlingOf([person], scope),
      });
    }
    return end;
  });
}
