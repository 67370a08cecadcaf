import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { formatTitle } from "./format-title.ts";

/** The format of a file: the one found stands as the proposal, any other that is read may be stated. */
export function FormatField({
  stated,
  found,
  state,
}: {
  stated: string | undefined;
  found: string | undefined;
  state: (id: string) => void;
}) {
  const say = useSay();
  const formats = useSlice((all) => all.formats);
  const language = useSlice((all) => all.language);
  const proposal =
    found === undefined
      ? say("option.not-recognised")
      : say("option.found", { found: formatTitle(found, formats, language) });
  return (
    <label className="format">
      {say("option.profile")}
      <select value={stated ?? ""} onChange={(event) => state(event.target.value)}>
        <option value="">{stated === undefined ? proposal : say("option.find")}</option>
        {formats.map(({ id, means }) => (
          <option key={id} value={id} title={means}>
            {formatTitle(id, formats, language)}
          </option>
        ))}
      </select>
    </label>
  );
}
