import { useEffect } from "react";
import type { ClusterScore, ScoreRun } from "#model/score.ts";
import { ENTITY_KINDS } from "#model/kinds.ts";
import { turnTo } from "#web/changes.ts";
import { apply, current, useSlice } from "#web/store.ts";
import { openCluster, score } from "#web/tasks/clusters.ts";
import { useSay } from "#web/use-say.ts";
import { showNumber } from "#web/words/words.ts";
import { ClusterDetail } from "./cluster-detail.tsx";
import { KindMark } from "./kind-mark.tsx";
import { showReliability } from "./show-reliability.ts";
import { showTime } from "./show-time.ts";
import { Waiting, useBusy } from "./waiting.tsx";

/** The ranked clusters of the case, and the card of the one that is open. */
export function ClustersPage() {
  const say = useSay();
  const run = useSlice((state) => state.clusters.run);
  const caseId = useSlice((state) => state.case);
  const open = useSlice((state) => state.clusters.open);
  const busy = useBusy("score");
  useEffect(() => {
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
      {run.clusters.length === 0 ? <p className="hint">{say("clusters.none")}</p> : <Ranking run={run} />}
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
    </>
  );
}

function Ranking({ run }: { run: ScoreRun }) {
  const say = useSay();
  return (
    <table className="ranking">
      <thead>
        <tr>
          <th className="number">{say("clusters.rank")}</th>
          <th className="number">{say("clusters.score")}</th>
          <th className="number">{say("clusters.to-fugitives")}</th>
          <th className="number">{say("clusters.to-syndicates")}</th>
          <th className="number" title={say("clusters.entry-what")}>
            {say("clusters.entry")}
          </th>
          <th>{say("clusters.members")}</th>
          <th className="number">{say("standing.wanted")}</th>
          <th className="number">{say("standing.sanctioned")}</th>
          <th className="number">{say("clusters.protected")}</th>
          <th>
            <span className="only-heard">{say("clusters.open")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {run.clusters.map((cluster) => (
          <Row key={cluster.id} cluster={cluster} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ cluster }: { cluster: ClusterScore }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const isOpen = useSlice((state) => state.clusters.open === cluster.id);
  const count = (value: number): string => showNumber(value, language);
  return (
    <tr className={isOpen ? "open" : ""}>
      <td className="number">{cluster.rank}</td>
      <td className="number score">{cluster.score.toFixed(1)}</td>
      <td className="number">{showReliability(cluster.toFugitives)}</td>
      <td className="number">{showReliability(cluster.toSyndicates)}</td>
      <td className="number">{showReliability(cluster.entryToEntry)}</td>
      <td className="members">
        <strong>{count(cluster.members.length)}</strong>
        {ENTITY_KINDS.filter((kind) => cluster.kinds[kind] !== undefined).map((kind) => (
          <span key={kind} title={say(`kind.${kind}`)}>
            <KindMark kind={kind} />
            {count(cluster.kinds[kind] ?? 0)}
          </span>
        ))}
      </td>
      <td className="number">{count(cluster.wanted)}</td>
      <td className="number">{count(cluster.sanctioned)}</td>
      <td className="number">{count(cluster.protectedPersons)}</td>
      <td>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label={say("clusters.open-rank", { rank: cluster.rank })}
          onClick={() => void openCluster(isOpen ? undefined : cluster.id)}
        >
          {say(isOpen ? "clusters.close" : "clusters.open")}
        </button>
      </td>
    </tr>
  );
}
