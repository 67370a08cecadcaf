import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState, type ReactNode } from "react";
import type { Events } from "#model/graph.ts";
import type { SourceId } from "#model/source.ts";
import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { showNumber } from "#web/words/words.ts";
import { RowGap } from "./row-gap.tsx";
import { showTime } from "./show-time.ts";
import { sortEvents, type EventColumn, type Order } from "./sort-events.ts";
import { LineButton } from "./source-cite.tsx";
import { Value } from "./value.tsx";

const ROW = 24;
const HEADINGS = {
  lines: "events.line",
  at: "events.time",
  amounts: "events.amount",
  seconds: "events.seconds",
  references: "events.reference",
} as const satisfies Record<EventColumn, string>;
const NUMBERS: ReadonlySet<EventColumn> = new Set(["amounts", "seconds"]);

/**
 * The rows behind a link, in the order of the file or of a column; a column that no row fills is left out. However many
 * there are, only those in view are in the page.
 */
export function EventsTable({ source, events }: { source: SourceId; events: Events }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const [order, setOrder] = useState<Order>({ by: "lines", isDown: false });
  const frame = useRef<HTMLElement>(null);
  const rows = useMemo(() => sortEvents(events, order), [events, order]);
  const columns = (Object.keys(HEADINGS) as EventColumn[]).filter((name) => events[name] !== undefined);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes here
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const shown = virtual.getVirtualItems();
  const before = shown[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <section
      className="events-frame"
      ref={frame}
      aria-label={say("events.rows", { n: rows.length, shown: showNumber(rows.length, language) })}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls takes the keyboard
      tabIndex={0}
    >
      <table className="events" aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {columns.map((name) => (
              <Heading key={name} name={name} order={order} setOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          <RowGap height={before} columns={columns.length} />
          {shown.map(({ index }) => (
            <tr key={rows[index]} aria-rowindex={index + 2}>
              {columns.map((name) => (
                <td key={name} className={classOf(name)}>
                  {CELLS[name](events, rows[index] ?? 0, source)}
                </td>
              ))}
            </tr>
          ))}
          <RowGap height={after} columns={columns.length} />
        </tbody>
      </table>
    </section>
  );
}

function Heading({
  name,
  order,
  setOrder,
}: {
  name: EventColumn;
  order: Order;
  setOrder: (order: Order) => void;
}) {
  const say = useSay();
  const isSorted = order.by === name;
  return (
    <th className={classOf(name)} aria-sort={!isSorted ? "none" : order.isDown ? "descending" : "ascending"}>
      <button
        type="button"
        className="plain"
        onClick={() => setOrder({ by: name, isDown: isSorted && !order.isDown })}
      >
        {say(HEADINGS[name])}
        <span aria-hidden>{isSorted ? (order.isDown ? " ↓" : " ↑") : ""}</span>
      </button>
    </th>
  );
}

/** What stands in each column. */
const CELLS: Readonly<Record<EventColumn, (events: Events, row: number, source: SourceId) => ReactNode>> = {
  lines: ({ lines }, row, source) => <LineButton source={source} line={lines[row] ?? 1} />,
  at: ({ at }, row) => showTime(at?.[row] ?? ""),
  amounts: ({ amounts, currencies }, row) => (
    <Value text={`${amounts?.[row] ?? ""} ${currencies?.[row] ?? ""}`.trim()} />
  ),
  seconds: ({ seconds }, row) => secondsOf(seconds?.[row]),
  references: ({ references }, row) => <Value text={references?.[row] ?? ""} mono />,
};

function classOf(name: EventColumn): string {
  return NUMBERS.has(name) ? "number" : name === "at" ? "time" : "";
}

function secondsOf(seconds: number | undefined): string {
  return seconds === undefined || seconds < 0 ? "" : String(seconds);
}
