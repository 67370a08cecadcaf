import fc from "fast-check";
import { expect, test } from "vitest";
import type { Events } from "#model/graph.ts";
import { packEvents, unpackEvents } from "#neo4j/packed-events.ts";

const text = fc.string({ unit: fc.constantFrom("a", "\t", "\n", "\\", "t", "n", "김", "0", "", "-") });
const event = fc.record({
  line: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  at: fc.constantFrom("", "2026-02-01T10:00:00+09:00", "2026-02-01"),
  seconds: fc.integer({ min: -1, max: 9999 }),
  amount: fc.constantFrom("", "0", "-12.50"),
  currency: text,
  reference: text,
});

const filled = <T>(column: T[], blank: T): T[] | undefined =>
  column.some((value) => value !== blank) ? column : undefined;

test("events come out of their text as they went in, whatever their texts hold", () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 8 }), (rows) => {
      const columns = {
        at: filled(
          rows.map(({ at }) => at),
          "",
        ),
        seconds: filled(
          rows.map(({ seconds }) => seconds),
          -1,
        ),
        amounts: filled(
          rows.map(({ amount }) => amount),
          "",
        ),
        currencies: filled(
          rows.map(({ currency }) => currency),
          "",
        ),
        references: filled(
          rows.map(({ reference }) => reference),
          "",
        ),
      };
      const present = Object.entries(columns).filter(([, column]) => column !== undefined);
      const events: Events = { lines: rows.map(({ line }) => line), ...Object.fromEntries(present) };
      expect(unpackEvents(packEvents(events))).toEqual(events);
    }),
  );
});

test("a line an event, without the blank cells at its end", () => {
  const events = { lines: [2, 3], at: ["2026-02-01T10:00:00Z", ""], seconds: [65, -1] };
  expect(packEvents(events)).toBe("2\t2026-02-01T10:00:00Z\t65\n3");
});
