import { localScope } from "#access/policy.ts";
import { canonicalJson } from "#model/canonical-json.ts";
import type { Change } from "#model/change.ts";
import { pairKey } from "#model/decision.ts";
import { EntityId } from "#model/graph.ts";
import type { Store } from "#model/store.ts";

/** Makes a recorded change again. The rows of an import must be in already: what is made is its end. */
export async function makeChange(change: Change, store: Store): Promise<void> {
  const scope = localScope([change.case]);
  switch (change.kind) {
    case "case":
      return store.putCase(change.value);
    case "import":
      return store.finishImport(change.source);
    case "undo":
      await store.undo(change.source, change.undoing, scope);
      return;
    case "recoding":
      return store.recode(change.source, change.recoding, scope);
    case "leave":
      return store.allow(change.source, change.leave, scope);
    case "assessment":
      return store.assess(change.assessment);
    case "decision":
      return store.decide(change.decision);
    case "note":
      return store.addNote(change.note);
    case "note-withdrawal":
      return store.withdrawNote(change.note, change.author, change.at, scope);
    case "view":
      await store.saveView(change.view, change.seen);
      return;
    case "view-deletion":
      return store.deleteView(change.view, scope);
    case "score-run":
      return store.putScoreRun(change.run);
    case "score-setting":
      return store.putScoreSetting(change.setting);
  }
}

/** Whether the last change of a case is in the graph already, where making it twice would leave it there twice. */
export async function isMade(change: Change, store: Store): Promise<boolean> {
  const scope = localScope([change.case]);
  if (change.kind === "assessment") {
    const { assessment } = change;
    const known = await store.assessments(EntityId.parse(assessment.entity), scope);
    return known.some((one) => isEqual(one, assessment));
  }
  if (change.kind === "decision") {
    const { a, b } = change.decision;
    const known = await store.decisions(scope);
    const last = known.findLast((one) => pairKey(one.a, one.b) === pairKey(a, b));
    return isEqual(last, change.decision);
  }
  if (change.kind === "recoding" || change.kind === "leave") {
    const source = await store.source(change.source, scope);
    const [made, known = []] =
      change.kind === "recoding" ? [change.recoding, source?.recodings] : [change.leave, source?.leaves];
    return known.some((one) => isEqual(one, made));
  }
  if (change.kind === "note") {
    const known = await store.notes(change.note.entity, scope);
    return known.some(({ id }) => id === change.note.id);
  }
  if (change.kind === "score-setting") {
    const known = await store.scoreSettings(scope);
    return known.some((one) => isEqual(one, change.setting));
  }
  return false;
}

function isEqual(one: unknown, other: unknown): boolean {
  return one !== undefined && canonicalJson(one) === canonicalJson(other);
}
