import { say, type Key } from "#web/words/words.ts";
import { useSlice } from "./store.ts";

export type Say = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

/** Says a text in the language of the screen. */
export function useSay(): Say {
  const language = useSlice((state) => state.language);
  return (key, values) => say(language, key, values);
}
