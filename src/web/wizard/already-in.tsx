import { showClock } from "#web/panels/show-time.ts";
import type { ImportFile } from "./import-state.ts";
import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";

/** Says that these very bytes are in the case already, whole or half, or stand in another card. */
export function AlreadyIn({ file }: { file: ImportFile }) {
  const say = useSay();
  const { proposal, options } = file;
  const source = useSlice((state) =>
    state.history?.find(
      ({ sha256, sheet, state: at }) =>
        sha256 === proposal?.sha256 && sheet === options.sheet && at !== "undone",
    ),
  );
  const isTwice = useSlice((state) =>
    state.imports.some(
      (other) =>
        other.key !== file.key &&
        other.step !== "done" &&
        other.proposal?.sha256 === proposal?.sha256 &&
        other.options.sheet === options.sheet,
    ),
  );
  if (source === undefined) return isTwice ? <p className="need">{say("already.twice")}</p> : null;
  const values = { when: showClock(source.importedAt), who: source.importedBy };
  return (
    <p className="need">{say(source.state === "importing" ? "already.unfinished" : "already.in", values)}</p>
  );
}
