import { useVirtualizer } from "@tanstack/react-virtual";
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { RowGap } from "#web/panels/row-gap.tsx";
import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { showNumber, type Key } from "#web/words/words.ts";

const ROW = 26;
const PAGE = 20;

/** A column: the field it shows and sorts by, its heading, and how a row's value is shown. */
export type Column<R> = {
  readonly by: keyof R;
  readonly title: Key;
  readonly isNumber?: boolean;
  readonly cell: (row: R) => ReactNode;
};

type Order<R> = { readonly by: keyof R; readonly isDown: boolean };

/**
 * Rows of which only those in view are in the page, however many there are. Arrows, Page and Home/End move; Enter
 * chooses a row, Space or a click with Ctrl or Shift one more, Ctrl-A all of them.
 */
export function RowGrid<R extends { readonly key: string }>({
  rows,
  columns,
  order,
  setOrder,
  isSelected,
  choose,
  chooseAll,
}: {
  rows: readonly R[];
  columns: readonly Column<R>[];
  order: Order<R>;
  setOrder: (order: Order<R>) => void;
  isSelected: (row: R) => boolean;
  choose: (row: R, isMore: boolean) => void;
  chooseAll?: (rows: readonly R[]) => void;
}) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const name = useId();
  const [at, setAt] = useState(0);
  const active = Math.min(at, rows.length - 1);
  const frame = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes here
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollPaddingStart: ROW,
  });
  const shown = virtual.getVirtualItems();
  const before = shown[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active];
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: PAGE,
      PageUp: -PAGE,
      Home: -rows.length,
      End: rows.length,
    };
    const step = steps[event.key];
    const isAll = event.key === "a" && (event.ctrlKey || event.metaKey);
    if (step !== undefined) {
      const next = Math.min(rows.length - 1, Math.max(0, active + step));
      setAt(next);
      virtual.scrollToIndex(next);
    } else if (row !== undefined && (event.key === "Enter" || event.key === " "))
      choose(row, event.key === " ");
    else if (isAll && chooseAll !== undefined) chooseAll(rows);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="grid-frame" ref={frame}>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its rows are chosen
        role="grid"
        aria-rowcount={rows.length + 1}
        aria-multiselectable={chooseAll !== undefined}
        aria-label={say("table.rows", { n: rows.length, shown: showNumber(rows.length, language) })}
        aria-activedescendant={`${name}-${active}`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a grid takes the keyboard
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={String(column.by)} column={column} order={order} setOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          <RowGap height={before} columns={columns.length} />
          {shown.map(({ index }) => {
            const row = rows[index];
            return (
              row !== undefined && (
                <tr
                  key={row.key}
                  id={`${name}-${index}`}
                  aria-rowindex={index + 2}
                  aria-selected={isSelected(row)}
                  className={index === active ? "active" : ""}
                  onClick={(event) => {
                    setAt(index);
                    choose(row, event.ctrlKey || event.metaKey || event.shiftKey);
                  }}
                >
                  {columns.map(({ by, isNumber, cell }) => (
                    <td key={String(by)} className={isNumber === true ? "number" : ""}>
                      {shownIn(cell(row), language)}
                    </td>
                  ))}
                </tr>
              )
            );
          })}
          <RowGap height={after} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

function shownIn(value: ReactNode, language: Parameters<typeof showNumber>[1]): ReactNode {
  return typeof value === "number" ? showNumber(value, language) : value;
}

function Heading<R>({
  column: { by, title, isNumber },
  order,
  setOrder,
}: {
  column: Column<R>;
  order: Order<R>;
  setOrder: (order: Order<R>) => void;
}) {
  const say = useSay();
  const isSorted = order.by === by;
  return (
    <th
      className={isNumber === true ? "number" : ""}
      aria-sort={!isSorted ? "none" : order.isDown ? "descending" : "ascending"}
    >
      <button
        type="button"
        className="plain"
        onClick={() => setOrder({ by, isDown: isSorted ? !order.isDown : isNumber === true })}
      >
        {say(title)}
        <span aria-hidden>{isSorted ? (order.isDown ? " ↓" : " ↑") : ""}</span>
      </button>
    </th>
  );
}
