import { useEffect } from "react";
import { turnTo } from "#web/changes.ts";
import { Waiting, useBusy } from "#web/panels/waiting.tsx";
import { apply, useSlice } from "#web/store.ts";
import { followCase, openClusters, score } from "#web/tasks/scores.ts";
import { openSettings } from "#web/tasks/score-settings.ts";
import { useSay } from "#web/use-say.ts";
import { CaseLeads } from "./case-leads.tsx";
import { ClusterCard } from "./cluster-card.tsx";
import { OvertakenNote } from "./overtaken-note.tsx";
import { Ranking } from "./ranking.tsx";
import { RunComparison } from "./run-comparison.tsx";
import { RunFacts } from "./run-facts.tsx";
import { RunPicker } from "./run-picker.tsx";
import { SettingsDialog } from "./settings-dialog.tsx";
import { ScoringProgress } from "./scoring-progress.tsx";

/** The ranked clusters of the case, and the card of the one that is open. */
export function ClustersPage() {
  const say = useSay();
  const shown = useSlice((state) => state.clusters.shown);
  const isCompared = useSlice((state) => state.clusters.comparison !== undefined);
  const caseId = useSlice((state) => state.case);
  const isOpen = useSlice((state) => state.clusters.open !== undefined);
  const isScoring = useBusy("score");
  const isReading = useBusy("runs");
  useEffect(() => {
    if (caseId === undefined) return undefined;
    void openClusters();
    return followCase();
  }, [caseId]);
  return (
    <div className={isOpen ? "page clusters with-card" : "page clusters"}>
      <section className="cluster-list">
        <header className="page-head">
          <h1>{say("clusters.title")}</h1>
          <RunPicker />
          <button type="button" onClick={() => void openSettings()}>
            {say("settings.open")}
          </button>
          <button type="button" disabled={isScoring} onClick={() => void score()}>
            {say("clusters.score-again")}
          </button>
        </header>
        <p className="caution">{say("clusters.lead")}</p>
        <ScoringProgress />
        <OvertakenNote />
        {shown !== undefined ? (
          <>
            <RunFacts shown={shown} />
            {isCompared && <RunComparison />}
            {shown.ranking.clusters.length === 0 ? (
              <p className="hint">{say("clusters.none")}</p>
            ) : (
              <Ranking clusters={shown.ranking.clusters} />
            )}
            <CaseLeads key={shown.record.id} />
          </>
        ) : isScoring || isReading ? (
          <Waiting lines={10} />
        ) : (
          <NothingScored />
        )}
      </section>
      {isOpen && <ClusterCard />}
      <SettingsDialog />
    </div>
  );
}

function NothingScored() {
  const say = useSay();
  return (
    <div className="empty">
      <p>{say("clusters.nothing")}</p>
      <button type="button" className="main" onClick={() => apply(turnTo("import"))}>
        {say("empty.import")}
      </button>
    </div>
  );
}
