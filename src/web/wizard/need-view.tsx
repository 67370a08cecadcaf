import type { Need } from "#model/import-report.ts";
import { citedName } from "#model/source.ts";
import { showClock } from "#web/panels/show-time.ts";
import { Value } from "#web/panels/value.tsx";
import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { FormatOptions } from "./format-field.tsx";
import { formatTitle } from "./format-title.ts";
import { type OptionName, optionOf } from "./option-of.ts";

/** What is asked in words of the page; any other question as the engine puts it. */
const ASKED = ["supersedes", "timezone", "dateOrder", "decimal", "region", "encoding"] as const;

function isAsked(name: OptionName | undefined): name is (typeof ASKED)[number] {
  return ASKED.some((asked) => asked === name);
}

/** A fact only a person can state: why it is asked, and the candidates, each with how the first lines would read. */
export function NeedView({ need, choose }: { need: Need; choose: (candidate: string) => void }) {
  const say = useSay();
  const name = optionOf(need.option);
  const formats = useSlice((state) => state.formats);
  const language = useSlice((state) => state.language);
  const isUnknown = name === "profile" && need.reason === "missing-column";
  const history = useSlice((state) => state.history);
  const called = (candidate: string): string => {
    if (name === "profile") return formatTitle(candidate, formats, language);
    if (name === "timezone" && candidate === "unstated") return say("zone.unknown");
    if (name !== "supersedes") return candidate;
    const older = history?.find(({ id }) => id === candidate);
    return older === undefined
      ? say("version.none")
      : say("version.older", { file: citedName(older), when: showClock(older.importedAt) });
  };
  const samples = Object.entries(need.samples ?? {});
  return (
    <div className="need">
      <p>
        <strong>{say(isUnknown ? "import.unknown" : "import.need")}</strong>{" "}
        {isUnknown ? (
          say("import.unknown-what")
        ) : isAsked(name) ? (
          say(`need.${name}`)
        ) : (
          <Value text={need.message} />
        )}
      </p>
      {name === undefined ? (
        <p className="hint">{say("import.need-elsewhere", { option: need.option })}</p>
      ) : (
        <label>
          {say(`option.${name}`)}
          <select defaultValue="" onChange={(event) => choose(event.target.value)}>
            <option value="" disabled>
              {say("import.need-choose")}
            </option>
            {isUnknown ? (
              <FormatOptions />
            ) : (
              need.candidates.map((candidate) => (
                <option key={candidate} value={candidate}>
                  {candidate === need.proposed
                    ? say("import.need-proposed", { candidate: called(candidate) })
                    : called(candidate)}
                </option>
              ))
            )}
          </select>
        </label>
      )}
      {samples.map(([candidate, lines]) => (
        <figure className="sample" key={candidate}>
          <figcaption>{candidate}</figcaption>
          <pre>
            {lines.slice(0, 4).map((line, index) => (
              <span key={`${index} ${line}`}>
                <Value text={line} mono />
                {"\n"}
              </span>
            ))}
          </pre>
        </figure>
      ))}
    </div>
  );
}
