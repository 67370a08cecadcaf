import { useState } from "react";
import { HANDLING, type Handling } from "#model/handling.ts";
import type { Source } from "#model/source.ts";
import { Value } from "#web/panels/value.tsx";
import { useBusy } from "#web/panels/waiting.tsx";
import { useSlice } from "#web/store.ts";
import { allow, recode } from "#web/tasks/handling.ts";
import { useSay } from "#web/use-say.ts";

const USES = ["court", "sharing"] as const;
type Wanted = `code ${Handling}` | `leave ${(typeof USES)[number]}`;

/** For supervisors: the handling code of a file, who changed it, and leave for a use that it forbids. */
export function HandlingForm({ source }: { source: Source }) {
  const say = useSay();
  const session = useSlice((state) => state.session);
  const busy = useBusy("handling");
  const [wanted, want] = useState<Wanted | "">("");
  const [reason, setReason] = useState("");
  if (typeof session !== "object" || !session.roles.includes("supervisor")) return null;
  const { id, handling = "H0", recodings = [], leaves = [] } = source;
  const submit = async (asked: Wanted): Promise<void> => {
    const [sort, what] = asked.split(" ") as ["code", Handling] | ["leave", (typeof USES)[number]];
    const isTaken =
      sort === "code" ? await recode(id, what, reason.trim()) : await allow(id, what, reason.trim());
    if (!isTaken) return;
    want("");
    setReason("");
  };
  return (
    <details>
      <summary>
        {say("access.handling")}: {handling}
      </summary>
      {recodings.map(({ from, to, by, reason: why, at }) => (
        <p key={at} className="quiet">
          <Value text={`${from} → ${to}: ${by}: ${why}`} />
        </p>
      ))}
      {leaves.map(({ use, by, reason: why, at }) => (
        <p key={at} className="quiet">
          <Value text={`${say(`handling.leave-${use}`)}: ${by}: ${why}`} />
        </p>
      ))}
      <form
        className="standing-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted !== "") void submit(wanted);
        }}
      >
        <select
          aria-label={say("access.handling")}
          value={wanted}
          onChange={(event) => want(event.target.value as Wanted | "")}
        >
          <option value="">{say("assess.choose")}</option>
          {HANDLING.filter((code) => code !== handling).map((code) => (
            <option key={code} value={`code ${code}`}>
              {say(`handling.${code}`)}
            </option>
          ))}
          {USES.map((use) => (
            <option key={use} value={`leave ${use}`}>
              {say(`handling.leave-${use}`)}
            </option>
          ))}
        </select>
        <input
          required
          maxLength={2000}
          aria-label={say("assess.reason")}
          placeholder={say("assess.reason")}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <button type="submit" disabled={busy || wanted === "" || reason.trim() === ""}>
          {say("assess.record")}
        </button>
      </form>
    </details>
  );
}
