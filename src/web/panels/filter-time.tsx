import { filterBy } from "#web/stage/filter-changes.ts";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { useLater } from "./use-later.ts";

/** Two days between which something must have happened. */
export function FilterTime() {
  const say = useSay();
  return (
    <fieldset className="filter-field">
      <legend>{say("filter.time")}</legend>
      <DayField end="from" />
      <DayField end="until" />
      <small>{say("filter.time-what")}</small>
    </fieldset>
  );
}

function DayField({ end }: { end: "from" | "until" }) {
  const say = useSay();
  const kept = useSlice((state) => state.stage.filter[end] ?? "");
  const [day, setDay] = useLater(kept, (value) =>
    apply(filterBy({ [end]: /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined })),
  );
  return (
    <label>
      {say(`filter.${end}`)}
      <input type="date" value={day} onChange={(event) => setDay(event.target.value)} />
    </label>
  );
}
