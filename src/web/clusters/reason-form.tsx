import { useState } from "react";
import { useSay } from "#web/use-say.ts";

/** A decision that is recorded with its reason: without one it cannot be taken. */
export function ReasonForm({
  label,
  isReady,
  decide,
}: {
  label: string;
  isReady: boolean;
  decide: (reason: string) => Promise<boolean>;
}) {
  const say = useSay();
  const [reason, setReason] = useState("");
  const take = async (): Promise<void> => {
    if (await decide(reason.trim())) setReason("");
  };
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && reason.trim() !== "") void take();
      }}
    >
      <input
        required
        maxLength={2000}
        aria-label={`${label}: ${say("settings.reason")}`}
        placeholder={say("settings.reason")}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <button type="submit" disabled={!isReady || reason.trim() === ""}>
        {label}
      </button>
    </form>
  );
}
