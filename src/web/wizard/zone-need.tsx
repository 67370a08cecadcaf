import type { Proposal } from "#model/proposal.ts";
import { useSay } from "#web/use-say.ts";
import { ZONES } from "./option-field.tsx";

/** Asks for the zone of times that state none. The import can go without: the times are then kept as local ones. */
export function ZoneNeed({
  findings,
  choose,
}: Pick<Proposal, "findings"> & { choose: (zone: string) => void }) {
  const say = useSay();
  if (!findings.some(({ about, sure }) => about === "timezone" && sure === "open")) return null;
  return (
    <div className="need">
      <p>{say("zone.ask")}</p>
      <label>
        {say("option.timezone")}
        <select value="" onChange={(event) => choose(event.target.value)}>
          <option value="">{say("import.need-choose")}</option>
          {ZONES.map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
