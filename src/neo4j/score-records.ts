import { Problem } from "#model/problem.ts";
import { RunRecord } from "#model/run-record.ts";
import { ScoreSetting } from "#model/score-setting.ts";
import type { Store } from "#model/store.ts";
import type { Database, Row } from "./database.ts";
import { readRevision } from "./read-cases.ts";

/** The recorded runs of cases, and by what they were scored. */
export function scoreRecords({
  read,
  write,
}: Database): Pick<Store, "revision" | "scoreRuns" | "putScoreRun" | "scoreSettings" | "putScoreSetting"> {
  return {
    revision: (scope) => read((ask) => readRevision(ask, scope)),
    scoreRuns: (scope) =>
      read(async (ask) =>
        (await ask<"score-runs", { run: Row }>("score-runs", { scope })).map(({ run }) =>
          RunRecord.parse(run),
        ),
      ),
    async putScoreRun({ clusters, scored, newHubs, ...texts }) {
      const counts = { clusters: BigInt(clusters), scored: BigInt(scored), newHubs: BigInt(newHubs) };
      const properties = { ...texts, ...counts };
      const rows = await write((ask) => ask("put-score-run", { case: texts.case, id: texts.id, properties }));
      requireCase(rows, texts.case);
    },
    scoreSettings: (scope) =>
      read(async (ask) =>
        (await ask<"score-settings", { setting: Row }>("score-settings", { scope })).map(({ setting }) =>
          ScoreSetting.parse(setting),
        ),
      ),
    async putScoreSetting(setting) {
      requireCase(
        await write((ask) => ask("put-score-setting", { ...setting, handling: setting.handling ?? null })),
        setting.case,
      );
    },
  };
}

function requireCase(rows: readonly unknown[], caseId: string): void {
  if (rows.length === 0) throw new Problem("case/unknown", `There is no case "${caseId}".`);
}
