import { useState } from "react";
import type { EntityId } from "#model/graph.ts";
import { LINK_KINDS, type LinkKind } from "#model/kinds.ts";
import type { WayQuestion } from "#model/way.ts";
import { apply, useSlice } from "#web/store.ts";
import { seekWays } from "#web/tasks/paths.ts";
import { select } from "#web/changes.ts";
import { useSay } from "#web/use-say.ts";
import { Dialog } from "./dialog.tsx";
import { EntityName } from "./entity-name.tsx";

const HUB = 50;

/** Asks for ways from what is selected: to whom, in which order, by which links, how far. */
export function WaysDialog({ close }: { close: () => void }) {
  const say = useSay();
  const selected = useSlice((state) => state.selected);
  const [from, other] = selected;
  return (
    <Dialog title={say("ways.title")} close={close}>
      {from === undefined ? (
        <p>{say("ways.select-first")}</p>
      ) : (
        <WaysForm from={from} other={other} close={close} />
      )}
    </Dialog>
  );
}

function WaysForm({
  from,
  other,
  close,
}: {
  from: EntityId;
  other: EntityId | undefined;
  close: () => void;
}) {
  const say = useSay();
  const start = useSlice((state) => state.entities.get(from));
  const end = useSlice((state) => (other === undefined ? undefined : state.entities.get(other)));
  const filter = useSlice((state) => state.stage.filter);
  const [to, setTo] = useState<WayQuestion["to"]>(other ?? "sanctioned");
  const [by, setBy] = useState<WayQuestion["by"]>("reliability");
  const [count, setCount] = useState(5);
  const [hops, setHops] = useState(6);
  const [withoutHubs, setWithoutHubs] = useState(true);
  const [hubs, setHubs] = useState(HUB);
  const [without, setWithout] = useState<readonly LinkKind[]>(filter.links);
  const toggle = (kind: LinkKind): void =>
    setWithout(without.includes(kind) ? without.filter((one) => one !== kind) : [...without, kind]);
  return (
    <form
      className="ways-form"
      onSubmit={(event) => {
        event.preventDefault();
        close();
        apply(select(from));
        void seekWays({
          from,
          to,
          by,
          count,
          hops,
          without: [...without],
          ...(withoutHubs && { hubs }),
        });
      }}
    >
      <p>
        {say("ways.from")} {start !== undefined && <EntityName entity={start} />}
        {end !== undefined && (
          <>
            {" → "}
            <EntityName entity={end} />
          </>
        )}
      </p>
      <label>
        {say("ways.to")}
        <select value={to} onChange={(event) => setTo(event.target.value as WayQuestion["to"])}>
          {other !== undefined && <option value={other}>{say("ways.to-other")}</option>}
          <option value="sanctioned">{say("ways.to-sanctioned")}</option>
          <option value="wanted">{say("ways.to-wanted")}</option>
        </select>
      </label>
      <label>
        {say("ways.by")}
        <select value={by} onChange={(event) => setBy(event.target.value as WayQuestion["by"])}>
          <option value="reliability">{say("ways.by-reliability")}</option>
          <option value="steps">{say("ways.by-steps")}</option>
        </select>
      </label>
      <NumberField name="ways.count" value={count} most={20} set={setCount} />
      <NumberField name="ways.hops" value={hops} most={12} set={setHops} />
      <label className="check">
        <input type="checkbox" checked={withoutHubs} onChange={() => setWithoutHubs(!withoutHubs)} />
        {say("ways.hubs")}
        <input
          type="number"
          min={2}
          aria-label={say("ways.hubs-least")}
          disabled={!withoutHubs}
          value={hubs}
          onChange={(event) => setHubs(Math.max(2, Number(event.target.value)))}
        />
      </label>
      <fieldset>
        <legend>{say("ways.kinds")}</legend>
        {LINK_KINDS.map((kind) => (
          <label key={kind} className="check">
            <input type="checkbox" checked={!without.includes(kind)} onChange={() => toggle(kind)} />
            {say(`link.${kind}`)}
          </label>
        ))}
      </fieldset>
      <button type="submit" className="main">
        {say("ways.find")}
      </button>
    </form>
  );
}

function NumberField({
  name,
  value,
  most,
  set,
}: {
  name: "ways.count" | "ways.hops";
  value: number;
  most: number;
  set: (value: number) => void;
}) {
  const say = useSay();
  return (
    <label>
      {say(name)}
      <input
        type="number"
        min={1}
        max={most}
        value={value}
        onChange={(event) => set(Math.min(most, Math.max(1, Number(event.target.value))))}
      />
    </label>
  );
}
