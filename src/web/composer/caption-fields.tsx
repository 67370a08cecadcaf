import type { EntityId } from "#model/graph.ts";
import { loadedWords } from "#model/loaded-words.ts";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { redraft } from "./composer-changes.ts";
import type { Draft } from "./draft.ts";
import { Loaded } from "./loaded.tsx";

const MOST = 200;

/** Which entities are in, and the words beside each; the lists go on giving the names as stated. */
export function CaptionFields({ draft }: { draft: Draft }) {
  const say = useSay();
  const choice = useSlice((state) => state.chart.choice);
  const entities = useSlice((state) => state.entities);
  const { captions, filter } = draft;
  const ids = [...(choice?.entities ?? []), ...filter.without].toSorted();
  const caption = (id: EntityId): string => entities.get(id)?.caption ?? id;
  const recaption = (id: EntityId, text: string): void =>
    apply(redraft({ captions: new Map(captions).set(id, text) }));
  const toggle = (id: EntityId): void =>
    apply(
      redraft({
        filter: {
          ...filter,
          without: filter.without.includes(id)
            ? filter.without.filter((one) => one !== id)
            : [...filter.without, id],
        },
      }),
    );
  return (
    <details className="fields">
      <summary>{say("chart.captions", { n: ids.length })}</summary>
      <p className="hint">{say("chart.captions-how")}</p>
      {ids.slice(0, MOST).map((id) => (
        <div key={id} className="caption-row">
          <input
            type="checkbox"
            aria-label={say("chart.is-in", { caption: caption(id) })}
            checked={!filter.without.includes(id)}
            onChange={() => toggle(id)}
          />
          <input
            aria-label={say("chart.words-beside", { caption: caption(id) })}
            placeholder={caption(id)}
            maxLength={200}
            value={captions.get(id) ?? ""}
            onChange={(event) => recaption(id, event.target.value)}
          />
        </div>
      ))}
      {ids.length > MOST && <p className="hint">{say("chart.captions-more", { n: ids.length - MOST })}</p>}
      <Loaded words={[...captions.values()].flatMap(loadedWords)} />
    </details>
  );
}
