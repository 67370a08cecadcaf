import { useEffect } from "react";
import { useSlice } from "#web/store.ts";
import { loadFormats } from "#web/tasks/profiles.ts";
import { cancelRunning, findRunning, importReady } from "#web/tasks/run-import.ts";
import { useBusy } from "#web/panels/waiting.tsx";
import { useSay } from "#web/use-say.ts";
import { ChangesDialog } from "./changes-dialog.tsx";
import { DropZone } from "./drop-zone.tsx";
import { FileCard } from "./file-card.tsx";
import { ImportHistory } from "./import-history.tsx";
import { isReady } from "./import-changes.ts";
import { ReportDialog } from "./report-dialog.tsx";
import { UndoDialog } from "./undo-dialog.tsx";

/** Files in, one card each from bytes to report; below, what came in before and how to take it out again. */
export function ImportPage() {
  const say = useSay();
  const files = useSlice((state) => state.imports);
  const busy = useBusy("import");
  const running = useSlice((state) => state.running);
  const caseId = useSlice((state) => state.case);
  useEffect(() => void loadFormats(), []);
  useEffect(() => {
    if (caseId !== undefined) void findRunning(caseId);
  }, [caseId]);
  const ready = files.filter(isReady).length;
  return (
    <div className="page import">
      <header className="page-head">
        <h1>{say("import.title")}</h1>
        {running !== undefined ? (
          <button type="button" disabled={running.isCancelling} onClick={() => void cancelRunning()}>
            {say(running.isCancelling ? "import.cancelling" : "import.cancel")}
          </button>
        ) : (
          files.length > 0 && (
            <button
              type="button"
              className="main"
              disabled={busy || ready === 0}
              onClick={() => void importReady()}
            >
              {busy
                ? say("import.running")
                : ready === 0
                  ? say("page.import")
                  : say("import.start", { n: ready })}
            </button>
          )
        )}
      </header>
      {running !== undefined && (
        <p className="hint">{say(running.isDryRun ? "run.dry" : "import.cancel-what")}</p>
      )}
      {running?.isLost === true && <output className="need">{say("run.lost")}</output>}
      <DropZone />
      {files.map((file) => (
        <FileCard key={file.key} file={file} />
      ))}
      <ImportHistory />
      <ReportDialog />
      <ChangesDialog />
      <UndoDialog />
    </div>
  );
}
