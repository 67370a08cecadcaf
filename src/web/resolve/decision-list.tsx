import { useState } from "react";
import type { EntityId } from "#model/graph.ts";
import { EntityName } from "#web/panels/entity-name.tsx";
import { showTime } from "#web/panels/show-time.ts";
import { Value } from "#web/panels/value.tsx";
import { useBusy, Waiting } from "#web/panels/waiting.tsx";
import { useSlice } from "#web/store.ts";
import { decide } from "#web/tasks/identities.ts";
import { useSay } from "#web/use-say.ts";
import type { Identities } from "./identities.ts";

type History = NonNullable<Identities["history"]>;

/** Every decision, the latest first; what stands can be withdrawn, with a reason. */
export function DecisionList() {
  const say = useSay();
  const history = useSlice((state) => state.identities.history);
  if (history === undefined) return <Waiting lines={6} />;
  if (history.decisions.length === 0) return <p className="hint">{say("identities.no-decisions")}</p>;
  const caption = (id: EntityId) => {
    const entity = history.entities.find((candidate) => candidate.id === id);
    return entity === undefined ? <Value text={id} mono /> : <EntityName entity={entity} />;
  };
  return (
    <ol className="decision-list">
      {history.decisions.map((decision, index) => (
        <li key={`${decision.at} ${index}`} className={decision.stands ? "stands" : "superseded"}>
          <strong>{say(`verdict.${decision.verdict}`)}</strong>
          <span className="names">
            {caption(decision.a)} {caption(decision.b)}
          </span>
          <span className="why">
            <Value text={decision.reason} />
            <small>{say("identities.by", { author: decision.author, at: showTime(decision.at) })}</small>
            {decision.undone.length > 0 && (
              <small className="shaken">
                <Value text={say("identities.shaken", { files: decision.undone.join(", ") })} />
              </small>
            )}
          </span>
          <State decision={decision} />
        </li>
      ))}
    </ol>
  );
}

function State({ decision }: { decision: History["decisions"][number] }) {
  const say = useSay();
  const busy = useBusy("decide");
  const [reason, setReason] = useState<string>();
  if (!decision.stands) {
    return <small>{decision.verdict === "withdrawn" ? "" : say("identities.superseded")}</small>;
  }
  if (reason === undefined) {
    return (
      <span className="state">
        {!decision.inEffect && <small>{say("identities.no-effect")}</small>}
        <button type="button" onClick={() => setReason("")}>
          {say("identities.withdraw")}
        </button>
      </span>
    );
  }
  const { a, b } = decision;
  return (
    <form
      className="why-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "") void decide({ a, b }, "withdrawn", reason.trim());
      }}
    >
      <label>
        {say("identities.reason")}
        <input required maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <button type="submit" disabled={busy || reason.trim() === ""}>
        {say("identities.withdraw")}
      </button>
    </form>
  );
}
