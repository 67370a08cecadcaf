import type { ScorePart } from "#model/score.ts";
import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { captionOf } from "#web/words/caption.ts";
import { stackParts } from "./stack-parts.ts";

const ROW = 22;
const FULL = 100;

/** How the parts of a score stack up to it: one bar a chain, each where the one before ends. */
export function Waterfall({ parts }: { parts: readonly ScorePart[] }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const entities = useSlice((state) => state.entities);
  const { stacked, total } = stackParts(parts);
  const nameOf = (part: ScorePart): string => {
    const seed = entities.get(part.chain.seed);
    return seed === undefined ? say("chain.gone") : captionOf(seed, language);
  };
  return (
    <figure className="waterfall">
      <figcaption>{say("cluster.waterfall")}</figcaption>
      <table>
        <tbody>
          {stacked.map((part, index) => (
            <tr key={`${index} ${part.chain.seed}`}>
              <th scope="row">{`${index + 1}. ${nameOf(part)}`}</th>
              <td className="bar">
                <Bar className={part.side} from={part.from} points={part.points} />
              </td>
              <td className="number">+{part.points.toFixed(1)}</td>
            </tr>
          ))}
          <tr className="sum">
            <th scope="row">{say("clusters.column-score")}</th>
            <td className="bar">
              <Bar className="total" from={0} points={total} />
            </td>
            <td className="number">{total.toFixed(1)}</td>
          </tr>
        </tbody>
      </table>
    </figure>
  );
}

function Bar({ className, from, points }: { className: string; from: number; points: number }) {
  const say = useSay();
  return (
    <svg
      viewBox={`0 0 ${FULL} ${ROW}`}
      preserveAspectRatio="none"
      {...{ role: "img", "aria-label": say("cluster.points", { points: points.toFixed(1) }) }}
    >
      <rect className={className} x={from} y={4} width={points} height={ROW - 8} />
    </svg>
  );
}
