import type { ImportReport } from "#model/import-report.ts";
import { ENTITY_KINDS, LINK_KINDS } from "#model/kinds.ts";
import { KindMark } from "#web/panels/kind-mark.tsx";
import { useSlice } from "#web/store.ts";
import { saveRejects } from "#web/tasks/imports.ts";
import { useSay } from "#web/use-say.ts";
import { showNumber } from "#web/words/words.ts";
import { IssueTable } from "./issue-table.tsx";

/** What came of a file: rows read, accepted, rejected; what they became; every issue with its line and text. */
export function ReportView({ report }: { report: ImportReport }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const { source } = report;
  return (
    <div className="report">
      <p className="outcome">
        <strong>{say(`outcome.${report.outcome}`)}</strong>{" "}
        {say("report.rows", { read: report.read, accepted: report.accepted, rejected: report.rejected })}
      </p>
      <ul className="gained">
        {ENTITY_KINDS.filter((kind) => (report.entities[kind] ?? 0) > 0).map((kind) => (
          <li key={kind}>
            <KindMark kind={kind} silent /> {say(`kind.${kind}`)}{" "}
            {showNumber(report.entities[kind] ?? 0, language)}
          </li>
        ))}
        {LINK_KINDS.filter((kind) => (report.links[kind] ?? 0) > 0).map((kind) => (
          <li key={kind}>
            {say(`link.${kind}`)} {showNumber(report.links[kind] ?? 0, language)}
          </li>
        ))}
      </ul>
      {report.issues.length > 0 && <IssueTable report={report} />}
      {source !== undefined && report.rejected > 0 && (
        <button type="button" onClick={() => void saveRejects(source)}>
          {say("report.rejects", { n: report.rejected })}
        </button>
      )}
    </div>
  );
}
