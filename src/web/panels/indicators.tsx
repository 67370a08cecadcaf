import { INDICATORS, type Indicator } from "#model/standing.ts";
import { useSay } from "#web/use-say.ts";

/** What was seen of someone who may be a victim. */
export function Indicators({
  seen,
  see,
}: {
  seen: readonly Indicator[];
  see: (seen: readonly Indicator[]) => void;
}) {
  const say = useSay();
  return (
    <fieldset className="choices">
      <legend>{say("assess.indicators")}</legend>
      {INDICATORS.map((one) => (
        <label key={one}>
          <input
            type="checkbox"
            checked={seen.includes(one)}
            onChange={(event) =>
              see(event.target.checked ? [...seen, one] : seen.filter((other) => other !== one))
            }
          />
          {say(`indicator.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
