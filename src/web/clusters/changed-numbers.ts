import type { ParameterEntry } from "#api/score-settings.ts";
import type { ParameterChange } from "#web/tasks/score-settings.ts";

/** The numbers that were typed and are other than what the case has; what is no number is left to be typed on. */
export function changedNumbers(
  entries: readonly ParameterEntry[],
  texts: ReadonlyMap<string, string>,
): ParameterChange[] {
  return entries.flatMap(({ path, value }) => {
    const text = texts.get(path)?.trim();
    if (text === undefined || text === "" || !Number.isFinite(Number(text))) return [];
    return Number(text) === value ? [] : [{ path, value: Number(text) }];
  });
}
