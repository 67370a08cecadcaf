import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EntityId, LinkId, entityId } from "#model/graph.ts";
import { controlFlags, holdingsOf } from "#score/holdings.ts";
import { type OwnershipFinding, fiftyPercentRule } from "#score/ownership.ts";

type Held = readonly [owner: string, company: string, share: string | undefined];

const id = (name: string): EntityId => entityId("organization", name);
const LINK = LinkId.parse(`link:${"0".repeat(32)}`);

function rule(listed: readonly string[], ...held: readonly Held[]): Map<string, OwnershipFinding> {
  const holdings = held.map(([owner, company, share]) => ({
    owner: id(owner),
    company: id(company),
    share,
    link: LINK,
  }));
  const found = fiftyPercentRule(holdings, new Set(listed.map(id)));
  return new Map(found.map((finding) => [finding.company.slice("organization:".length), finding]));
}

function statuses(listed: readonly string[], ...held: readonly Held[]): Record<string, string> {
  return Object.fromEntries([...rule(listed, ...held)].map(([name, { status }]) => [name, status]));
}

describe("the examples of OFAC's FAQ 401", () => {
  test("1: X owns half of A, A half of B: both are blocked", () => {
    expect(statuses(["X"], ["X", "A", "50"], ["A", "B", "50"])).toEqual({ A: "blocked", B: "blocked" });
  });

  test("2: X owns half of A and of B, which own a quarter of C each: C is blocked", () => {
    const held: Held[] = [
      ["X", "A", "50"],
      ["X", "B", "50"],
      ["A", "C", "25"],
      ["B", "C", "25"],
    ];
    const found = rule(["X"], ...held);
    expect(found.get("C")).toMatchObject({ status: "blocked", total: "50", round: 2, isOverHalf: false });
    expect(found.get("C")!.owners.map(({ owner, least }) => [owner, least])).toEqual([
      [id("A"), "25"],
      [id("B"), "25"],
    ]);
  });

  test("3: X owns half of A and a tenth of B, A owns 40 % of B: B is blocked", () => {
    const found = rule(["X"], ["X", "A", "50"], ["X", "B", "10"], ["A", "B", "40"]);
    expect(found.get("B")).toMatchObject({ status: "blocked", total: "50" });
  });

  test("4: X owns half of A and a tenth of B, A owns 25 % of B: B is not", () => {
    expect(statuses(["X"], ["X", "A", "50"], ["X", "B", "10"], ["A", "B", "25"])).toEqual({ A: "blocked" });
  });

  test("5: X owns a quarter of A and of B, which own half of C each: none is blocked", () => {
    expect(statuses(["X"], ["X", "A", "25"], ["X", "B", "25"], ["A", "C", "50"], ["B", "C", "50"])).toEqual(
      {},
    );
  });
});

test("FAQ 399: the shares of several blocked persons add up", () => {
  expect(statuses(["X", "Y"], ["X", "A", "25"], ["Y", "A", "25"])).toEqual({ A: "blocked" });
  expect(statuses(["X", "Y"], ["X", "A", "25"], ["Y", "A", "24.99"])).toEqual({});
});

test("FAQ 398: who controls a company without owning half of it blocks it not; it is flagged apart", () => {
  const links = [
    { id: LINK, kind: "directs" as const, from: id("X"), to: id("A"), attributes: {} },
    { id: LINK, kind: "owns" as const, from: id("X"), to: id("B"), attributes: { share: ["30"] } },
    {
      id: LINK,
      kind: "owns" as const,
      from: id("X"),
      to: id("C"),
      attributes: { share: ["90"], until: ["2023-01-01"] },
    },
  ];
  const listed = new Set([id("X")]);
  expect(fiftyPercentRule(holdingsOf(links, "2024-01-01"), listed)).toEqual([]);
  expect(controlFlags(links, listed, "2024-01-01")).toEqual([
    { company: id("A"), by: id("X"), because: "directs" },
    { company: id("B"), by: id("X"), because: "owns" },
  ]);
});

describe("the border is exact", () => {
  test.each([
    ["50", "blocked"],
    ["49.99", undefined],
    ["49.999999999999999999999999", undefined],
    ["50.000000000000000000000001", "blocked"],
  ])("%s %% is %s", (share, status) => {
    expect(rule(["X"], ["X", "A", share]).get("A")?.status).toBe(status);
  });

  test("three shares that binary fractions would get wrong", () => {
    expect(
      rule(["X", "Y", "Z"], ["X", "A", "16.7"], ["Y", "A", "16.6"], ["Z", "A", "16.7"]).get("A"),
    ).toMatchObject({
      total: "50.0",
      isOverHalf: false,
    });
  });
});

describe("what is not known", () => {
  test("an unknown share makes a company undetermined, and what it owns", () => {
    expect(statuses(["X"], ["X", "A", undefined], ["A", "B", "60"])).toEqual({
      A: "undetermined",
      B: "undetermined",
    });
  });

  test("unless others are stated to hold more than half", () => {
    expect(statuses(["X"], ["X", "A", undefined], ["N", "A", "50.01"])).toEqual({});
    expect(statuses(["X"], ["X", "A", undefined], ["N", "A", "50"])).toEqual({ A: "undetermined" });
  });

  test("known shares of half or more need no unknown one", () => {
    expect(statuses(["X", "Y"], ["X", "A", "50"], ["Y", "A", undefined])).toEqual({ A: "blocked" });
  });

  test("sources that differ across the border leave it open", () => {
    expect(statuses(["X"], ["X", "A", "60"], ["X", "A", "40"])).toEqual({ A: "undetermined" });
  });
});

describe("circles", () => {
  test("companies that own each other block nobody by themselves", () => {
    expect(statuses(["X"], ["A", "B", "80"], ["B", "A", "80"], ["X", "A", "20"])).toEqual({});
  });

  test("a cross-holding counts once its owner is blocked", () => {
    const found = rule(["X"], ["X", "A", "50"], ["A", "B", "60"], ["B", "A", "30"], ["B", "C", "49.99"]);
    expect([...found.keys()]).toEqual(["A", "B"]);
    expect(found.get("A")).toMatchObject({ total: "80", round: 1, isOverHalf: true });
  });
});

test("more holdings, or more listed owners, never unblock a company", () => {
  const name = fc.constantFrom("A", "B", "C", "D", "X");
  const share = fc.constantFrom("10", "25", "49.99", "50", "75");
  const held = fc.uniqueArray(fc.tuple(name, name, share), { selector: ([a, b]) => a + b, maxLength: 12 });
  fc.assert(
    fc.property(held, fc.nat(11), (all, without) => {
      const fewer = all.filter((_, place) => place !== without);
      const blocked = [...rule(["X"], ...fewer)].filter(([, { status }]) => status === "blocked");
      const more = rule(["X", "D"], ...all);
      for (const [company] of blocked)
        expect(company === "D" || more.get(company)?.status === "blocked").toBe(true);
    }),
  );
});
