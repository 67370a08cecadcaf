import { useSlice } from "#web/store.ts";
import { compareWith, score } from "#web/tasks/scores.ts";
import { useBusy } from "#web/panels/waiting.tsx";
import { useSay } from "#web/use-say.ts";
import { whatOvertook } from "./what-overtook.ts";

/** Says when the shown run is not the one that would be made now, or that it took the place of another. */
export function OvertakenNote() {
  const say = useSay();
  const clusters = useSlice((state) => state.clusters);
  const isScoring = useBusy("score");
  const overtaken = whatOvertook(clusters);
  if (overtaken.length > 0) {
    return (
      <output className="overtaken">
        <p>{overtaken.map((what) => say(`clusters.overtaken-${what}`)).join(" ")}</p>
        <button type="button" disabled={isScoring} onClick={() => void score()}>
          {say("clusters.score-now")}
        </button>
      </output>
    );
  }
  const { list, shown, comparison } = clusters;
  const place = list?.runs.findIndex(({ id }) => id === shown?.record.id) ?? -1;
  const before = place < 0 ? undefined : list?.runs[place + 1];
  if (before === undefined || comparison !== undefined) return null;
  return (
    <p className="hint">
      {say("clusters.is-current")}{" "}
      <button type="button" className="plain link" onClick={() => void compareWith(before.id)}>
        {say("clusters.compare-before")}
      </button>
    </p>
  );
}
