import type { EntityId } from "#model/graph.ts";
import type { EntityDetail } from "#web/state.ts";
import { useSlice } from "#web/store.ts";
import { expand } from "#web/tasks/explore.ts";
import { useSay } from "#web/use-say.ts";
import { showNumber } from "#web/words/words.ts";
import { KindMark } from "./kind-mark.tsx";

/** How many neighbours of which kind by which link, each row to be expanded by itself. */
export function Neighbours({ id, counts }: { id: EntityId; counts: EntityDetail["counts"] }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const taken = useSlice((state) => state.stage.expanded.get(id));
  if (counts.length === 0) return <p className="hint">{say("neighbours.none")}</p>;
  const rows = counts.toSorted((a, b) => b.neighbours - a.neighbours);
  return (
    <section>
      <h3>
        {say("neighbours.title")}{" "}
        {taken !== undefined && (
          <small>
            {say(taken.shown < taken.total ? "stage.capped" : "stage.all", { ...taken, n: taken.total })}
          </small>
        )}
      </h3>
      <table className="neighbours">
        <thead className="only-heard">
          <tr>
            <th>{say("neighbours.link")}</th>
            <th>{say("neighbours.kind")}</th>
            <th>{say("neighbours.count")}</th>
            <th>{say("action.expand")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ link, kind, neighbours }) => (
            <tr key={`${link} ${kind}`}>
              <td>{say(`link.${link}`)}</td>
              <td>
                <KindMark kind={kind} silent /> {say(`kind.${kind}`)}
              </td>
              <td className="number">{showNumber(neighbours, language)}</td>
              <td>
                <button
                  type="button"
                  aria-label={say("neighbours.expand-kind", {
                    link: say(`link.${link}`),
                    kind: say(`kind.${kind}`),
                  })}
                  onClick={() => void expand(id, { links: [link], kinds: [kind] })}
                >
                  {say("action.expand")}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
