import type { State } from "#web/state.ts";
import type { Key } from "#web/words/words.ts";

/**
 * Something a person may do: named in the palette, listed with its keys, run by either. `keys` are the keys together
 * (`ctrl+shift+z`), most usual first; `isOnStage` keys act only with the stage in focus, where they mean nothing else.
 */
export type Action = {
  readonly name: Key;
  /** What stands in the holes of the name, as a word of its own. */
  readonly values?: Readonly<Record<string, Key>>;
  readonly keys?: readonly string[];
  readonly isOnStage?: boolean;
  /** Where it can be done; everywhere when absent. */
  readonly isOn?: "explore";
  readonly canRun?: (state: State) => boolean;
  readonly run: () => void;
};
