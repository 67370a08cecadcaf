import type { ParameterEntry } from "#api/score-settings.ts";
import { useSay } from "#web/use-say.ts";

/** Every number of the parameter file, with its reason; what a case changed is marked with what is published. */
export function ParameterTable({
  entries,
  texts,
  type,
}: {
  entries: readonly ParameterEntry[];
  texts: ReadonlyMap<string, string>;
  type: (path: string, text: string) => void;
}) {
  const say = useSay();
  return (
    <div className="parameters">
      <table>
        <thead>
          <tr>
            <th>{say("settings.parameter")}</th>
            <th>{say("settings.value")}</th>
            <th>{say("settings.why")}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ path, value, published, why }) => (
            <tr key={path} className={value === published ? "" : "changed"}>
              <th scope="row" className="mono">
                {path}
              </th>
              <td>
                <input
                  aria-label={path}
                  inputMode="decimal"
                  value={texts.get(path) ?? String(value ?? "")}
                  onChange={(event) => type(path, event.target.value)}
                />
                {value !== published && (
                  <small>{say("settings.was", { value: String(published ?? "–") })}</small>
                )}
              </td>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
