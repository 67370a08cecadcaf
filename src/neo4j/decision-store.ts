import { unionsOf } from "#model/as-one.ts";
import { Decision, pairKey, standingDecisions } from "#model/decision.ts";
import { Problem } from "#model/problem.ts";
import type { CaseId } from "#model/source.ts";
import type { Scope, Shaken, Store } from "#model/store.ts";
import type { Ask, Database, Row } from "./database.ts";

/** Decisions on pairs, as they were made, and on what they rested. */
export function decisionReads({ read }: Database): Pick<Store, "decisions" | "shakenDecisions"> {
  return {
    decisions: (scope) => read((ask) => readDecisions(ask, scope)),
    shakenDecisions: (scope) => read((ask) => ask<"shaken-decisions", Shaken>("shaken-decisions", { scope })),
  };
}

export function decisionWrites({ write }: Database): Pick<Store, "decide"> {
  return {
    decide: (decision) =>
      write(async (ask) => {
        await ask("hold-case", { id: decision.case });
        const before = await decisionsOfCase(ask, decision.case);
        const { handling: code = "H0" } = decision;
        const comparable = before.filter(({ handling = "H0" }) => handling <= code);
        refuseContradiction([...comparable, decision]);
        const { probability = null, handling = null, ...facts } = decision;
        const rows = await ask("decide", { ...facts, probability, handling });
        if (rows.length === 0) {
          throw new Problem("entity/unknown", `There is no ${decision.a} or no ${decision.b} in this case.`);
        }
        await ask("untie-same", { case: decision.case, a: decision.a, b: decision.b });
        if (decision.verdict === "same") await tie(ask, [decision], decision.case);
      }),
  };
}

/** Ties again what stands decided as one in the case: an entity that had gone may be back. */
export async function tieDecided(ask: Ask, of: CaseId): Promise<void> {
  const same = standingDecisions(await decisionsOfCase(ask, of)).filter(({ verdict }) => verdict === "same");
  if (same.length > 0) await tie(ask, same, of);
}

async function tie(ask: Ask, same: readonly Decision[], of: CaseId): Promise<void> {
  await ask("tie-same", { case: of, pairs: same.map(({ a, b, handling = "H0" }) => [a, b, handling]) });
}

export async function readDecisions(ask: Ask, scope: Scope): Promise<Decision[]> {
  const rows = await ask<"decisions", { decision: Row }>("decisions", { scope });
  return rows.map(({ decision }) => Decision.parse(decision));
}

async function decisionsOfCase(ask: Ask, of: CaseId): Promise<Decision[]> {
  const rows = await ask<"decisions-of-case", { decision: Row }>("decisions-of-case", { case: of });
  return rows.map(({ decision }) => Decision.parse(decision));
}

/** Two entities cannot be one and not one: throws decision/contradicts with the decision that stands against. */
function refuseContradiction(decisions: readonly Decision[]): void {
  const { headOf } = unionsOf(decisions);
  for (const { a, b, verdict, author, at } of standingDecisions(decisions)) {
    if (verdict !== "not_same" || headOf.get(a) === undefined || headOf.get(a) !== headOf.get(b)) continue;
    const last = decisions.at(-1)!;
    throw new Problem(
      "decision/contradicts",
      pairKey(a, b) === pairKey(last.a, last.b)
        ? `${a} and ${b} are one through other decisions that stand.`
        : `${author} decided on ${at.slice(0, 10)} that ${a} and ${b} are not one; this would make them one.`,
    );
  }
}
