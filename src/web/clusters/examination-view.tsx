import { Waiting, useBusy } from "#web/panels/waiting.tsx";
import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { Bracket } from "./bracket.tsx";
import type { Examination } from "./cluster-state.ts";
import { DampedHubs } from "./damped-hubs.tsx";
import { FallsIf } from "./falls-if.tsx";
import { MinimalEvidence } from "./minimal-evidence.tsx";
import { RaiseOrLower } from "./raise-or-lower.tsx";

/** How sure the score of the open card is, what it would fall by, and what would change it. */
export function ExaminationView() {
  const examination = useSlice((state) => state.clusters.examination);
  const isBusy = useBusy("cluster");
  if (examination === undefined) return isBusy ? <Waiting lines={5} /> : null;
  return (
    <>
      <OnlyOrigins examination={examination} />
      <Bracket bracket={examination.bracket} />
      <FallsIf examination={examination} />
      <RaiseOrLower examination={examination} />
      <DampedHubs examination={examination} />
      <MinimalEvidence minimal={examination.minimal} />
    </>
  );
}

/** The score hangs on one exhibit: the red label. */
function OnlyOrigins({ examination: { onlyOrigins } }: { examination: Examination }) {
  const say = useSay();
  if (onlyOrigins.length === 0) return null;
  return (
    <div className="only-origins" role="note">
      <strong>{say("falls.only-origin")}</strong>
      <ul>
        {onlyOrigins.map((origin) => (
          <li key={origin}>
            <bdi>{origin}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
