import { useBusy } from "#web/panels/waiting.tsx";
import { useSlice } from "#web/store.ts";
import { decideHubs, previewHubs } from "#web/tasks/score-settings.ts";
import { useSay } from "#web/use-say.ts";
import type { Settings } from "./cluster-state.ts";
import { NameOf } from "./name-of.tsx";
import { ReasonForm } from "./reason-form.tsx";

const MOST = 50;

/** The frozen hub table, and what refreshing it would change; it is refreshed for a reason, as an event of its own. */
export function HubTable({ settings: { hubs } }: { settings: Settings }) {
  const say = useSay();
  const isLooking = useBusy("hubs");
  const isDeciding = useBusy("settings-change");
  const changes = useSlice((state) => state.clusters.hubChanges);
  if (hubs === undefined) return null;
  const table = hubs.table.toSorted((a, b) => b.neighbours - a.neighbours);
  return (
    <>
      <h3>{say("settings.hubs")}</h3>
      <p className="hint">
        {say("settings.hubs-what", { n: table.length })}{" "}
        <span className="mono">{hubs.hash.slice(0, 12)}</span>
      </p>
      <details className="how">
        <summary>
          {say("settings.hubs-show", { shown: Math.min(MOST, table.length), n: table.length })}
        </summary>
        <table>
          <tbody>
            {table.slice(0, MOST).map(({ entity, relation, neighbours }) => (
              <tr key={`${relation} ${entity}`}>
                <td>
                  <NameOf id={entity} />
                </td>
                <td className="mono">{relation}</td>
                <td className="number">{neighbours}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {changes === undefined ? (
        <button type="button" className="more" disabled={isLooking} onClick={() => void previewHubs()}>
          {say(isLooking ? "settings.hubs-looking" : "settings.hubs-preview")}
        </button>
      ) : (
        <>
          <p>{say("settings.hubs-changes", { n: changes.length })}</p>
          <table>
            <tbody>
              {changes.slice(0, MOST).map(({ entity, relation, before, after }) => (
                <tr key={`${relation} ${entity}`}>
                  <td>
                    <NameOf id={entity} />
                  </td>
                  <td className="mono">{relation}</td>
                  <td className="number">
                    {before} → {after}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <ReasonForm
            label={say("settings.hubs-refresh")}
            isReady={changes.length > 0 && !isDeciding}
            decide={decideHubs}
          />
        </>
      )}
    </>
  );
}
