import { ENTITY_KINDS, LINK_KINDS } from "#model/kinds.ts";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { redraft } from "./composer-changes.ts";
import type { Draft, OriginAsked } from "./draft.ts";

const ORIGINS = ["stage", "view", "cluster", "path"] as const;

/** What is in the chart: where it comes from, which kinds, times, grades, how many links, which entities. */
export function ContentFields({ draft }: { draft: Draft }) {
  const say = useSay();
  const { origin, filter } = draft;
  const set = (parts: Partial<Draft["filter"]>): void => apply(redraft({ filter: { ...filter, ...parts } }));
  const from = (type: OriginAsked["type"], id = ""): void =>
    apply(
      redraft({
        origin: { type, id },
        selection: undefined,
        setting: {
          ...draft.setting,
          arrangement: type === "stage" || type === "view" ? "placed" : "network",
        },
      }),
    );
  return (
    <fieldset>
      <legend>{say("chart.content")}</legend>
      <label>
        {say("chart.origin")}
        <select
          value={origin.type}
          onChange={(event) => from(ORIGINS.find((type) => type === event.target.value) ?? "stage")}
        >
          {ORIGINS.map((type) => (
            <option key={type} value={type}>
              {say(`chart.origin-${type}`)}
            </option>
          ))}
        </select>
      </label>
      <Which origin={origin} choose={from} />
      <details>
        <summary>{say("chart.kinds")}</summary>
        <div className="checks">
          {ENTITY_KINDS.map((kind) => (
            <Check
              key={kind}
              label={say(`kind.${kind}`)}
              checked={!filter.kinds.includes(kind)}
              toggle={() => set({ kinds: toggled(filter.kinds, kind) })}
            />
          ))}
        </div>
        <div className="checks">
          {LINK_KINDS.map((kind) => (
            <Check
              key={kind}
              label={say(`link.${kind}`)}
              checked={!filter.links.includes(kind)}
              toggle={() => set({ links: toggled(filter.links, kind) })}
            />
          ))}
        </div>
      </details>
      <div className="field-row">
        <label>
          {say("chart.from")}
          <input
            type="date"
            value={filter.from ?? ""}
            onChange={(event) => set({ from: event.target.value === "" ? undefined : event.target.value })}
          />
        </label>
        <label>
          {say("chart.until")}
          <input
            type="date"
            value={filter.until ?? ""}
            onChange={(event) => set({ until: event.target.value === "" ? undefined : event.target.value })}
          />
        </label>
        <label>
          {say("chart.strongest")}
          <input
            type="number"
            min={1}
            value={filter.strongest ?? ""}
            onChange={(event) => set({ strongest: Number(event.target.value) || undefined })}
          />
        </label>
      </div>
      <Selected draft={draft} />
    </fieldset>
  );
}

function Which({
  origin,
  choose,
}: {
  origin: OriginAsked;
  choose: (type: OriginAsked["type"], id: string) => void;
}) {
  const say = useSay();
  const views = useSlice((state) => state.chart.views);
  const run = useSlice((state) => state.clusters.shown?.ranking);
  const selected = useSlice((state) => state.selected.size);
  if (origin.type === "stage") return null;
  if (origin.type === "path") return selected === 2 ? null : <p className="hint">{say("chart.path-how")}</p>;
  const options =
    origin.type === "view"
      ? views.map(({ id, title }) => ({ id: id as string, text: title }))
      : (run?.clusters ?? []).map(({ id, rank, score }) => ({
          id,
          text: `${say("cluster.title", { rank })} · ${score.toFixed(1)}`,
        }));
  if (options.length === 0) return <p className="hint">{say(`chart.no-${origin.type}`)}</p>;
  return (
    <label>
      {say(`chart.which-${origin.type}`)}
      <select value={origin.id} onChange={(event) => choose(origin.type, event.target.value)}>
        <option value="">{say("chart.choose")}</option>
        {options.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The sentence that is printed on the selection, as it was made or as it is rewritten. */
function Selected({ draft }: { draft: Draft }) {
  const say = useSay();
  const choice = useSlice((state) => state.chart.choice);
  return (
    <label>
      {say("chart.selection")}
      <textarea
        rows={4}
        maxLength={2000}
        value={draft.selection ?? choice?.selection ?? ""}
        onChange={(event) => apply(redraft({ selection: event.target.value }))}
      />
    </label>
  );
}

function Check({ label, checked, toggle }: { label: string; checked: boolean; toggle: () => void }) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={toggle} /> {label}
    </label>
  );
}

function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
}
