import { useState } from "react";
import { ROLES, type Role } from "#model/access.ts";
import { showClock } from "#web/panels/show-time.ts";
import { Waiting, useBusy } from "#web/panels/waiting.tsx";
import type { AccountView } from "./access-state.ts";
import { useSlice } from "#web/store.ts";
import { disableAccount, inviteAgain, newAccount } from "#web/tasks/access.ts";
import { useSay } from "#web/use-say.ts";
import { InvitationLink } from "./invitation-link.tsx";

/** Every account, with what it may do; new ones come by invitation. */
export function AccountTable() {
  const say = useSay();
  const accounts = useSlice((state) => state.access.accounts);
  return (
    <section>
      <h2>{say("access.accounts")}</h2>
      {accounts === undefined ? (
        <Waiting />
      ) : (
        <div className="scroll-x">
          <table>
            <thead>
              <tr>
                <th>{say("access.account")}</th>
                <th>{say("access.roles")}</th>
                <th>{say("access.created")}</th>
                <th>{say("access.state")}</th>
                <th>
                  <span className="only-heard">{say("access.actions")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {accounts.map((account) => (
                <Row key={account.name} account={account} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <InvitationLink />
      <NewAccount />
    </section>
  );
}

function Row({ account }: { account: AccountView }) {
  const say = useSay();
  const { name } = account;
  const isDisabled = account.disabledAt !== undefined;
  return (
    <tr>
      <td>
        <bdi>{name}</bdi>
      </td>
      <td>{account.roles.map((role) => say(`role.${role}`)).join(", ")}</td>
      <td className="time" title={account.createdBy}>
        {showClock(account.createdAt)}
      </td>
      <td>
        {say(isDisabled ? "access.disabled" : account.hasPassphrase ? "access.active" : "access.invited")}
        {account.hasCodes && ` · ${say("access.has-codes")}`}
      </td>
      <td className="row-actions">
        <button
          type="button"
          aria-label={say("access.invite-one", { account: name })}
          onClick={() => void inviteAgain(name)}
        >
          {say("access.invite")}
        </button>
        <button
          type="button"
          aria-label={say(isDisabled ? "access.enable-one" : "access.disable-one", { account: name })}
          onClick={() => void disableAccount(name, !isDisabled)}
        >
          {say(isDisabled ? "access.enable" : "access.disable")}
        </button>
      </td>
    </tr>
  );
}

function NewAccount() {
  const say = useSay();
  const busy = useBusy("new-account");
  const [name, setName] = useState("");
  const [roles, setRoles] = useState<readonly Role[]>(["analyst"]);
  return (
    <form
      className="chart-form"
      onSubmit={(event) => {
        event.preventDefault();
        void newAccount(name.trim(), roles).then((isDone) => {
          if (isDone) setName("");
          return undefined;
        });
      }}
    >
      <label>
        {say("access.new-name")}
        <input
          required
          minLength={2}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <fieldset className="choices">
        <legend>{say("access.roles")}</legend>
        {ROLES.map((role) => (
          <label key={role} title={say(`role.${role}-what`)}>
            <input
              type="checkbox"
              checked={roles.includes(role)}
              onChange={(event) =>
                setRoles(event.target.checked ? [...roles, role] : roles.filter((other) => other !== role))
              }
            />
            {say(`role.${role}`)}
          </label>
        ))}
      </fieldset>
      <button type="submit" disabled={busy || roles.length === 0}>
        {say("access.new-do")}
      </button>
    </form>
  );
}
