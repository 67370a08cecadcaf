import { useSay } from "#web/use-say.ts";

/** Says which words of a text judge, and that a chart states what is recorded. */
export function Loaded({ words }: { words: readonly string[] }) {
  const say = useSay();
  if (words.length === 0) return null;
  return <output className="hint">{say("chart.loaded", { words: words.join(", ") })}</output>;
}
