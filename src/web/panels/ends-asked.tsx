import type { EntityId } from "#model/graph.ts";
import { useSlice } from "#web/store.ts";
import { agreeToEnd } from "#web/tasks/explore.ts";
import { useSay } from "#web/use-say.ts";
import { Value } from "./value.tsx";
import { useBusy } from "./waiting.tsx";

/** Who asked that this person be protected no longer; a supervisor who did not ask may agree. */
export function EndsAsked({ id }: { id: EntityId }) {
  const say = useSay();
  const busy = useBusy("assess");
  const remarks = useSlice((state) => state.remarks);
  const session = useSlice((state) => state.session);
  const waiting = remarks?.id === id ? remarks.ends.filter((end) => end.approvedBy === undefined) : [];
  if (waiting.length === 0) return null;
  const isSupervisor = typeof session === "object" && session.roles.includes("supervisor");
  return (
    <ol className="judgements">
      {waiting.map((end) => (
        <li key={end.id}>
          <strong>
            {say("assess.end-asked", { standing: say(`standing.${end.standing}`), by: end.askedBy })}
          </strong>
          <p>
            <Value text={end.reason} />
          </p>
          {isSupervisor && (
            <button type="button" disabled={busy} onClick={() => void agreeToEnd(end)}>
              {say("assess.agree")}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
