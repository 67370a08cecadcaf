import { useMemo, useState } from "react";
import type { EntityId } from "#model/graph.ts";
import { selectBundle } from "#web/changes.ts";
import type { Bundle } from "#web/stage/bundle.ts";
import { folded } from "#web/stage/folds.ts";
import { linesOf } from "#web/stage/lines.ts";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { showNumber } from "#web/words/words.ts";
import { EntityName } from "./entity-name.tsx";

const FIRST = 12;

/** The lines that lead from the entity to others on the stage, each to be opened: the way to a link without a mouse. */
export function LinksOnStage({ id }: { id: EntityId }) {
  const say = useSay();
  const all = useSlice(linesOf);
  const [isWhole, showWhole] = useState(false);
  const lines = useMemo(
    () =>
      [...all.values()]
        .filter(({ from, to }) => from === id || to === id)
        .toSorted((a, b) => b.count - a.count),
    [id, all],
  );
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{say("recorded.on-stage")}</h3>
      <ul className="lines">
        {(isWhole ? lines : lines.slice(0, FIRST)).map((line) => (
          <Line key={line.key} line={line} id={id} />
        ))}
      </ul>
      {!isWhole && lines.length > FIRST && (
        <button type="button" onClick={() => showWhole(true)}>
          {say("recorded.more", { n: lines.length })}
        </button>
      )}
    </section>
  );
}

function Line({ line, id }: { line: Bundle; id: EntityId }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const key = line.from === id ? line.to : line.from;
  const other = useSlice((state) =>
    state.entities.get(folded(state).folds.get(key)?.anchor ?? (key as EntityId)),
  );
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
