import type { JudgedCandidate } from "#api/decisions.ts";
import type { Finding } from "#model/candidate.ts";
import type { Entity } from "#model/graph.ts";
import { isProtected } from "#model/standing.ts";
import { turnTo } from "#web/changes.ts";
import { EntityName } from "#web/panels/entity-name.tsx";
import { showTime } from "#web/panels/show-time.ts";
import { Value } from "#web/panels/value.tsx";
import { apply, useSlice } from "#web/store.ts";
import { putOnStage } from "#web/tasks/explore.ts";
import { useSay } from "#web/use-say.ts";
import { VerdictForm } from "./verdict-form.tsx";

/** The pair that is looked at: both entities, what speaks for and against, and the decision. */
export function PairCard() {
  const say = useSay();
  const { found, at } = useSlice((state) => state.identities);
  const pair = found?.candidates[at];
  if (found === undefined || pair === undefined) return null;
  const entities = [pair.a, pair.b].map((id) => found.entities.find((entity) => entity.id === id));
  const shown = entities.filter((entity) => entity !== undefined);
  return (
    <section className="pair-card" aria-live="polite">
      <h2>{say("identities.probability", { p: pair.probability.toFixed(2) })}</h2>
      <Findings pair={pair} entities={shown} />
      <Judgement pair={pair} />
      <VerdictForm key={`${pair.a} ${pair.b}`} pair={pair} />
      <p className="keys hint">{say("identities.keys")}</p>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          apply(turnTo("explore"));
          void putOnStage(shown);
        }}
      >
        {say("identities.show")}
      </button>
    </section>
  );
}

function Findings({ pair, entities }: { pair: JudgedCandidate; entities: readonly Entity[] }) {
  const say = useSay();
  return (
    <table className="pair-findings">
      <thead>
        <tr>
          <th>{say("identities.field")}</th>
          {entities.map((entity) => (
            <th key={entity.id}>
              <EntityName entity={entity} />
              {!isProtected(entity.standing) && (
                <small>
                  <Value text={entity.id.slice(entity.id.indexOf(":") + 1)} mono />
                </small>
              )}
            </th>
          ))}
          <th>{say("identities.says")}</th>
        </tr>
      </thead>
      <tbody>
        {pair.findings.map((finding) => (
          <Row key={`${finding.field} ${finding.a} ${finding.b}`} finding={finding} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ finding }: { finding: Finding }) {
  const say = useSay();
  const { field, weight, a, b, because } = finding;
  const says = weight > 0 ? "for" : weight < 0 ? "against" : "neutral";
  const isWithheld = a === "" && b === "";
  return (
    <tr className={says}>
      <th scope="row">{say(`compared.${field}`)}</th>
      {isWithheld ? (
        <td colSpan={2} className="hint">
          {say("identities.withheld")}
        </td>
      ) : (
        <>
          <td>
            <Value text={a} />
          </td>
          <td>
            <Value text={b} />
          </td>
        </>
      )}
      <td className="says">
        <span className="sign">{weight > 0 ? "+" : weight < 0 ? "−" : "·"}</span>
        {say(`identities.${says}`)} {Math.abs(weight).toFixed(1)}
        {because !== undefined && <small>{say(`name.${because}`)}</small>}
      </td>
    </tr>
  );
}

/** The decision that stands on the pair already. */
function Judgement({ pair }: { pair: JudgedCandidate }) {
  const say = useSay();
  if (pair.decision === undefined) return null;
  const { verdict, reason, author, at } = pair.decision;
  return (
    <p className="judgement">
      <strong>{say(`verdict.${verdict}`)}</strong> <Value text={reason} />
      <small>{say("identities.by", { author, at: showTime(at) })}</small>
    </p>
  );
}
