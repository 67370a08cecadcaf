import { useEffect, useRef } from "react";
import type { EntityId } from "#model/graph.ts";
import { EntityName } from "#web/panels/entity-name.tsx";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import type { Identities } from "./identities.ts";
import { lookAtPair } from "./identity-changes.ts";

type Found = NonNullable<Identities["found"]>;

/** The pairs, the likeliest first, and what was compared and what was not. */
export function PairList({ found }: { found: Found }) {
  const say = useSay();
  const at = useSlice((state) => state.identities.at);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <section className="pair-list">
      <ol ref={list} aria-label={say("identities.pairs")}>
        {found.candidates.map(({ a, b, probability, decision }, index) => (
          <li key={`${a} ${b}`}>
            <button type="button" aria-current={index === at} onClick={() => apply(lookAtPair(index))}>
              <span className="probability">{probability.toFixed(2)}</span>
              <span className="names">
                <Named id={a} found={found} />
                <Named id={b} found={found} />
              </span>
              {decision !== undefined && (
                <span className="verdict">{say(`verdict.${decision.verdict}`)}</span>
              )}
            </button>
          </li>
        ))}
      </ol>
      <p className="count">
        {say("identities.count", {
          shown: found.candidates.length,
          total: found.total,
          compared: found.compared,
        })}
      </p>
      {found.cut.length > 0 && (
        <details>
          <summary>{say("identities.cut", { n: found.cut.length })}</summary>
          <ul className="cut">
            {found.cut.map(({ key, size, compared }) => (
              <li key={key}>{say("identities.cut-row", { key, size, compared })}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Named({ id, found }: { id: EntityId; found: Found }) {
  const entity = found.entities.find((candidate) => candidate.id === id);
  return entity === undefined ? <span>{id}</span> : <EntityName entity={entity} />;
}
