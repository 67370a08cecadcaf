import { ARRANGEMENTS, CHART_LANGUAGES, MOST_SHEETS, ORIENTATIONS, PAPERS } from "#model/chart.ts";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { LANGUAGE_NAMES } from "#web/words/words.ts";
import { redraft } from "./composer-changes.ts";
import type { Draft } from "./draft.ts";

/** How the chart is set out: arrangement, paper, language, sheets; whether a score is printed. */
export function LookFields({ draft }: { draft: Draft }) {
  const say = useSay();
  const { setting } = draft;
  const isScored = useSlice((state) => state.chart.choice?.cluster !== undefined);
  const set = (parts: Partial<Draft["setting"]>): void =>
    apply(redraft({ setting: { ...setting, ...parts } }));
  return (
    <fieldset>
      <legend>{say("chart.look")}</legend>
      <div className="field-row">
        <Choice
          label={say("chart.arrangement")}
          value={setting.arrangement}
          options={ARRANGEMENTS.map((value) => ({ value, text: say(`chart.arrange-${value}`) }))}
          choose={(arrangement) => set({ arrangement })}
        />
        <Choice
          label={say("chart.language")}
          value={setting.language}
          options={CHART_LANGUAGES.map((value) => ({ value, text: LANGUAGE_NAMES[value] }))}
          choose={(language) => set({ language })}
        />
      </div>
      <div className="field-row">
        <Choice
          label={say("chart.paper")}
          value={setting.paper}
          options={PAPERS.map((value) => ({ value, text: value }))}
          choose={(paper) => set({ paper })}
        />
        <Choice
          label={say("chart.orientation")}
          value={setting.orientation}
          options={ORIENTATIONS.map((value) => ({ value, text: say(`chart.${value}`) }))}
          choose={(orientation) => set({ orientation })}
        />
      </div>
      <div className="field-row">
        {(["across", "down"] as const).map((way) => (
          <label key={way}>
            {say(`chart.${way}`)}
            <input
              type="number"
              min={1}
              max={MOST_SHEETS}
              value={setting[way]}
              onChange={(event) => set({ [way]: within(Number(event.target.value)) })}
            />
          </label>
        ))}
      </div>
      {isScored && (
        <label className="check">
          <input
            type="checkbox"
            checked={draft.isScorePrinted}
            onChange={(event) => apply(redraft({ isScorePrinted: event.target.checked }))}
          />{" "}
          {say("chart.print-score")}
        </label>
      )}
    </fieldset>
  );
}

function Choice<T extends string>({
  label,
  value,
  options,
  choose,
}: {
  label: string;
  value: T;
  options: readonly { value: T; text: string }[];
  choose: (value: T) => void;
}) {
  return (
    <label>
      {label}
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) choose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

function within(value: number): number {
  return Math.min(Math.max(Math.trunc(value) || 1, 1), MOST_SHEETS);
}
