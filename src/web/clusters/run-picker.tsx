import { RunId } from "#model/run-record.ts";
import { showClock } from "#web/panels/show-time.ts";
import { useSlice } from "#web/store.ts";
import { chooseRun, compareWith } from "#web/tasks/scores.ts";
import { useSay } from "#web/use-say.ts";

/** The stored runs: which one is shown, and with which it is compared. */
export function RunPicker() {
  const say = useSay();
  const runs = useSlice((state) => state.clusters.list?.runs);
  const shown = useSlice((state) => state.clusters.shown?.record.id);
  const compared = useSlice((state) => state.clusters.comparison?.before);
  if (runs === undefined || shown === undefined) return null;
  const options = runs.map(({ id, at, author, scored }) => ({
    id,
    text: say("clusters.run-option", { at: showClock(at), author, n: scored }),
  }));
  return (
    <div className="run-picker">
      <label>
        {say("clusters.run-shown")}
        <select value={shown} onChange={(event) => void chooseRun(RunId.parse(event.target.value))}>
          {options.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      </label>
      {options.length > 1 && (
        <label>
          {say("clusters.run-compared")}
          <select
            value={compared ?? ""}
            onChange={(event) => void compareWith(RunId.parse(event.target.value))}
          >
            <option value="" disabled>
              {say("clusters.run-choose")}
            </option>
            {options
              .filter(({ id }) => id !== shown)
              .map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
          </select>
        </label>
      )}
    </div>
  );
}
