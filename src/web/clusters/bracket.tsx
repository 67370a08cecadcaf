import { useSay } from "#web/use-say.ts";
import type { Examination } from "./cluster-state.ts";

const FULL = 100;
const HEIGHT = 26;
const MIDDLE = HEIGHT / 2;

/** Between what the chance of being linked to both sides lies under the model: lower bound, sampled, upper bound. */
export function Bracket({ bracket }: { bracket: Examination["bracket"] }) {
  const say = useSay();
  const [low, estimate, high] = [bracket.low, bracket.estimate, bracket.high].map(
    (value) => FULL * value,
  ) as [number, number, number];
  const error = FULL * bracket.standardError;
  const values = {
    low: low.toFixed(1),
    estimate: estimate.toFixed(1),
    error: error.toFixed(1),
    high: high.toFixed(1),
  };
  return (
    <figure className="bracket">
      <figcaption>{say("bracket.title")}</figcaption>
      <svg viewBox={`0 0 ${FULL} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
        <line className="scale" x1={0} x2={FULL} y1={MIDDLE} y2={MIDDLE} />
        <rect className="range" x={low} width={Math.max(0.3, high - low)} y={MIDDLE - 5} height={10} />
        <rect
          className="sampled"
          x={Math.max(0, estimate - error)}
          width={Math.max(0.4, 2 * error)}
          y={MIDDLE - 9}
          height={18}
        />
      </svg>
      <p>{say("bracket.text", values)}</p>
    </figure>
  );
}
