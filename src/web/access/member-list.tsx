import { useState } from "react";
import { HANDLING, type Handling } from "#model/handling.ts";
import { showClock } from "#web/panels/show-time.ts";
import { Waiting } from "#web/panels/waiting.tsx";
import { useSlice } from "#web/store.ts";
import { addCaseMember, endCaseMember } from "#web/tasks/access.ts";
import { useSay } from "#web/use-say.ts";

/** Who works or worked on the open case. */
export function MemberList() {
  const say = useSay();
  const members = useSlice((state) => state.access.members);
  const accounts = useSlice((state) => state.access.memberAccounts);
  const [chosen, choose] = useState("");
  const [clearance, clear] = useState<Handling>("H0");
  if (members === undefined) return <Waiting />;
  const current = new Set(members.filter(({ to }) => to === undefined).map(({ account }) => account));
  return (
    <section>
      <h2>{say("access.members")}</h2>
      {current.size === 0 && <p className="hint">{say("access.members-none")}</p>}
      {members.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{say("access.account")}</th>
              <th>{say("access.clearance")}</th>
              <th>{say("access.from")}</th>
              <th>{say("access.to")}</th>
              <th>
                <span className="only-heard">{say("access.end")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ account, clearance: cleared, from, to }) => (
              <tr key={`${account} ${cleared} ${from}`}>
                <td>
                  <bdi>{account}</bdi>
                </td>
                <td>{say(`handling.${cleared}`)}</td>
                <td className="time">{showClock(from)}</td>
                <td className="time">{to === undefined ? "" : showClock(to)}</td>
                <td className="row-actions">
                  {to === undefined && (
                    <button
                      type="button"
                      aria-label={say("access.end-one", { account })}
                      onClick={() => void endCaseMember(account)}
                    >
                      {say("access.end")}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <form
        className="row-actions"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== "") void addCaseMember(chosen, clearance);
        }}
      >
        <select
          aria-label={say("access.account")}
          value={chosen}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{say("access.choose")}</option>
          {accounts.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <select
          aria-label={say("access.clearance")}
          value={clearance}
          onChange={(event) => clear(event.target.value as Handling)}
        >
          {HANDLING.map((code) => (
            <option key={code} value={code}>
              {say(`handling.${code}`)}
            </option>
          ))}
        </select>
        <button type="submit" disabled={chosen === ""}>
          {say("access.add-member")}
        </button>
      </form>
    </section>
  );
}
