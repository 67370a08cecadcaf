import type { CitedLink } from "#api/clusters.ts";
import type { EntityId } from "#model/graph.ts";
import type { LinkKind } from "#model/kinds.ts";
import type { ChainStep, LinkFactors, StepEvidence } from "#model/score.ts";
import { walk, type Walk } from "#web/stage/place-chain.ts";
import { useSlice } from "#web/store.ts";
import { showChainOnStage, thinkWithout } from "#web/tasks/clusters.ts";
import { useSay } from "#web/use-say.ts";
import { NameOf } from "./name-of.tsx";
import { showReliability } from "#web/panels/show-reliability.ts";
import { LineButtons, SourceName } from "#web/panels/source-cite.tsx";

const FACTORS = [
  "grade",
  "tie",
  "count",
  "age",
  "hub",
  "safeguard",
] as const satisfies readonly (keyof LinkFactors)[];

/** A chain of evidence from a listed entity on, link by link, each with its sources and lines. */
export function ChainView({
  title,
  chain,
  member,
}: {
  title: string;
  chain: (Walk & { readonly reliability: number }) | undefined;
  member: EntityId | undefined;
}) {
  const say = useSay();
  const card = useSlice((state) => state.clusters.card);
  const order = walk(chain);
  return (
    <section className="chain">
      <h3>
        {title}{" "}
        {chain !== undefined && (
          <small>{say("chain.reliability", { value: showReliability(chain.reliability) })}</small>
        )}
        {card !== undefined && order.length > 0 && (
          <button type="button" className="aside" onClick={() => void showChainOnStage(card, order)}>
            {say("chain.on-stage")}
          </button>
        )}
      </h3>
      {chain === undefined ? (
        <p className="hint">{say("chain.none")}</p>
      ) : (
        <ol>
          {order.map((id, index) => {
            const step = chain.steps[index - 1];
            return (
              <li key={id}>
                {step !== undefined && <Step step={step} from={order[index - 1]} />}
                <Station id={id} isMember={id === member} />
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

function Station({ id, isMember }: { id: EntityId; isMember: boolean }) {
  const say = useSay();
  return (
    <p className="station">
      <NameOf id={id} />
      {isMember && <small>{say("chain.entry")}</small>}
    </p>
  );
}

function Step({ step, from }: { step: ChainStep; from: EntityId | undefined }) {
  const say = useSay();
  return (
    <div className="step">
      <span className="reliability">{say("chain.step", { value: showReliability(step.reliability) })}</span>
      {step.maybeOne !== undefined && (
        <p className="hint">{say("chain.maybe-one", { value: showReliability(step.maybeOne) })}</p>
      )}
      {step.evidence.length > 0 && (
        <table>
          <colgroup>
            <col className="link" />
            <col className="factor" />
            <col />
          </colgroup>
          <thead className="only-heard">
            <tr>
              <th>{say("chain.link")}</th>
              <th>{say("chain.reliability-name")}</th>
              <th>{say("chain.source")}</th>
            </tr>
          </thead>
          <tbody>
            {step.evidence.map((evidence) => (
              <Evidence key={evidence.link} evidence={evidence} from={from} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Evidence({ evidence, from }: { evidence: StepEvidence; from: EntityId | undefined }) {
  const say = useSay();
  const source = useSlice((state) => state.sources.get(evidence.source));
  const link = useSlice((state) => state.clusters.card?.cited.find(({ id }) => id === evidence.link));
  const arrow =
    link === undefined || evidence.kind === "associated_with" ? "–" : link.from === from ? "↓" : "↑";
  return (
    <tr className={evidence.counts ? "" : "repeats"}>
      <td>
        {arrow} {say(`link.${evidence.kind}`)}
        {link !== undefined && link.count > 1 && <small> × {link.count}</small>}
      </td>
      <td className="number">
        <details>
          <summary>{showReliability(evidence.reliability)}</summary>
          <dl className="pairs factors">
            {FACTORS.map((name) => (
              <div key={name}>
                <dt>{say(`factor.${name}`)}</dt>
                <dd>{showReliability(evidence.factors[name])}</dd>
              </div>
            ))}
          </dl>
        </details>
        {!evidence.counts && <small>{say("chain.repeats")}</small>}
      </td>
      <td>
        <SourceName source={source} />
        {link !== undefined && (
          <>
            <LineButtons source={evidence.source} lines={link.lines} />
            <WithoutLink link={link} kind={evidence.kind} />
          </>
        )}
      </td>
    </tr>
  );
}

/** Asks what the score would be if this one link had never been recorded. */
function WithoutLink({ link, kind }: { link: CitedLink; kind: LinkKind }) {
  const say = useSay();
  const { id, from, to } = link;
  return (
    <button
      type="button"
      className="aside"
      title={say("what-if.link")}
      onClick={() => void thinkWithout({ name: say(`link.${kind}`), links: [{ id, from, to }] })}
    >
      {say("what-if.without-link")}
    </button>
  );
}
