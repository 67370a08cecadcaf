import type { Action } from "#web/actions/action.ts";
import type { Say } from "#web/use-say.ts";

/** What an action is called, in the language of the screen. */
export function sayAction(say: Say, { name, values = {} }: Action): string {
  return say(name, Object.fromEntries(Object.entries(values).map(([hole, key]) => [hole, say(key)])));
}
