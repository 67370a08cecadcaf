import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { type EntityId, type Link, entityId, linkId } from "#model/graph.ts";
import { SourceId } from "#model/source.ts";
import { traceMoney } from "#score/trace-money.ts";

type Paid = readonly [from: string, to: string, amount: string, day: string, currency?: string];

const id = (name: string): EntityId => entityId("bank_account", name);
const source = (number: number): SourceId => SourceId.parse(`source:${String(number).repeat(32)}`);

function statement(paid: readonly Paid[], by = 1): Link[] {
  return paid.map(([from, to, amount, day, currency = "USD"], line) => ({
    id: linkId("transferred", id(from), id(to), source(by)),
    kind: "transferred",
    from: id(from),
    to: id(to),
    source: source(by),
    count: 1,
    totals: {},
    attributes: {},
    events: {
      lines: [line + 1],
      at: [`2024-01-${day}T00:00:00Z`],
      amounts: [amount],
      currencies: [currency],
    },
  }));
}

const trace = (links: readonly Link[]) => traceMoney(links, new Set([id("A")]), new Set([id("Z")]));

describe("money from A to Z", () => {
  test("through an account where other money lies, by both conventions", () => {
    const links = statement([
      ["N", "M", "100", "01"],
      ["A", "M", "300", "02"],
      ["M", "Z", "200", "03"],
    ]);
    expect(trace(links).currencies).toEqual([
      { currency: "USD", sent: "300", direct: "0", haircut: "150", fifo: "100", payments: 3 },
    ]);
  });

  test("first in, first out holds along a chain of accounts", () => {
    const links = statement([
      ["N", "M", "100", "01"],
      ["A", "M", "100", "02"],
      ["M", "O", "200", "03"],
      ["O", "Z", "120", "04"],
    ]);
    expect(trace(links).currencies[0]).toMatchObject({ haircut: "60", fifo: "20" });
  });

  test("a time without a zone is ordered as if in UTC, wherever the machine stands", () => {
    const links = statement([
      ["A", "M", "100", "01"],
      ["N", "M", "100", "02"],
      ["M", "Z", "100", "03"],
    ]).map((link) =>
      link.from === id("A") ? { ...link, events: { ...link.events!, at: ["2024-01-01T22:00:00"] } } : link,
    );
    vi.stubEnv("TZ", "America/New_York");
    expect(trace(links).currencies[0]).toMatchObject({ fifo: "100" });
    vi.unstubAllEnvs();
  });

  test("money that came later does not pay what was paid before", () => {
    const links = statement([
      ["M", "Z", "50", "01"],
      ["A", "M", "50", "02"],
    ]);
    expect(trace(links).currencies[0]).toMatchObject({ haircut: "0", fifo: "0", sent: "50" });
  });

  test("what an account pays beyond what it had is its own", () => {
    const links = statement([
      ["A", "M", "0.10", "01"],
      ["M", "Z", "0.30", "02"],
    ]);
    expect(trace(links).currencies[0]).toMatchObject({ haircut: "0.1", fifo: "0.1" });
  });

  test("amounts are exact where binary fractions are not", () => {
    const links = statement(Array.from({ length: 10 }, (_, n): Paid => ["A", "Z", "0.1", `1${n}`]));
    expect(trace(links).currencies[0]).toMatchObject({ direct: "1.0", haircut: "1", fifo: "1" });
    const large = statement([["A", "Z", "90071992547409930.000000000000000001", "01"]]);
    expect(trace(large).currencies[0]?.fifo).toBe("90071992547409930.000000000000000001");
  });

  test("currencies stand apart; a row without an amount is counted as left out", () => {
    const links = statement([
      ["A", "Z", "5", "01", "KRW"],
      ["A", "Z", "", "02"],
      ["A", "Z", "7", "03", "USDT"],
    ]);
    const { currencies, leftOut } = trace(links);
    expect(currencies.map(({ currency, fifo }) => [currency, fifo])).toEqual([
      ["KRW", "5"],
      ["USDT", "7"],
    ]);
    expect(leftOut).toBe(1);
  });

  test("one payment that both banks state is one; two equal rows of one statement are two", () => {
    const paid: Paid[] = [["A", "Z", "5", "01"]];
    expect(trace([...statement(paid, 1), ...statement(paid, 2)]).currencies[0]?.fifo).toBe("5");
    expect(trace(statement([...paid, ...paid], 1)).currencies[0]?.fifo).toBe("10");
  });
});

test("never more reaches Z than left A, nor more than Z received, nor less than came straight", () => {
  const name = fc.constantFrom("A", "M", "N", "O", "Z");
  const paid = fc.tuple(
    name,
    name,
    fc.constantFrom("1", "2.5", "0.01", "33.33"),
    fc.constantFrom("01", "02", "03", "04"),
  );
  fc.assert(
    fc.property(fc.array(paid, { maxLength: 30 }), (rows) => {
      const links = statement(rows);
      const intoZ = rows.filter(([from, to]) => to === "Z" && from !== "Z");
      const received = intoZ.reduce((sum, [, , amount]) => sum + Number(amount), 0);
      for (const { sent, direct, haircut, fifo } of trace(links).currencies) {
        for (const figure of [haircut, fifo].map(Number)) {
          expect(figure).toBeGreaterThanOrEqual(Number(direct) - 1e-9);
          expect(figure).toBeLessThanOrEqual(Math.min(Number(sent), received) + 1e-9);
        }
      }
    }),
  );
});
