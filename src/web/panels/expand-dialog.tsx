import { useCallback, useState } from "react";
import type { EntityId } from "#model/graph.ts";
import { chooseKinds } from "#web/changes.ts";
import type { EntityDetail } from "#web/state.ts";
import { apply, useSlice } from "#web/store.ts";
import { expand } from "#web/tasks/explore.ts";
import { useSay } from "#web/use-say.ts";
import { showNumber } from "#web/words/words.ts";
import { Dialog } from "./dialog.tsx";
import { KindMark } from "./kind-mark.tsx";

const LIMITS = [50, 200, 500, 1000];

/** Before a large neighbourhood is fetched: how many there are of which kind, and which of them to take. */
export function ExpandDialog() {
  const id = useSlice((state) => state.choosing);
  const detail = useSlice((state) => state.detail);
  if (id === undefined || detail?.entity.id !== id) return null;
  return <Choice key={id} id={id} counts={detail.counts} />;
}

function Choice({ id, counts }: { id: EntityId; counts: EntityDetail["counts"] }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const rows = counts.toSorted((a, b) => b.neighbours - a.neighbours);
  const [off, setOff] = useState<ReadonlySet<number>>(new Set());
  const [limit, setLimit] = useState(200);
  const close = useCallback(() => apply(chooseKinds(undefined)), []);
  const chosen = rows.filter((_, index) => !off.has(index));
  const total = chosen.reduce((sum, row) => sum + row.neighbours, 0);
  const toggle = (index: number): void => {
    const next = new Set(off);
    if (!next.delete(index)) next.add(index);
    setOff(next);
  };
  return (
    <Dialog title={say("expand.title")} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          close();
          const links = [...new Set(chosen.map((row) => row.link))];
          const kinds = [...new Set(chosen.map((row) => row.kind))];
          void expand(id, { links, kinds, limit });
        }}
      >
        <p>{say("expand.why", { total: rows.reduce((sum, row) => sum + row.neighbours, 0) })}</p>
        <ul className="choices">
          {rows.map(({ link, kind, neighbours }, index) => (
            <li key={`${link} ${kind}`}>
              <label>
                <input type="checkbox" checked={!off.has(index)} onChange={() => toggle(index)} />
                <KindMark kind={kind} silent />
                <span>
                  {say(`link.${link}`)} · {say(`kind.${kind}`)}
                </span>
                <span className="of">{showNumber(neighbours, language)}</span>
              </label>
            </li>
          ))}
        </ul>
        <label className="limit">
          {say("expand.at-most")}
          <select value={limit} onChange={(event) => setLimit(Number(event.target.value))}>
            {LIMITS.map((value) => (
              <option key={value} value={value}>
                {showNumber(value, language)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="main" disabled={chosen.length === 0}>
          {say("expand.take", { shown: Math.min(limit, total), total })}
        </button>
      </form>
    </Dialog>
  );
}
