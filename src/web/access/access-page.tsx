import { useEffect } from "react";
import type { Role } from "#model/access.ts";
import { useSlice } from "#web/store.ts";
import { loadAccess } from "#web/tasks/access.ts";
import { useSay } from "#web/use-say.ts";
import { AccountTable } from "./account-table.tsx";
import { AuditView } from "./audit-view.tsx";
import { MemberList } from "./member-list.tsx";
import { OwnAccount } from "./own-account.tsx";

/** One's own account, and for those who look after others: members of the case, accounts, the audit log. */
export function AccessPage() {
  const say = useSay();
  const session = useSlice((state) => state.session);
  const opened = useSlice((state) => state.case);
  const notice = useSlice((state) => state.notice);
  const roles: readonly Role[] = typeof session === "object" ? session.roles : [];
  useEffect(() => void loadAccess(opened), [opened]);
  const isSupervisor = roles.includes("supervisor");
  return (
    <div className="page access">
      <h1>{say("page.access")}</h1>
      {notice !== undefined && <output className="hint">{say(notice.key, notice.values)}</output>}
      <OwnAccount />
      {isSupervisor && opened !== undefined && <MemberList />}
      {(isSupervisor || roles.includes("operator")) && <AccountTable />}
      {isSupervisor && <AuditView />}
    </div>
  );
}
