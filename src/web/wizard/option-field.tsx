import { useId, useState } from "react";
import { HANDLING } from "#model/handling.ts";
import type { ImportOptions } from "#model/import-report.ts";
import { TIME_ZONES } from "#model/time-zones.ts";
import { useSay } from "#web/use-say.ts";
import type { OptionName } from "./option-of.ts";

const LETTERS = ["A", "B", "C", "D", "E", "F"];
const FIGURES = ["1", "2", "3", "4", "5", "6"];

/** What may be chosen; a field without a list takes text. */
const CHOICES: Partial<Readonly<Record<OptionName, readonly string[]>>> = {
  encoding: ["utf-8", "utf-16le", "utf-16be", "cp949", "gb18030", "big5", "shift_jis", "windows-1252"],
  delimiter: [",", ";", "\t", "|"],
  dateOrder: ["ymd", "dmy", "mdy"],
  decimal: [".", ","],
  handling: HANDLING,
  grade: LETTERS.flatMap((letter) => FIGURES.map((figure) => letter + figure)),
};

const SUGGESTIONS: Partial<Readonly<Record<OptionName, readonly string[]>>> = {
  timezone: TIME_ZONES,
};

const PATTERNS: Partial<Readonly<Record<OptionName, string>>> = {
  headerLine: "[1-9][0-9]*",
  seizedAt: "\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?(Z|[+\\-]\\d{2}:\\d{2})?)?",
  region: "[A-Z]{2}",
};

type Field = {
  name: OptionName;
  options: ImportOptions;
  found?: string | undefined;
  set: (name: OptionName, text: string) => void;
};

/** One option of an import: what was found stands as the proposal, what a person states goes before it. */
export function OptionField({ name, options, found, set }: Field) {
  const say = useSay();
  const stated = options[name]?.toString() ?? "";
  const choices = CHOICES[name];
  const nothing =
    found !== undefined
      ? say("option.found", { found: visible(found) })
      : name === "seizedAt"
        ? "2026-03-01T14:30+09:00"
        : say("option.unstated");
  return (
    <label>
      {say(`option.${name}`)}
      {choices === undefined ? (
        <TextField key={stated} name={name} stated={stated} nothing={nothing} set={set} />
      ) : (
        <select value={stated} onChange={(event) => set(name, event.target.value)}>
          <option value="">{nothing}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {visible(choice)}
            </option>
          ))}
        </select>
      )}
    </label>
  );
}

/** Takes text, and states it when the field is left. */
function TextField({
  name,
  stated,
  nothing,
  set,
}: Pick<Field, "name" | "set"> & { stated: string; nothing: string }) {
  const list = useId();
  const [text, setText] = useState(stated);
  const suggestions = SUGGESTIONS[name];
  return (
    <>
      <input
        value={text}
        placeholder={nothing}
        title={nothing}
        list={suggestions === undefined ? undefined : list}
        inputMode={name === "headerLine" ? "numeric" : undefined}
        pattern={PATTERNS[name]}
        spellCheck={false}
        onChange={(event) => setText(event.target.value.trimStart())}
        onBlur={(event) => {
          if (event.target.checkValidity() && text.trim() !== stated) set(name, text.trim());
        }}
      />
      {suggestions !== undefined && (
        <datalist id={list}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion}>
              {suggestion}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}

function visible(text: string): string {
  return text === "\t" ? "Tab" : text;
}
