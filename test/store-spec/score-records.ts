import { expect, it } from "vitest";
import { runId } from "#model/run-record.ts";
import type { Store } from "#model/store.ts";
import { openCase } from "./builders.ts";

const HASH = "0123456789abcdef".repeat(4);

export function specifyScoreRecords(open: () => Store): void {
  it("lists the runs of a case, the newest first, each once", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "score-runs");
    const { scope: other } = await openCase(store, "score-runs-elsewhere");
    const record = {
      id: runId(HASH),
      case: caseId,
      document: HASH,
      evidence: HASH,
      method: "test 1",
      parametersHash: HASH,
      hubsHash: HASH,
      inputHash: HASH,
      revision: "score-runs@1",
      asOf: "2026-01-01",
      author: "Test",
      at: "2026-01-01T10:00:00Z",
      clusters: 3,
      scored: 2,
      newHubs: 0,
    };
    const later = { ...record, id: runId(HASH.slice(1)), at: "2026-01-02T10:00:00Z" };
    await store.putScoreRun(record);
    await store.putScoreRun(later);
    await store.putScoreRun({ ...record, at: "2026-01-03T10:00:00Z" });
    expect(await store.scoreRuns(scope)).toEqual([later, record]);
    expect(await store.scoreRuns(other)).toEqual([]);
  });

  it("keeps every setting of a case, the latest first", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "score-settings");
    const setting = {
      case: caseId,
      kind: "hubs" as const,
      hash: HASH,
      reason: "First",
      author: "Test",
      at: "2026-01-01T10:00:00Z",
    };
    await store.putScoreSetting(setting);
    await store.putScoreSetting({ ...setting, kind: "parameters", reason: "Second" });
    expect((await store.scoreSettings(scope)).map(({ reason }) => reason)).toEqual(["Second", "First"]);
    const unknown = { ...setting, case: "score-unknown" as typeof caseId };
    await expect(store.putScoreSetting(unknown)).rejects.toMatchObject({ code: "case/unknown" });
  });
}
