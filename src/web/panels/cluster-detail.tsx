import type { ClusterScore, ScorePart } from "#model/score.ts";
import { useSlice } from "#web/store.ts";
import { chartChain, openCluster, showChainOnStage } from "#web/tasks/clusters.ts";
import { useSay } from "#web/use-say.ts";
import { ChainView } from "./chain-view.tsx";
import { EntityName } from "./entity-name.tsx";
import { showReliability } from "./show-reliability.ts";
import { Waiting } from "./waiting.tsx";

/** One cluster: how its score is made, both chains of evidence link by link, its members. */
export function ClusterDetail() {
  const say = useSay();
  const card = useSlice((state) => state.clusters.card);
  const run = useSlice((state) => state.clusters.run);
  if (card === undefined) {
    return (
      <section className="cluster-card" aria-label={say("cluster.title", { rank: "" })}>
        <Waiting lines={12} />
      </section>
    );
  }
  const { cluster, graph } = card;
  const { wholeChain } = cluster;
  const members = new Set<string>(cluster.members);
  const shown = graph.entities.filter((entity) => members.has(entity.id));
  return (
    <section className="cluster-card" aria-label={say("cluster.title", { rank: cluster.rank })}>
      <header className="page-head">
        <h2>
          {say("cluster.title", { rank: cluster.rank })} · {say("clusters.score")}{" "}
          <span className="score">{cluster.score.toFixed(1)}</span>
        </h2>
        <button type="button" className="quiet" onClick={() => void openCluster(undefined)}>
          {say("dialog.close")}
        </button>
      </header>
      <p className="working">
        {say("cluster.working", {
          score: cluster.score.toFixed(1),
          fugitives: showReliability(cluster.toFugitives),
          syndicates: showReliability(cluster.toSyndicates),
        })}
      </p>
      <p className="caution">{say("clusters.lead")}</p>
      <div className="actions">
        <button type="button" className="main" onClick={() => void showChainOnStage(card)}>
          {say("cluster.on-stage")}
        </button>
        <button type="button" onClick={() => void chartChain(card)}>
          {say("cluster.chart")}
        </button>
      </div>
      {wholeChain !== undefined && (
        <ChainView
          title={say("cluster.whole-chain")}
          chain={{ ...wholeChain, seed: wholeChain.fugitive }}
          member={wholeChain.member}
        />
      )}
      <h3 className="scored">{say("cluster.scored")}</h3>
      {partsOf(cluster).map(({ side, points, chain }, index) => (
        <ChainView
          key={`${side} ${index}`}
          title={
            say(`cluster.from-${side}`) +
            (points === undefined ? "" : ` · ${say("cluster.points", { points: points.toFixed(1) })}`)
          }
          chain={chain}
          member={chain.entry}
        />
      ))}
      <h3>
        {say("cluster.members")}{" "}
        <small>{say("cluster.members-shown", { shown: shown.length, total: cluster.members.length })}</small>
      </h3>
      <ul className="member-list">
        {shown.map((entity) => (
          <li key={entity.id}>
            <EntityName entity={entity} />
          </li>
        ))}
      </ul>
      {run !== undefined && (
        <p className="hint mono">
          {run.method} · {run.parametersHash.slice(0, 12)} · {run.inputHash.slice(0, 12)}
        </p>
      )}
    </section>
  );
}

type Part = Omit<ScorePart, "points"> & { readonly points?: number };

/** The chains that make the score with their points; of an older run, which has no points, its two chains. */
function partsOf({ parts, fugitiveChain, syndicateChain }: ClusterScore): readonly Part[] {
  if (parts !== undefined) return parts;
  return [
    ...(fugitiveChain === undefined ? [] : [{ side: "fugitives" as const, chain: fugitiveChain }]),
    ...(syndicateChain === undefined ? [] : [{ side: "syndicates" as const, chain: syndicateChain }]),
  ];
}
