import type { Entity, EntityId } from "#model/graph.ts";
import type { ChainStep, LinkFactors, StepEvidence } from "#model/score.ts";
import { walk, type Walk } from "#web/stage/place-chain.ts";
import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { EntityName } from "./entity-name.tsx";
import { showReliability } from "./show-reliability.ts";
import { LineButtons, SourceName } from "./source-cite.tsx";

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
  const entities = useSlice((state) => state.entities);
  const order = walk(chain);
  return (
    <section className="chain">
      <h3>
        {title}{" "}
        {chain !== undefined && (
          <small>{say("chain.reliability", { value: showReliability(chain.reliability) })}</small>
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
                <Station id={id} entity={entities.get(id)} isMember={id === member} />
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

function Station({ id, entity, isMember }: { id: EntityId; entity: Entity | undefined; isMember: boolean }) {
  const say = useSay();
  return (
    <p className="station">
      {entity === undefined ? <code>{id}</code> : <EntityName entity={entity} />}
      {isMember && <small>{say("chain.entry")}</small>}
    </p>
  );
}

function Step({ step, from }: { step: ChainStep; from: EntityId | undefined }) {
  const say = useSay();
  return (
    <div className="step">
      <span className="reliability">{say("chain.step", { value: showReliability(step.reliability) })}</span>
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
    </div>
  );
}

function Evidence({ evidence, from }: { evidence: StepEvidence; from: EntityId | undefined }) {
  const say = useSay();
  const source = useSlice((state) => state.sources.get(evidence.source));
  const link = useSlice((state) => state.linkDetails.get(evidence.link) ?? state.links.get(evidence.link));
  const arrow = link === undefined || link.kind === "associated_with" ? "–" : link.from === from ? "↓" : "↑";
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
        {link?.events !== undefined && <LineButtons source={evidence.source} lines={link.events.lines} />}
      </td>
    </tr>
  );
}
