import { putOnStage } from "#web/tasks/explore.ts";
import { turnTo } from "#web/changes.ts";
import { apply, current } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import type { Leads } from "./cluster-state.ts";
import { NameOf } from "./name-of.tsx";

/** Where to look next: things near in the records, never people, and no score. */
export function LeadList({ leads }: { leads: Leads }) {
  const say = useSay();
  if (leads.length === 0) return <p className="hint">{say("leads.none")}</p>;
  return (
    <>
      <p className="caution">{say("leads.what")}</p>
      <table className="leads">
        <thead>
          <tr>
            <th>{say("leads.thing")}</th>
            <th>{say("leads.via")}</th>
            <th className="number">{say("leads.share")}</th>
            <th>
              <span className="only-heard">{say("leads.on-stage")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {leads.map(({ entity, via, share }) => (
            <tr key={entity}>
              <td>
                <NameOf id={entity} />
              </td>
              <td>{via === undefined ? say("leads.a-person") : <NameOf id={via} />}</td>
              <td className="number">{(100 * share).toFixed(2)} %</td>
              <td>
                <button
                  type="button"
                  className="aside"
                  onClick={() => lookAt([entity, ...(via === undefined ? [] : [via])])}
                >
                  {say("leads.on-stage")}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function lookAt(ids: readonly Leads[number]["entity"][]): void {
  const { entities } = current();
  apply(turnTo("explore"));
  void putOnStage(ids.flatMap((id) => entities.get(id) ?? []));
}
