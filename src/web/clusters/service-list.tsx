import { useState } from "react";
import type { EntityId } from "#model/graph.ts";
import { useBusy } from "#web/panels/waiting.tsx";
import { useSlice } from "#web/store.ts";
import { decideService } from "#web/tasks/score-settings.ts";
import { useSay } from "#web/use-say.ts";
import { captionOf } from "#web/words/caption.ts";
import type { Settings } from "./cluster-state.ts";
import { ReasonForm } from "./reason-form.tsx";

const KINDS = ["service", "placeholder"] as const;

/** The hand-kept list of what serves everybody or stands for nothing; a hub can be added to it, for a reason. */
export function ServiceList({ settings: { services, hubs } }: { settings: Settings }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const entities = useSlice((state) => state.entities);
  const busy = useBusy("settings-change");
  const [entity, choose] = useState<EntityId | "">("");
  const [kind, setKind] = useState<(typeof KINDS)[number]>("service");
  const listed = new Set(services.map((service) => service.entity));
  const hubIds = [...new Set(hubs?.table.map((hub) => hub.entity))].filter((id) => !listed.has(id));
  const known = hubIds.flatMap((id) => entities.get(id) ?? []);
  return (
    <>
      <h3>{say("settings.services")}</h3>
      <p className="hint">{say("settings.services-what")}</p>
      <details className="how">
        <summary>{say("settings.services-show", { n: services.length })}</summary>
        <table>
          <tbody>
            {services.map((service) => (
              <tr key={service.entity}>
                <td className="mono">{identifier(service.entity)}</td>
                <td>{say(`settings.${service.kind}`)}</td>
                <td>
                  <bdi>{service.why}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <div className="actions">
        <label>
          {say("settings.add-service")}{" "}
          <select value={entity} onChange={(event) => choose(event.target.value as EntityId | "")}>
            <option value="">{say("what-if.choose")}</option>
            {known.map((hub) => (
              <option key={hub.id} value={hub.id}>
                {captionOf(hub, language)}
              </option>
            ))}
          </select>
        </label>
        <select
          aria-label={say("settings.service-kind")}
          value={kind}
          onChange={(event) => setKind(event.target.value as (typeof KINDS)[number])}
        >
          {KINDS.map((name) => (
            <option key={name} value={name}>
              {say(`settings.${name}`)}
            </option>
          ))}
        </select>
      </div>
      <ReasonForm
        label={say("settings.add-service-now")}
        isReady={entity !== "" && !busy}
        decide={async (reason) => entity !== "" && decideService({ entity, kind }, reason)}
      />
    </>
  );
}

/** A service is no person: its identifier may be read. */
function identifier(id: EntityId): string {
  return id.slice(id.indexOf(":") + 1);
}
