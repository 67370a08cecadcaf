import type { ChangedStep } from "#model/score.ts";
import { useSay } from "#web/use-say.ts";
import type { Examination } from "./cluster-state.ts";
import { NameOf } from "./name-of.tsx";

const MOST = 5;

/** What would lower the score most, and what a further independent source of grade A1 would raise it to. */
export function RaiseOrLower({ examination }: { examination: Examination }) {
  const say = useSay();
  return (
    <details className="how">
      <summary>{say("change.title")}</summary>
      <Steps title={say("change.lower")} steps={examination.withoutStep} />
      <Steps title={say("change.raise")} steps={examination.ifConfirmed} />
    </details>
  );
}

function Steps({ title, steps }: { title: string; steps: readonly ChangedStep[] }) {
  const say = useSay();
  return (
    <table>
      <caption>{title}</caption>
      <thead className="only-heard">
        <tr>
          <th>{say("change.between")}</th>
          <th className="number">{say("falls.left")}</th>
        </tr>
      </thead>
      <tbody>
        {steps.slice(0, MOST).map(({ from, to, points }) => (
          <tr key={`${from} ${to}`}>
            <td>
              <NameOf id={from} /> – <NameOf id={to} />
            </td>
            <td className="number">{points.toFixed(1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
