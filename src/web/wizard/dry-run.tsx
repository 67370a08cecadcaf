import type { ImportReport } from "#model/import-report.ts";
import type { ImportFile } from "./import-state.ts";
import { useSlice } from "#web/store.ts";
import { useBusy } from "#web/panels/waiting.tsx";
import { checkFile, saveReport } from "#web/tasks/run-import.ts";
import { useSay } from "#web/use-say.ts";
import { isReady } from "./import-changes.ts";
import { ProgressView } from "./progress-view.tsx";
import { ReportView } from "./report-view.tsx";

/** A dry run over the whole file: every row is read, nothing is written; its report, and the same as JSON. */
export function DryRun({ file }: { file: ImportFile }) {
  const say = useSay();
  const busy = useBusy("import");
  const running = useSlice((state) => state.running);
  const { checked } = file;
  if (file.step === "checking") return <ProgressView progress={file.progress} />;
  return (
    <div className="dry-run">
      <div className="actions">
        <button
          type="button"
          disabled={busy || running !== undefined || !isReady(file)}
          onClick={() => void checkFile(file.key)}
        >
          {say("check.start")}
        </button>
        <span className="hint">{say("check.what")}</span>
      </div>
      {checked !== undefined && (
        <section className="checked">
          <p>
            <strong>{say("check.done")}</strong>
          </p>
          <ReportView report={withoutSource(checked)} />
          <button type="button" onClick={() => saveReport(checked)}>
            {say("check.save")}
          </button>
        </section>
      )}
    </div>
  );
}

/** A dry run made no source: there are no lines to open and no rejects to fetch. */
function withoutSource(checked: ImportReport): ImportReport {
  const { source: _, ...report } = checked;
  return report;
}
