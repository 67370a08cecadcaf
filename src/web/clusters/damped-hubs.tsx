import { useSay } from "#web/use-say.ts";
import type { Examination } from "./cluster-state.ts";
import { NameOf } from "./name-of.tsx";

/** The hubs that weaken a link of these chains, by how much, and what the score would be without that. */
export function DampedHubs({ examination: { dampedHubs } }: { examination: Examination }) {
  const say = useSay();
  return (
    <details className="how">
      <summary>{say("hubs.title", { n: dampedHubs.length })}</summary>
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
    </details>
  );
}
