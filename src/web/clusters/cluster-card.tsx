import { useSlice } from "#web/store.ts";
import { chartChain, openCluster, showChainOnStage } from "#web/tasks/clusters.ts";
import { EntityName } from "#web/panels/entity-name.tsx";
import { showReliability } from "#web/panels/show-reliability.ts";
import { Waiting } from "#web/panels/waiting.tsx";
import { useSay } from "#web/use-say.ts";
import { CardLeads } from "./card-leads.tsx";
import { ChainView } from "./chain-view.tsx";
import { type ClusterCard as Card, DRAWN } from "./cluster-state.ts";
import { ExaminationView } from "./examination-view.tsx";
import { MoneyView } from "./money-view.tsx";
import { OwnershipView } from "./ownership-view.tsx";
import { SetFacts } from "./set-facts.tsx";
import { Waterfall } from "./waterfall.tsx";
import { WhatIf } from "./what-if.tsx";

/** One scored set: how its score is made, what it would fall by, its chains link by link, its members. */
export function ClusterCard() {
  const say = useSay();
  const card = useSlice((state) => state.clusters.card);
  const isDrawn = useSlice((state) => state.clusters.open === DRAWN);
  const title = say(isDrawn ? "cluster.drawn" : "cluster.title", { rank: card?.cluster.rank ?? "" });
  return (
    <section className="cluster-card" aria-label={title}>
      <header className="page-head">
        <h2>
          {title}
          {card !== undefined && (
            <>
              {" · "}
              {say("clusters.column-score")} <span className="score">{card.cluster.score.toFixed(1)}</span>
            </>
          )}
        </h2>
        <button type="button" className="quiet" onClick={() => void openCluster(undefined)}>
          {say("dialog.close")}
        </button>
      </header>
      {card === undefined ? <Waiting lines={12} /> : <Body card={card} />}
    </section>
  );
}

function Body({ card }: { card: Card }) {
  const say = useSay();
  const { cluster } = card;
  const { wholeChain, parts = [] } = cluster;
  return (
    <>
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
      <SetFacts cluster={cluster} />
      {parts.length > 0 && <Waterfall parts={parts} />}
      <ExaminationView />
      <WhatIf card={card} />
      <h3 className="scored">{say("cluster.scored")}</h3>
      {parts.length === 0 && <p className="hint">{say("cluster.no-parts")}</p>}
      {parts.map(({ side, points, chain }, index) => (
        <ChainView
          key={`${side} ${chain.seed} ${chain.entry} ${index}`}
          title={`${index + 1}. ${say(`cluster.from-${side}`)} · ${say("cluster.points", { points: points.toFixed(1) })}`}
          chain={chain}
          member={chain.entry}
        />
      ))}
      {wholeChain !== undefined && (
        <ChainView
          title={say("cluster.whole-chain")}
          chain={{ ...wholeChain, seed: wholeChain.fugitive }}
          member={wholeChain.member}
        />
      )}
      <OwnershipView />
      <MoneyView />
      <CardLeads />
      <Members card={card} />
    </>
  );
}

function Members({ card: { cluster, graph, total } }: { card: Card }) {
  const say = useSay();
  const members = new Set<string>(cluster.members);
  const shown = graph.entities.filter((entity) => members.has(entity.id));
  return (
    <>
      <h3>
        {say("cluster.members")} <small>{say("cluster.members-shown", { shown: shown.length, total })}</small>
      </h3>
      <ul className="member-list">
        {shown.map((entity) => (
          <li key={entity.id}>
            <EntityName entity={entity} />
          </li>
        ))}
      </ul>
    </>
  );
}
