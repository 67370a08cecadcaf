import { useEffect, useState } from "react";
import { useSlice } from "#web/store.ts";
import { cancelScoring } from "#web/tasks/scores.ts";
import { useSay } from "#web/use-say.ts";
import { SCORE_STAGES } from "./cluster-state.ts";

/** Before this a scoring is over sooner than anyone could cancel it. */
const LATE_MS = 400;

/** What a scoring is doing, from when it takes long, with a button that stops it. */
export function ScoringProgress() {
  const stage = useSlice((state) => state.clusters.stage);
  return stage === undefined ? null : <Running step={SCORE_STAGES.indexOf(stage)} />;
}

function Running({ step }: { step: number }) {
  const say = useSay();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, []);
  const stage = SCORE_STAGES[step];
  if (!isLate || stage === undefined) return null;
  const label = say(`clusters.stage-${stage}`);
  return (
    <output className="scoring">
      <label>
        {label}
        <progress value={step + 1} max={SCORE_STAGES.length + 1} />
      </label>
      <button type="button" onClick={cancelScoring}>
        {say("clusters.cancel")}
      </button>
    </output>
  );
}
