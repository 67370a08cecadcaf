import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { MANY_LINES } from "./draw.ts";
import { linesOf } from "./lines.ts";

/** Says why a crowded stage is drawn with less, and what to do about it. */
export function CrowdNote() {
  const say = useSay();
  const isCrowded = useSlice((state) => linesOf(state).size > MANY_LINES);
  if (!isCrowded) return null;
  return <p className="crowd-note">{say("stage.crowded", { n: MANY_LINES })}</p>;
}
