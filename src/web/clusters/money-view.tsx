import { useSlice } from "#web/store.ts";
import { loadMoney } from "#web/tasks/beside-score.ts";
import { useSay } from "#web/use-say.ts";
import { AskedSection } from "./asked-section.tsx";
import type { Money } from "./cluster-state.ts";

/** Money between the accounts of the two sides, by both conventions. Beside the score, never in it. */
export function MoneyView() {
  const say = useSay();
  const money = useSlice((state) => state.clusters.money);
  return (
    <AskedSection title={say("money.title")} work="money" isKnown={money !== undefined} ask={loadMoney}>
      {money !== undefined && (
        <>
          <p className="hint">{say("money.what", money.accounts)}</p>
          <Direction title={say("money.to-syndicates")} traced={money.toSyndicates} />
          <Direction title={say("money.to-fugitives")} traced={money.toFugitives} />
          {money.leftOut > 0 && <p className="hint">{say("money.left-out", { n: money.leftOut })}</p>}
        </>
      )}
    </AskedSection>
  );
}

function Direction({ title, traced }: { title: string; traced: Money["toSyndicates"] }) {
  const say = useSay();
  if (traced.length === 0) {
    return (
      <p>
        {title}: {say("money.none")}
      </p>
    );
  }
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th>{say("money.currency")}</th>
          <th className="number">{say("money.sent")}</th>
          <th className="number">{say("money.direct")}</th>
          <th className="number">{say("money.haircut")}</th>
          <th className="number">{say("money.fifo")}</th>
        </tr>
      </thead>
      <tbody>
        {traced.map(({ currency, sent, direct, haircut, fifo }) => (
          <tr key={currency}>
            <td>{currency}</td>
            <td className="number">{sent}</td>
            <td className="number">{direct}</td>
            <td className="number">{haircut}</td>
            <td className="number">{fifo}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
