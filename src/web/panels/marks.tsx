import { useSay } from "#web/use-say.ts";
import { KindMark } from "./kind-mark.tsx";

/** What the rings, letters and lines of the stage say. */
export function Marks() {
  const say = useSay();
  return (
    <dl className="marks">
      <dt className="ring wanted">W</dt>
      <dd>{say("standing.wanted")}</dd>
      <dt className="ring sanctioned">S</dt>
      <dd>{say("standing.sanctioned")}</dd>
      <dt>
        <KindMark kind="person" veiled silent />
      </dt>
      <dd>{say("protected.kind")}</dd>
      <dt>
        <svg viewBox="0 0 26 10" aria-hidden="true">
          <line className="many" x1="0" y1="3" x2="26" y2="3" />
          <line className="few" x1="0" y1="8" x2="26" y2="8" />
        </svg>
      </dt>
      <dd>{say("legend.sources")}</dd>
    </dl>
  );
}
