import type { Format } from "./import-state.ts";
import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { formatTitle } from "./format-title.ts";
import { ROW_KINDS } from "./row-kinds.ts";

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
        <FormatOptions />
      </select>
    </label>
  );
}

/** The formats to choose from: those kept here, those that stand for a kind of row, those of known files. */
export function FormatOptions() {
  const say = useSay();
  const formats = useSlice((all) => all.formats);
  const kept = formats.filter(({ own }) => own);
  const kinds = ROW_KINDS.flatMap((id) => formats.filter((format) => format.id === id && !format.own));
  const files = formats.filter(({ id, own }) => !own && !ROW_KINDS.includes(id));
  return (
    <>
      {kept.length > 0 && <Group label={say("format.kept")} formats={kept} />}
      <Group label={say("format.kinds")} formats={kinds} />
      <Group label={say("format.files")} formats={files} />
    </>
  );
}

function Group({ label, formats }: { label: string; formats: readonly Format[] }) {
  const language = useSlice((all) => all.language);
  return (
    <optgroup label={label}>
      {formats.map(({ id, means }) => (
        <option key={id} value={id} title={means}>
          {formatTitle(id, formats, language)}
        </option>
      ))}
    </optgroup>
  );
}
