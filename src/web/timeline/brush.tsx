import { useRef, useState, type PointerEvent } from "react";
import { filterBy } from "#web/stage/filter-changes.ts";
import { apply } from "#web/store.ts";
import { useLater } from "#web/panels/use-later.ts";
import { useSay } from "#web/use-say.ts";
import type { Bin } from "./bin-days.ts";
import type { Played } from "./next-window.ts";

/** The bars, a stretch of which is taken by dragging, and a slider for each end for whoever uses the keyboard. */
export function Brush({ bins, first, last, isBrushed }: Played) {
  const say = useSay();
  const [drag, setDrag] = useState<readonly [number, number]>();
  const frame = useRef<SVGSVGElement>(null);
  const [low, high] = drag === undefined ? [first, last] : drag.toSorted((a, b) => a - b);
  const most = Math.max(1, ...bins.map((bin) => bin.all));
  const at = (event: PointerEvent): number => {
    const box = frame.current?.getBoundingClientRect();
    const share = box === undefined ? 0 : (event.clientX - box.left) / box.width;
    return Math.min(bins.length - 1, Math.max(0, Math.floor(share * bins.length)));
  };
  return (
    <div className="brush">
      <svg
        ref={frame}
        viewBox={`0 0 ${bins.length} 100`}
        preserveAspectRatio="none"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an img element cannot be drawn upon
        role="img"
        aria-label={say("timeline.picture", { from: bins[0]?.from ?? "", until: bins.at(-1)?.until ?? "" })}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag([at(event), at(event)]);
        }}
        onPointerMove={(event) => setDrag((one) => one && [one[0], at(event)])}
        onPointerUp={() => {
          if (drag !== undefined) take(bins, low ?? 0, high ?? 0);
          setDrag(undefined);
        }}
        onPointerCancel={() => setDrag(undefined)}
      >
        <rect className="ground" x={0} y={0} width={bins.length} height={100} />
        {(isBrushed || drag !== undefined) && (
          <rect className="taken" x={low} y={0} width={(high ?? 0) - (low ?? 0) + 1} height={100} />
        )}
        {bins.map((bin, index) => (
          <Bar key={bin.from} bin={bin} index={index} most={most} />
        ))}
      </svg>
      <div className="brush-ends">
        <End name="from" bins={bins} first={first} last={last} />
        <End name="until" bins={bins} first={first} last={last} />
      </div>
    </div>
  );
}

/** All events of a bin, and in front of them those of what is selected; a square root, so that few are still seen. */
function Bar({ bin, index, most }: { bin: Bin; index: number; most: number }) {
  const say = useSay();
  const height = (n: number): number => 96 * Math.sqrt(Math.max(0, n) / most);
  const days = bin.from === bin.until ? bin.from : `${bin.from} – ${bin.until}`;
  return (
    <g>
      <title>{say("timeline.bar", { days, n: bin.all })}</title>
      <rect className="bar" x={index + 0.1} y={100 - height(bin.all)} width={0.8} height={height(bin.all)} />
      {bin.selected > 0 && (
        <rect
          className="bar selected"
          x={index + 0.1}
          y={100 - height(bin.selected)}
          width={0.8}
          height={height(bin.selected)}
        />
      )}
    </g>
  );
}

function End({ name, bins, first, last }: Omit<Played, "isBrushed"> & { name: "from" | "until" }) {
  const say = useSay();
  const [value, setValue] = useLater(String(name === "from" ? first : last), (text) => {
    if (name === "from") take(bins, Number(text), Math.max(Number(text), last));
    else take(bins, Math.min(first, Number(text)), Number(text));
  });
  const bin = bins[Number(value)];
  const day = bin?.[name] ?? "";
  return (
    <label>
      <span>
        {say(`filter.${name}`)} {day}
      </span>
      <input
        type="range"
        min={0}
        max={bins.length - 1}
        value={value}
        aria-valuetext={day}
        onChange={(event) => setValue(event.target.value)}
      />
    </label>
  );
}

/** Filters by the days of these bins; all of them are no filter. */
function take(bins: readonly Bin[], first: number, last: number): void {
  const isAll = first === 0 && last === bins.length - 1;
  apply(
    filterBy({
      from: isAll ? undefined : bins[first]?.from,
      until: isAll ? undefined : bins[last]?.until,
    }),
  );
}
