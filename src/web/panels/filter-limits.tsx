import { CREDIBILITIES, RELIABILITIES } from "#model/grades-from.ts";
import type { Grade } from "#model/source.ts";
import { filterBy } from "#web/stage/filter-changes.ts";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { useLater } from "./use-later.ts";

/** The least that a line or an entity must have: grade, rows, neighbours. */
export function FilterLimits() {
  return (
    <fieldset className="filter-field">
      <GradeField />
      <NumberField name="strength" least={1} />
      <NumberField name="degree" least={0} />
    </fieldset>
  );
}

function GradeField() {
  const say = useSay();
  const grade = useSlice((state) => state.stage.filter.grade);
  const letter = grade?.charAt(0) ?? "F";
  const digit = grade?.charAt(1) ?? "6";
  return (
    <div className="filter-line" title={say("filter.grade-what")}>
      <span id="filter-grade">{say("filter.grade")}</span>
      <select
        aria-labelledby="filter-grade"
        value={letter}
        onChange={(event) => setGrade(event.target.value, digit)}
      >
        {RELIABILITIES.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
      <select
        aria-labelledby="filter-grade"
        value={digit}
        onChange={(event) => setGrade(letter, event.target.value)}
      >
        {CREDIBILITIES.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </div>
  );
}

/** The worst grade of all lets everything through. */
function setGrade(letter: string, digit: string): void {
  const isAny = letter === "F" && digit === "6";
  apply(filterBy({ grade: isAny ? undefined : (`${letter}${digit}` satisfies Grade) }));
}

function NumberField({ name, least }: { name: "strength" | "degree"; least: number }) {
  const say = useSay();
  const kept = useSlice((state) => String(state.stage.filter[name]));
  const [text, setText] = useLater(kept, (value) =>
    apply(filterBy({ [name]: /^\d{1,6}$/.test(value) ? Math.max(least, Number(value)) : least })),
  );
  return (
    <label className="filter-line" title={say(`filter.${name}-what`)}>
      {say(`filter.${name}`)}
      <input type="number" min={least} value={text} onChange={(event) => setText(event.target.value)} />
    </label>
  );
}
