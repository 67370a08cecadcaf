import { useEffect } from "react";
import type { EntityId, Link } from "#model/graph.ts";
import { select } from "#web/changes.ts";
import { entitiesAt, folded, type NodeKey } from "#web/stage/folds.ts";
import { linesOf } from "#web/stage/lines.ts";
import { apply, current, useSlice } from "#web/store.ts";
import { inspect } from "#web/tasks/explore.ts";
import { loadLinks } from "#web/tasks/links.ts";
import { useSay } from "#web/use-say.ts";
import { showNumber } from "#web/words/words.ts";
import { EntityName } from "./entity-name.tsx";
import { EventsTable } from "./events-table.tsx";
import { SourceName } from "./source-cite.tsx";
import { Value } from "./value.tsx";
import { showTime } from "./show-time.ts";
import { Waiting } from "./waiting.tsx";

/** One line of the stage: the recorded links behind it, each with its source and its rows. */
export function LinkPanel({ bundleKey }: { bundleKey: string }) {
  const say = useSay();
  const links = useSlice((state) => state.links);
  const one = useSlice((state) => linesOf(state).get(bundleKey));
  useEffect(() => {
    if (one !== undefined) void loadLinks(one.links);
  }, [one]);
  if (one === undefined) return <p className="hint">{say("inspector.nothing")}</p>;
  return (
    <>
      <header className="entity-head">
        <p className="kind">{say("recorded.links", { n: one.links.length })}</p>
        <h2>{one.kinds.map((kind) => say(`link.${kind}`)).join(" · ")}</h2>
        <Ends from={one.from} to={one.to} directed={one.directed} />
        <p className="hint">{say("recorded.sum", { rows: one.count, n: one.sources.size })}</p>
      </header>
      {one.links.map((id) => {
        const link = links.get(id);
        return link === undefined ? null : <OneLink key={id} link={link} />;
      })}
    </>
  );
}

function Ends({ from, to, directed }: { from: NodeKey; to: NodeKey; directed: boolean }) {
  return (
    <p className="ends">
      <End at={from} />
      <span className="arrow">{directed ? "→" : "–"}</span>
      <End at={to} />
    </p>
  );
}

/** What a line ends at: an entity, or a fold by the name of what it is the fold of. */
function End({ at }: { at: NodeKey }) {
  const entity = useSlice((state) =>
    state.entities.get(folded(state).folds.get(at)?.anchor ?? (at as EntityId)),
  );
  if (entity === undefined) return null;
  const open = (): void => {
    const ids = entitiesAt(at, current());
    if (ids.length > 1) apply(select(...ids));
    else void inspect(entity.id);
  };
  return (
    <button type="button" className="plain" onClick={open}>
      <EntityName entity={entity} />
    </button>
  );
}

function sharedCalls(shared: NonNullable<Link["shared"]>): number {
  return Object.values(shared).reduce<number>((sum, calls) => sum + (calls ?? 0), 0);
}

function OneLink({ link }: { link: Link }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const source = useSlice((state) => state.sources.get(link.source));
  const detail = useSlice((state) => state.linkDetails.get(link.id));
  const facts: (readonly [string, string])[] = [
    [say("recorded.count"), showNumber(link.count, language)],
    ...(link.shared === undefined
      ? []
      : [[say("recorded.shared"), showNumber(sharedCalls(link.shared), language)] as const]),
    ...(link.first === undefined ? [] : [[say("recorded.first"), showTime(link.first)] as const]),
    ...(link.last === undefined ? [] : [[say("recorded.last"), showTime(link.last)] as const]),
    ...Object.entries(link.totals).map(
      ([currency, total]) => [say("recorded.total"), `${total} ${currency}`] as const,
    ),
    ...Object.entries(link.attributes).map(
      ([name, values]) =>
        [say(`link-attribute.${name as keyof Link["attributes"]}`), values.join(" · ")] as const,
    ),
  ];
  return (
    <section className="one-link">
      <h3>
        {say(`link.${link.kind}`)}{" "}
        <small>
          <SourceName source={source} />
        </small>
      </h3>
      <dl className="pairs">
        {facts.map(([name, value]) => (
          <div key={name + value}>
            <dt>{name}</dt>
            <dd>
              <Value text={value} />
            </dd>
          </div>
        ))}
      </dl>
      {detail?.events === undefined ? (
        <Waiting lines={3} />
      ) : (
        <EventsTable source={link.source} events={detail.events} />
      )}
    </section>
  );
}
