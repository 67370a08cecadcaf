import { decidePair, listCandidates, listDecisions, screenCase } from "#api/decisions.ts";
import type { Verdict } from "#model/decision.ts";
import type { EntityId } from "#model/graph.ts";
import { call } from "#web/call.ts";
import { markDecided, showCandidates, showDecisions } from "#web/resolve/identity-changes.ts";
import type { Identities } from "#web/resolve/identities.ts";
import { awaitFonts } from "#web/stage/fonts.ts";
import { apply, current } from "#web/store.ts";
import { attempt } from "./attempt.ts";
import { openCaseId } from "./open-case-id.ts";

/** Fetches what the page of identities asks for. */
export async function loadIdentities(asked: Pick<Identities, "sort" | "kind" | "least">): Promise<void> {
  const of = openCaseId();
  await attempt("identities", async () => {
    if (asked.sort === "decisions") {
      apply(showDecisions(await call(listDecisions, { case: of })));
      return;
    }
    const { kind, least } = asked;
    const found =
      asked.sort === "screening"
        ? await call(screenCase, {
            case: of,
            kind: kind === "organization" ? kind : "person",
            threshold: least,
          })
        : await call(listCandidates, { case: of, kind, least });
    await awaitFonts(found.entities.flatMap(({ names }) => names).join(""));
    apply(showCandidates(asked, found));
  });
}

/** Records a decision on a pair; returns whether it was recorded. */
export async function decide(
  pair: { a: EntityId; b: EntityId; probability?: number },
  verdict: Verdict,
  reason: string,
): Promise<boolean> {
  return attempt("decide", async () => {
    const { a: one, b: other, probability } = pair;
    const { decision } = await call(decidePair, {
      case: openCaseId(),
      one,
      other,
      verdict,
      reason,
      probability,
    });
    apply(markDecided(decision));
    if (current().identities.sort === "decisions") await loadIdentities(current().identities);
  });
}
