import { minorUnits } from "#model/amount.ts";
import type { Events } from "#model/graph.ts";

export type EventColumn = "lines" | "at" | "amounts" | "seconds" | "references";
export type Order = { readonly by: EventColumn; readonly isDown: boolean };

const DECIMALS = 18;

/**
 * The rows of the events in the asked order, as their numbers; equal ones, and those without a value at the end, stay in
 * the order of the file. Times are compared as moments, one without a zone as UTC; amounts as the exact decimals they are.
 */
export function sortEvents(events: Events, { by, isDown }: Order): number[] {
  const keys = events.lines.map((_, row) => KEYS[by](events, row));
  return keys
    .map((_, row) => row)
    .toSorted((a, b) => {
      const one = keys[a];
      const other = keys[b];
      if (one === undefined || other === undefined) {
        return one === other ? a - b : one === undefined ? 1 : -1;
      }
      const order = one < other ? -1 : one > other ? 1 : 0;
      return (isDown ? -order : order) || a - b;
    });
}

type SortKey = number | bigint | string;

/** What each column is ordered by. */
const KEYS: Readonly<Record<EventColumn, (events: Events, row: number) => SortKey | undefined>> = {
  lines: ({ lines }, row) => lines[row],
  at: ({ at }, row) => momentOf(at?.[row] ?? ""),
  amounts: ({ amounts }, row) => (amounts?.[row] ? minorUnits(amounts[row], DECIMALS) : undefined),
  seconds: ({ seconds }, row) => ((seconds?.[row] ?? -1) < 0 ? undefined : seconds?.[row]),
  references: ({ references }, row) => references?.[row] || undefined,
};

function momentOf(text: string): number | undefined {
  const hasZone = /T.*(Z|[+-]\d\d:?\d\d)$/.test(text);
  const moment = Date.parse(hasZone || !text.includes("T") ? text : `${text}Z`);
  return Number.isNaN(moment) ? undefined : moment;
}
