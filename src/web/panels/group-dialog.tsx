import { useEffect, useMemo } from "react";
import { GROUPINGS, type Grouping } from "#model/view.ts";
import { groupsBy } from "#web/stage/group-by.ts";
import { fold, unfoldAll } from "#web/stage/fold-changes.ts";
import { apply, current, useSlice } from "#web/store.ts";
import { loadStageClusters } from "#web/tasks/stage-clusters.ts";
import { useSay } from "#web/use-say.ts";
import { Dialog } from "./dialog.tsx";

/** By what the stage may be grouped, with how many groups each way makes. */
export function GroupDialog({ close }: { close: () => void }) {
  const say = useSay();
  const isFolded = useSlice((state) => state.stage.folds.length > 0);
  useEffect(() => void loadStageClusters(), []);
  return (
    <Dialog title={say("fold.title")} close={close}>
      <p className="hint">{say("fold.what")}</p>
      <ul className="choices">
        {GROUPINGS.map((by) => (
          <GroupChoice key={by} by={by} close={close} />
        ))}
      </ul>
      {isFolded && (
        <button
          type="button"
          onClick={() => {
            apply(unfoldAll);
            close();
          }}
        >
          {say("fold.unfold-all")}
        </button>
      )}
    </Dialog>
  );
}

function GroupChoice({ by, close }: { by: Grouping; close: () => void }) {
  const say = useSay();
  const stage = useSlice((state) => state.stage);
  const clusters = useSlice((state) => state.stageClusters);
  const groups = useMemo(
    () => groupsBy(by, { ...current(), stage, stageClusters: clusters }),
    [by, stage, clusters],
  );
  const entities = groups.reduce((sum, { members }) => sum + members.length, 0);
  const lacksScore = by === "cluster" && clusters === undefined;
  return (
    <li>
      <button
        type="button"
        disabled={groups.length === 0}
        onClick={() => {
          apply(fold(groups));
          close();
        }}
      >
        {say(`fold.${by}`)}
      </button>
      <span className="hint">
        {lacksScore
          ? say("fold.no-score")
          : groups.length === 0
            ? say("fold.nothing")
            : say("fold.found", { groups: groups.length, entities })}
      </span>
    </li>
  );
}
