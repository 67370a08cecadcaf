import { useEffect, useRef, useState } from "react";
import type { JudgedCandidate } from "#api/decisions.ts";
import type { Verdict } from "#model/decision.ts";
import { useBusy } from "#web/panels/waiting.tsx";
import { apply, useSlice } from "#web/store.ts";
import { decide } from "#web/tasks/identities.ts";
import { useSay } from "#web/use-say.ts";
import { chooseVerdict } from "./identity-changes.ts";
import { mayChoose } from "./may-choose.ts";

const CHOICES = ["same", "not_same", "unsure", "one_holder"] as const satisfies readonly Verdict[];
const KEY_OF = { same: "S", not_same: "N", unsure: "U", one_holder: "H" } as const;

/** A verdict by key or button, then its reason; Enter records it and goes on to the next pair. */
export function VerdictForm({ pair }: { pair: JudgedCandidate }) {
  const say = useSay();
  const busy = useBusy("decide");
  const verdict = useSlice((state) => state.identities.verdict);
  const [reason, setReason] = useState("");
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (verdict !== undefined) box.current?.focus();
  }, [verdict]);
  return (
    <form
      className="verdict-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (verdict !== undefined && reason.trim() !== "") void decide(pair, verdict, reason.trim());
      }}
    >
      <div className="choices">
        {CHOICES.filter((name) => mayChoose(pair, name)).map((name) => (
          <button
            type="button"
            key={name}
            aria-pressed={verdict === name}
            aria-keyshortcuts={KEY_OF[name]}
            onClick={() => apply(chooseVerdict(name))}
          >
            {say(`verdict.${name}`)} <kbd>{KEY_OF[name]}</kbd>
          </button>
        ))}
      </div>
      {verdict !== undefined && (
        <div className="why-form">
          <label>
            {say("identities.reason")}
            <input
              ref={box}
              required
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== "Escape") return;
                event.stopPropagation();
                apply(chooseVerdict(undefined));
              }}
            />
          </label>
          <button type="submit" className="main" disabled={busy || reason.trim() === ""}>
            {say("identities.record", { verdict: say(`verdict.${verdict}`) })}
          </button>
          <button type="button" className="quiet" onClick={() => apply(chooseVerdict(undefined))}>
            {say("identities.give-up")}
          </button>
        </div>
      )}
    </form>
  );
}
