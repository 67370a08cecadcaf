import { useState } from "react";
import type { ImportReport, Issue } from "#model/import-report.ts";
import { LineButton } from "#web/panels/source-cite.tsx";
import { Value } from "#web/panels/value.tsx";
import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { reasonTitle } from "#web/words/reasons.ts";
import { countReasons } from "./count-reasons.ts";

const PAGE = 100;

/** Every issue of an import with its line and text, counted by reason; the long ones a page at a time. */
export function IssueTable({ report }: { report: ImportReport }) {
  const say = useSay();
  const [shown, show] = useState(PAGE);
  const { issues, source } = report;
  const counts = countReasons(report);
  const total = counts.reduce((sum, [, n]) => sum + n, 0);
  return (
    <details open={report.rejected > 0}>
      <summary>
        {say("report.issues", { n: total })}
        {counts.map(([reason, n]) => (
          <span className="reason" key={reason}>
            {say("report.by-reason", { reason, n })}
          </span>
        ))}
      </summary>
      <div className="scroll-x issues">
        <table>
          <thead>
            <tr>
              <th>{say("events.line")}</th>
              <th>{say("report.disposition")}</th>
              <th>{say("report.reason")}</th>
              <th>{say("report.column")}</th>
              <th>{say("report.value")}</th>
              <th>{say("report.message")}</th>
              <th>{say("report.raw")}</th>
            </tr>
          </thead>
          <tbody>
            {issues.slice(0, shown).map((issue, index) => (
              <Row key={`${issue.line} ${issue.column} ${index}`} issue={issue} source={source} />
            ))}
          </tbody>
        </table>
      </div>
      {issues.length > shown && (
        <button type="button" onClick={() => show(shown + PAGE)}>
          {say("report.more", { shown, total: issues.length })}
        </button>
      )}
    </details>
  );
}

function Row({ issue, source }: { issue: Issue; source: ImportReport["source"] }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  return (
    <tr className={issue.disposition}>
      <td>{source === undefined ? issue.line : <LineButton source={source} line={issue.line} />}</td>
      <td>{say(`report.${issue.disposition}`)}</td>
      <td>
        {reasonTitle(issue.reason, language)} <code>{issue.reason}</code>
      </td>
      <td>
        <Value text={issue.column ?? ""} />
      </td>
      <td>
        <Value text={issue.value ?? ""} mono />
      </td>
      <td>
        <Value text={issue.message} />
      </td>
      <td className="raw">
        <Value text={issue.raw} mono />
      </td>
    </tr>
  );
}
