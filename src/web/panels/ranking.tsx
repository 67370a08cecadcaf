import { useState } from "react";
import { ENTITY_KINDS } from "#model/kinds.ts";
import type { ClusterScore, ScoreRun } from "#model/score.ts";
import { useSlice } from "#web/store.ts";
import { openCluster } from "#web/tasks/clusters.ts";
import { useSay } from "#web/use-say.ts";
import { showNumber } from "#web/words/words.ts";
import { KindMark } from "./kind-mark.tsx";
import { showReliability } from "./show-reliability.ts";

const NOTHING = 0.05;

/** The clusters by score; those that would read 0.0 are folded away. */
export function Ranking({ run }: { run: ScoreRun }) {
  const say = useSay();
  const [all, showAll] = useState(false);
  const scored = run.clusters.filter((cluster) => cluster.score >= NOTHING);
  const rest = run.clusters.length - scored.length;
  const shown = all || scored.length === 0 ? run.clusters : scored;
  return (
    <>
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
          {shown.map((cluster) => (
            <Row key={cluster.id} cluster={cluster} />
          ))}
        </tbody>
      </table>
      {shown.length < run.clusters.length && (
        <button type="button" className="more" onClick={() => showAll(true)}>
          {say("clusters.rest", { n: rest })}
        </button>
      )}
    </>
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
          aria-label={say(isOpen ? "clusters.close-rank" : "clusters.open-rank", { rank: cluster.rank })}
          onClick={() => void openCluster(isOpen ? undefined : cluster.id)}
        >
          {say(isOpen ? "clusters.close" : "clusters.open")}
        </button>
      </td>
    </tr>
  );
}
