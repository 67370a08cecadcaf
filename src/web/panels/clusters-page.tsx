import { useLayoutEffect } from "react";
import type { ScoreRun } from "#model/score.ts";
import { turnTo } from "#web/changes.ts";
import { apply, current, useSlice } from "#web/store.ts";
import { score } from "#web/tasks/clusters.ts";
import { useSay } from "#web/use-say.ts";
import { ClusterDetail } from "./cluster-detail.tsx";
import { Ranking } from "./ranking.tsx";
import { showTime } from "./show-time.ts";
import { Waiting, useBusy } from "./waiting.tsx";

/** The ranked clusters of the case, and the card of the one that is open. */
export function ClustersPage() {
  const say = useSay();
  const run = useSlice((state) => state.clusters.run);
  const caseId = useSlice((state) => state.case);
  const open = useSlice((state) => state.clusters.open);
  const busy = useBusy("score");
  useLayoutEffect(() => {
    if (caseId !== undefined && current().clusters.run === undefined) void score();
  }, [caseId]);
  return (
    <div className={open === undefined ? "page clusters" : "page clusters with-card"}>
      <section className="cluster-list">
        <header className="page-head">
          <h1>{say("clusters.title")}</h1>
          <button type="button" disabled={busy} onClick={() => void score()}>
            {say(busy ? "clusters.scoring" : "clusters.score-again")}
          </button>
        </header>
        <p className="caution">{say("clusters.lead")}</p>
        {run === undefined ? busy ? <Waiting lines={10} /> : <NothingScored /> : <Run run={run} />}
      </section>
      {open !== undefined && <ClusterDetail key={open} />}
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

function Run({ run }: { run: ScoreRun }) {
  const say = useSay();
  return (
    <>
      <p className="run-facts">
        {say("clusters.run", {
          entities: run.entities,
          links: run.links,
          fugitives: run.fugitives,
          syndicates: run.syndicates,
          protected: run.protectedPersons,
        })}
      </p>
      <details className="how">
        <summary>{say("clusters.how")}</summary>
        <p>{say("clusters.how-text")}</p>
        <dl className="pairs">
          {(
            [
              ["clusters.method", run.method],
              ["clusters.parameters", run.parametersHash],
              ["clusters.input", run.inputHash],
              ["clusters.revision", run.revision],
              ["clusters.as-of", showTime(run.asOf)],
            ] as const
          ).map(([key, value]) => (
            <div key={key}>
              <dt>{say(key)}</dt>
              <dd className="mono">{value}</dd>
            </div>
          ))}
        </dl>
      </details>
      {run.clusters.length === 0 ? <p className="hint">{say("clusters.none")}</p> : <Ranking run={run} />}
    </>
  );
}
