import { showClock } from "#web/panels/show-time.ts";
import { Waiting } from "#web/panels/waiting.tsx";
import { useSlice } from "#web/store.ts";
import { loadAudit } from "#web/tasks/access.ts";
import { useSay } from "#web/use-say.ts";

/** Whether the audit log holds, its head to be noted elsewhere, and its last entries. */
export function AuditView() {
  const say = useSay();
  const audit = useSlice((state) => state.access.audit);
  if (audit === undefined) return <Waiting />;
  return (
    <section>
      <h2>{say("audit.title")}</h2>
      <p className={audit.holds ? "" : "refusal"}>
        {audit.holds
          ? say("audit.holds", { entries: audit.entries, checkpoints: audit.checkpoints })
          : say("audit.broken", { where: audit.bad ?? "" })}
      </p>
      <dl className="facts">
        <dt>{say("audit.head")}</dt>
        <dd className="mono wrap">{`${audit.head.seq}:${audit.head.hash}`}</dd>
        <dt>{say("audit.key")}</dt>
        <dd className="mono wrap">{audit.key}</dd>
      </dl>
      <button type="button" onClick={() => void loadAudit()}>
        {say("audit.again")}
      </button>
      <div className="scroll-x">
        <table>
          <thead>
            <tr>
              <th className="number">{say("audit.seq")}</th>
              <th>{say("audit.time")}</th>
              <th>{say("access.account")}</th>
              <th>{say("audit.action")}</th>
              <th>{say("audit.case")}</th>
              <th>{say("audit.object")}</th>
              <th>{say("audit.decision")}</th>
            </tr>
          </thead>
          <tbody>
            {audit.last.map((entry) => (
              <tr key={entry.seq}>
                <td className="number">{entry.seq}</td>
                <td className="time">{showClock(entry.ts)}</td>
                <td>
                  <bdi>{entry.actor}</bdi>
                </td>
                <td className="mono">{entry.what ?? entry.action}</td>
                <td>{entry.case}</td>
                <td className="mono">{entry.object?.join(" ")}</td>
                <td>
                  {say(entry.decision === "allow" ? "audit.allowed" : "audit.refused")}
                  {entry.reason === undefined ? "" : ` (${entry.reason})`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
