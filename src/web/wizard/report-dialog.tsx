import { citedName } from "#model/source.ts";
import { useCallback } from "react";
import { Dialog } from "#web/panels/dialog.tsx";
import { Waiting } from "#web/panels/waiting.tsx";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { openReport } from "./import-changes.ts";
import { ReportView } from "./report-view.tsx";

/** The report of an import of the past. */
export function ReportDialog() {
  const say = useSay();
  const reported = useSlice((state) => state.reported);
  const close = useCallback(() => apply(openReport(undefined)), []);
  if (reported === undefined) return null;
  return (
    <Dialog title={say("report.title", { file: citedName(reported.source) })} wide close={close}>
      {reported.report === undefined ? <Waiting lines={6} /> : <ReportView report={reported.report} />}
    </Dialog>
  );
}
