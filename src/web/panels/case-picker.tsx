import type { CaseId } from "#model/source.ts";
import { askNewCase } from "#web/changes.ts";
import { apply, useSlice } from "#web/store.ts";
import { switchCase } from "#web/tasks/cases.ts";
import { useSay } from "#web/use-say.ts";
import { Icon } from "./icon.tsx";

/** The case that is open, and the way to others and to a new one. */
export function CasePicker() {
  const say = useSay();
  const cases = useSlice((state) => state.cases);
  const open = useSlice((state) => state.case);
  return (
    <>
      {cases.length > 0 && (
        <select
          className="case-picker"
          aria-label={say("bar.case")}
          value={open}
          onChange={(event) => void switchCase(event.target.value as CaseId)}
        >
          {cases.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      )}
      <button
        type="button"
        className="quiet"
        title={say("case.new")}
        aria-label={say("case.new")}
        onClick={() => apply(askNewCase(true))}
      >
        <Icon name="closer" />
      </button>
    </>
  );
}
