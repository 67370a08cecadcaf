import { useMemo, useState } from "react";
import type { EntityId } from "#model/graph.ts";
import { selectBundle } from "#web/changes.ts";
import { bundle, type Bundle } from "#web/stage/bundle.ts";
import { isHidden } from "#web/stage/look.ts";
import { apply, current, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { showNumber } from "#web/words/words.ts";
import { EntityName } from "./entity-name.tsx";

const FIRST = 12;

/** The lines that lead from the entity to others on the stage, each to be opened: the way to a link without a mouse. */
export function LinksOnStage({ id }: { id: EntityId }) {
  const say = useSay();
  const links = useSlice((state) => state.links);
  const stage = useSlice((state) => state.stage);
  const offKinds = useSlice((state) => state.offKinds);
  const offLinks = useSlice((state) => state.offLinks);
  const [all, showAll] = useState(false);
  const lines = useMemo(() => {
    const own = [...links.values()].filter(({ from, to }) => from === id || to === id);
    const isVisible = (end: EntityId): boolean =>
      stage.placed.has(end) && !isHidden(end, { ...current(), stage, offKinds });
    return bundle(own, isVisible, offLinks).toSorted((a, b) => b.count - a.count);
  }, [id, links, stage, offKinds, offLinks]);
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{say("recorded.on-stage")}</h3>
      <ul className="lines">
        {(all ? lines : lines.slice(0, FIRST)).map((line) => (
          <Line key={line.key} line={line} id={id} />
        ))}
      </ul>
      {!all && lines.length > FIRST && (
        <button type="button" onClick={() => showAll(true)}>
          {say("recorded.more", { n: lines.length })}
        </button>
      )}
    </section>
  );
}

function Line({ line, id }: { line: Bundle; id: EntityId }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const other = useSlice((state) => state.entities.get(line.from === id ? line.to : line.from));
  const arrow = !line.directed ? "–" : line.from === id ? "→" : "←";
  return (
    <li>
      <button type="button" className="plain" onClick={() => apply(selectBundle(line.key))}>
        <span className="what">{line.kinds.map((kind) => say(`link.${kind}`)).join(" · ")}</span>
        <span aria-hidden>{arrow}</span>
        {other !== undefined && <EntityName entity={other} />}
        <span className="of">{showNumber(line.count, language)}</span>
      </button>
    </li>
  );
}
