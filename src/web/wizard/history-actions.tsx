import { citedName, type Source } from "#model/source.ts";
import { useBusy } from "#web/panels/waiting.tsx";
import { useSlice } from "#web/store.ts";
import { askUndo, saveRejects, showChanges, showReport } from "#web/tasks/imports.ts";
import { resume } from "#web/tasks/run-import.ts";
import { useSay } from "#web/use-say.ts";
import type { Key } from "#web/words/words.ts";

/** What can be done with a file of the history, by the state it is in. */
export function HistoryActions({ source }: { source: Source }) {
  const { state, rejected, supersedes } = source;
  const busy = useBusy("import");
  const isRunning = useSlice((all) => all.running !== undefined);
  return (
    <>
      {state === "importing" && !isRunning && (
        <Action
          words={["resume.do", "resume.file"]}
          source={source}
          act={() => void resume(source)}
          off={busy}
        />
      )}
      {state !== "importing" && (
        <Action
          words={["history.report", "history.report-file"]}
          source={source}
          act={() => void showReport(source)}
        />
      )}
      {state !== "importing" && rejected > 0 && (
        <Action
          words={["history.rejects", "history.rejects-file"]}
          source={source}
          act={() => void saveRejects(source.id)}
        />
      )}
      {state !== "importing" && supersedes !== undefined && (
        <Action
          words={["history.changes", "history.changes-file"]}
          source={source}
          act={() => void showChanges(source)}
        />
      )}
      {state !== "undone" && (
        <Action
          words={["history.undo", "history.undo-file"]}
          source={source}
          act={() => void askUndo(source)}
        />
      )}
    </>
  );
}

function Action({
  words: [short, long],
  source,
  act,
  off = false,
}: {
  words: readonly [Key, Key];
  source: Source;
  act: () => void;
  off?: boolean;
}) {
  const say = useSay();
  return (
    <button type="button" disabled={off} aria-label={say(long, { file: citedName(source) })} onClick={act}>
      {say(short)}
    </button>
  );
}
