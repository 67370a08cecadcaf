import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_EVENT, eventLog } from "#import/event-log.ts";
import { linkIdOf } from "#import/link-id-of.ts";
import { linkTable } from "#import/link-table.ts";
import { stated } from "#import/said.ts";
import { textArena } from "#import/text-arena.ts";
import { entityId, linkId } from "#model/graph.ts";
import { sourceId } from "#model/source.ts";
import { DEMO } from "./import-text.ts";

const [A, B] = [entityId("phone", "+85512000001"), entityId("phone", "김\0+1")];

describe("the parts of a segment", () => {
  test("the arena gives every text back, also one longer than its chunks", () => {
    const arena = textArena();
    const texts = ["", "a", "ភ្នំពេញ", "x".repeat(400_000), "é".repeat(2_000_000), "after"];
    const places = texts.map((text) => arena.put(text));
    expect(places.map(({ place, length }) => arena.get(place, length))).toEqual(texts);
    expect(arena.bytes).toBe(Buffer.byteLength(texts.join("")));
  });

  test("the log gives the events of each chain back in their order", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "\n", "\0", "\t", "김", "\ud800", '"') });
    const event = fc.record({
      at: fc.constantFrom("", "2026-02-01", "2026-02-01T10:00:00+09:00"),
      utc: fc.constantFrom("2026-02-01T01:00:00Z"),
      seconds: fc.integer({ min: -1, max: 600 }),
      amount: fc.constantFrom("", "12.50"),
      currency: word,
      reference: word,
      attributes: fc.record({ memo: fc.array(word) }, { requiredKeys: [] }),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 2 }), event), { maxLength: 30 }), (rows) => {
        const log = eventLog();
        const last = [NO_EVENT, NO_EVENT, NO_EVENT];
        rows.forEach(([chain, said], line) => {
          last[chain] = log.add({ ...stated("called", A, B), ...said }, line + 1, last[chain] ?? NO_EVENT);
        });
        const expected = (chain: number) =>
          rows.flatMap(([of, said], line) => (of === chain ? [{ line: line + 1, ...said }] : []));
        for (const chain of [0, 1, 2]) expect(log.chain(last[chain] ?? NO_EVENT)).toEqual(expected(chain));
      }),
    );
  });

  test("the table numbers links by kind and ends, and a renewed one anew", () => {
    const table = linkTable();
    const known = new Map<string, number>();
    for (let step = 0; step < 20_000; step++) {
      const [kind, from, to] = [step % 3, (step * 7919) % 700, (step * 104_729) % 650];
      const number = table.numberOf(kind, from, to);
      expect(number).toBe(known.get(`${kind} ${from} ${to}`) ?? table.length - 1);
      known.set(`${kind} ${from} ${to}`, number);
    }
    expect(table.length).toBe(known.size);
    const full = table.numberOf(1, 1, 1);
    const further = table.renew(full);
    expect(further).toBe(table.length - 1);
    expect(table.numberOf(1, 1, 1)).toBe(further);
    expect(table.ends(further)).toEqual(table.ends(full));
  });

  test("a link gets the id that the model gives it", () => {
    const source = sourceId(DEMO, "0".repeat(64), "calls");
    expect(linkIdOf({ kind: "called", from: A, to: B }, source)).toBe(linkId("called", A, B, source));
  });
});
