import type { CaseId } from "#model/source.ts";
import { useSlice } from "#web/store.ts";
import { switchCase } from "#web/tasks/cases.ts";
import { useSay } from "#web/use-say.ts";

export function CasePicker() {
  const say = useSay();
  const cases = useSlice((state) => state.cases);
  const open = useSlice((state) => state.case);
  if (cases.length === 0) return null;
  return (
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
  );
}
