import { join } from "node:path";
import { withAppendLock } from "#access/audit/append-lock.ts";
import type { AuditEvent } from "#access/audit/audit-entry.ts";
import type { AuditLog } from "#access/audit/audit-log.ts";
import { type Change, facetsOf } from "#model/change.ts";
import { Problem } from "#model/problem.ts";
import type { CaseId } from "#model/source.ts";
import type { Scope, Store } from "#model/store.ts";
import type { Vault } from "#vault/vault.ts";
import { isMade, makeChange } from "./make-change.ts";

export type RecordedStore = Store & {
  /** Makes what a crash has left between record and graph; every change of a case does so first. */
  settle: () => Promise<void>;
};

/**
 * The store, whose every lasting change is kept in the vault and named in the audit log before it is made, one after the
 * other in each case: from the two the graph can be built again. A refused change is recorded as refused; one whose end
 * is unknown, because the database or the program went away, is made again before the next. Drafts are not recorded.
 */
export function recordChanges(store: Store, vault: Vault, audit: AuditLog): RecordedStore {
  const turns = new Map<CaseId, Promise<unknown>>();

  const inTurn = <T>(of: CaseId, act: () => Promise<T>): Promise<T> => {
    const before = turns.get(of) ?? Promise.resolve();
    const mine = before.then(() => withAppendLock(join(audit.directory, `lock-${of}`), act));
    turns.set(
      of,
      mine.catch(() => {}),
    );
    return mine;
  };

  const make = <T>(change: Change, act: () => Promise<T>): Promise<T> =>
    inTurn(change.case, async () => {
      await settleCase(change.case);
      const sha256 = await vault.putChange(change);
      await vault.beginChange(change.case, sha256);
      return enter(change, sha256, act);
    });

  const enter = async <T>(change: Change, sha256: string, act: () => Promise<T>): Promise<T> => {
    const { seq } = await audit.append(changeEvent(change, sha256));
    try {
      const made = await act();
      await vault.endChange(change.case);
      return made;
    } catch (error) {
      if (isRefusal(error)) {
        await audit.append(refusalEvent(change, seq, error));
        await vault.endChange(change.case);
      }
      throw error;
    }
  };

  const settleCase = async (of: CaseId): Promise<void> => {
    const sha256 = await vault.begunChange(of);
    if (sha256 === undefined) return;
    const change = await vault.change(sha256);
    try {
      await enter(change, sha256, async () => {
        if (!(await isMade(change, store))) await makeChange(change, store);
      });
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  };

  return {
    ...store,
    putCase: (value) => make({ kind: "case", case: value.id, value }, () => store.putCase(value)),
    async finishImport(source) {
      const record = await vault.record(source.id);
      const change: Change = { kind: "import", case: source.case, source, ...(record && { record }) };
      return make(change, () => store.finishImport(source));
    },
    undo: (source, undoing, scope) =>
      make({ kind: "undo", case: onlyCase(scope), source, undoing }, () =>
        store.undo(source, undoing, scope),
      ),
    recode: (source, recoding, scope) =>
      make({ kind: "recoding", case: onlyCase(scope), source, recoding }, () =>
        store.recode(source, recoding, scope),
      ),
    allow: (source, leave, scope) =>
      make({ kind: "leave", case: onlyCase(scope), source, leave }, () => store.allow(source, leave, scope)),
    assess: (assessment) =>
      make({ kind: "assessment", case: assessment.case, assessment }, () => store.assess(assessment)),
    decide: (decision) =>
      make({ kind: "decision", case: decision.case, decision }, () => store.decide(decision)),
    addNote: (note) => make({ kind: "note", case: note.case, note }, () => store.addNote(note)),
    withdrawNote: (note, author, at, scope) =>
      make({ kind: "note-withdrawal", case: onlyCase(scope), note, author, at }, () =>
        store.withdrawNote(note, author, at, scope),
      ),
    saveView: (view, seen) =>
      view.isDraft
        ? store.saveView(view, seen)
        : make({ kind: "view", case: view.case, view, ...(seen !== undefined && { seen }) }, () =>
            store.saveView(view, seen),
          ),
    deleteView: (view, scope) =>
      make({ kind: "view-deletion", case: onlyCase(scope), view }, () => store.deleteView(view, scope)),
    putScoreRun: (run) => make({ kind: "score-run", case: run.case, run }, () => store.putScoreRun(run)),
    putScoreSetting: (setting) =>
      make({ kind: "score-setting", case: setting.case, setting }, () => store.putScoreSetting(setting)),
    async settle() {
      for (const of of await vault.casesWithBegun()) await inTurn(of, () => settleCase(of));
    },
  };
}

function changeEvent(change: Change, sha256: string): AuditEvent {
  const { actor = "redthread", about } = facetsOf(change);
  return {
    actor,
    case: change.case,
    action: "change",
    what: change.kind,
    object: about,
    decision: "allow",
    params: sha256,
  };
}

function refusalEvent(change: Change, seq: number, problem: Problem): AuditEvent {
  return {
    actor: "redthread",
    case: change.case,
    action: "change",
    what: change.kind,
    object: [String(seq)],
    decision: "deny",
    reason: problem.code,
  };
}

/** Whether the graph said no: then it is as it was. Of any other failure nobody knows. */
function isRefusal(error: unknown): error is Problem {
  return error instanceof Problem && error.status < 500;
}

function onlyCase({ cases }: Scope): CaseId {
  const [of, ...others] = cases;
  if (of === undefined || others.length > 0) throw new TypeError("a change is made in one case");
  return of;
}
