import { useState } from "react";
import type { EntityId } from "#model/graph.ts";
import { ASSESSED, type Assessed, type Indicator, isProtected, type Standing } from "#model/standing.ts";
import { assess } from "#web/tasks/explore.ts";
import { useSay } from "#web/use-say.ts";
import { EndsAsked } from "./ends-asked.tsx";
import { Indicators } from "./indicators.tsx";
import { Judgements } from "./judgements.tsx";
import { useBusy } from "./waiting.tsx";

/** Records a judgement on a person's standing; a reason is required, nothing is overwritten. */
export function StandingForm({ id, standing }: { id: EntityId; standing: Standing }) {
  const say = useSay();
  const busy = useBusy("assess");
  const [chosen, choose] = useState<Assessed | "">("");
  const [reason, setReason] = useState("");
  const [seen, setSeen] = useState<readonly Indicator[]>([]);
  const protects = chosen === "victim" || chosen === "possible_victim";
  const ends = isProtected(standing) && chosen !== "" && !protects;
  const record = async (judged: Assessed): Promise<void> => {
    if (!(await assess(id, judged, reason.trim(), protects ? seen : []))) return;
    choose("");
    setReason("");
    setSeen([]);
  };
  return (
    <section>
      <h3>{say("assess.title")}</h3>
      <p className="hint">
        {standing.assessed === undefined
          ? say("assess.none")
          : say("assess.now", { standing: say(`standing.${standing.assessed}`) })}
      </p>
      <Judgements id={id} />
      <EndsAsked id={id} />
      <form
        className="standing-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen === "" || reason.trim() === "") return;
          void record(chosen);
        }}
      >
        <label>
          {say("assess.standing")}
          <select required value={chosen} onChange={(event) => choose(event.target.value as Assessed | "")}>
            <option value="">{say("assess.choose")}</option>
            {ASSESSED.map((name) => (
              <option key={name} value={name}>
                {say(`standing.${name}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say("assess.reason")}
          <textarea
            required
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {protects && <Indicators seen={seen} see={setSeen} />}
        {ends && <p className="hint">{say("assess.ends")}</p>}
        <button type="submit" disabled={busy || chosen === "" || reason.trim() === ""}>
          {say("assess.record")}
        </button>
      </form>
    </section>
  );
}
