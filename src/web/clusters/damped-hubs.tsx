import { useSlice } from "#web/store.ts";
import { loadUndamped } from "#web/tasks/beside-score.ts";
import { useSay } from "#web/use-say.ts";
import { AskedSection } from "./asked-section.tsx";
import type { Examination } from "./cluster-state.ts";
import { NameOf } from "./name-of.tsx";

/** The hubs that weaken a link of these chains, by how much, and what the score would be without that. */
export function DampedHubs({ examination: { dampedHubs } }: { examination: Examination }) {
  const say = useSay();
  const undamped = useSlice((state) => state.clusters.undamped);
  const isKnown = undamped !== undefined || dampedHubs.length === 0;
  return (
    <AskedSection
      title={say("hubs.title", { n: dampedHubs.length })}
      work="undamped"
      isKnown={isKnown}
      ask={loadUndamped}
    >
      {dampedHubs.length === 0 ? (
        <p className="hint">{say("hubs.none")}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th>{say("hubs.entity")}</th>
              <th>{say("hubs.relation")}</th>
              <th className="number">{say("hubs.neighbours")}</th>
              <th className="number">{say("hubs.factor")}</th>
            </tr>
          </thead>
          <tbody>
            {dampedHubs.map(({ entity, relation, neighbours, factor }) => (
              <tr key={`${relation} ${entity}`}>
                <td>
                  <NameOf id={entity} />
                </td>
                <td className="mono">{relation}</td>
                <td className="number">{neighbours}</td>
                <td className="number">× {factor.toFixed(3)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {undamped !== undefined && <p>{say("hubs.undamped", { points: undamped.toFixed(1) })}</p>}
    </AskedSection>
  );
}
