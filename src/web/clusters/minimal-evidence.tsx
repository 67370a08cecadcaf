import { useSlice } from "#web/store.ts";
import { showChainOnStage } from "#web/tasks/clusters.ts";
import { useSay } from "#web/use-say.ts";
import type { Examination } from "./cluster-state.ts";

/** The fewest recorded links that carry nearly all of the score. */
export function MinimalEvidence({ minimal }: { minimal: Examination["minimal"] }) {
  const say = useSay();
  const card = useSlice((state) => state.clusters.card);
  if (card === undefined || minimal.links.length === 0) return null;
  return (
    <p className="minimal">
      {say("minimal.text", {
        n: minimal.links.length,
        entities: minimal.entities.length,
        points: minimal.points.toFixed(1),
      })}{" "}
      <button type="button" onClick={() => void showChainOnStage(card, minimal.entities)}>
        {say("minimal.on-stage")}
      </button>
    </p>
  );
}
