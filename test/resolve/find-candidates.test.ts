import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EntityId } from "#model/graph.ts";
import { findCandidates, LARGEST_BLOCK } from "#resolve/find-candidates.ts";
import type { Party } from "#resolve/party.ts";
import { screenParties } from "#resolve/screen.ts";

function party(id: string, names: string[], more: Partial<Party> = {}): Party {
  return {
    id: EntityId.parse(id),
    kind: id.startsWith("organization")
      ? "organization"
      : id.startsWith("online")
        ? "online_account"
        : "person",
    names,
    births: [],
    nationalities: [],
    countries: [],
    genders: [],
    registrations: [],
    documents: [],
    things: [],
    isListed: false,
    ...more,
  };
}

const account = (bank: string, number: string, holder: string): Party =>
  party(`bank_account:${bank}:${number}`, [holder], { kind: "bank_account" });

const TINY = 1e-9;
const thing = (text: string): EntityId => EntityId.parse(text);
const probability = (a: Party, b: Party, others: Party[] = []): number =>
  findCandidates([a, b, ...others], TINY).candidates.find((found) => found.a === a.id && found.b === b.id)
    ?.probability ?? 0;

describe("candidates", () => {
  test("one person in four scripts is found, with the reason", () => {
    const { candidates } = findCandidates([
      party("person:1", ["김도빈"], { births: ["1990-03-04"] }),
      party("person:2", ["KIM DO BIN"], { births: ["1990-03-04"] }),
      party("person:3", ["គីម ដូប៊ីន"]),
      party("person:4", ["박서후"], { births: ["1990-03-04"] }),
    ]);
    expect(candidates[0]).toMatchObject({ a: "person:1", b: "person:2" });
    expect(candidates[0]!.probability).toBeGreaterThan(0.99);
    const [first, second] = candidates[0]!.findings;
    expect([first, second]).toMatchObject([
      { field: "birth_date" },
      { field: "name", because: "romanisation" },
    ]);
    expect(candidates.some(({ a, b }) => a === "person:1" && b === "person:3")).toBe(true);
    expect(candidates.some(({ b }) => b === "person:4")).toBe(false);
  });

  test("names alone are never certain", () => {
    const likely = probability(party("person:1", ["김도빈"]), party("person:2", ["KIM DO BIN"]));
    expect(likely).toBeGreaterThan(0.5);
    expect(likely).toBeLessThanOrEqual(0.91);
  });

  test("a common name says less than a rare one", () => {
    const others = Array.from({ length: 40 }, (_, n) => party(`person:z${n}`, ["Kim Do Bin"]));
    const [a, b] = [party("person:1", ["김도빈"]), party("person:2", ["KIM DO BIN"])];
    expect(probability(a, b, others)).toBeLessThan(probability(a, b));
  });

  test("another document of the same kind and country, and another birth date, count against and are shown", () => {
    const a = party("person:1", ["김도빈"], { births: ["1990-03-04"], documents: ["passport:KR:M1"] });
    const same = party("person:2", ["Kim Dobin"], { births: ["1990-03-04"], documents: ["passport:KR:M1"] });
    const other = party("person:2", ["Kim Dobin"], { births: ["1971-11-30"], documents: ["passport:KR:M2"] });
    expect(probability(a, same)).toBeGreaterThan(0.999);
    expect(probability(a, other)).toBeLessThan(0.05);
    const [found] = findCandidates([a, other], TINY).candidates;
    expect(
      found!.findings
        .filter(({ weight }) => weight < 0)
        .map(({ field }) => field)
        .toSorted(),
    ).toEqual(["birth_date", "document"]);
    const elsewhere = party("person:2", ["Kim Dobin"], { documents: ["passport:KH:M2"] });
    expect(findCandidates([a, elsewhere], TINY).candidates[0]!.findings.map(({ field }) => field)).toEqual([
      "name",
    ]);
  });

  test("a phone shared by two says more than one shared by many", () => {
    const phone = { things: [thing("phone:+85512000001")] };
    const [a, b] = [party("person:1", ["A Boss"], phone), party("person:2", ["Long Visal"], phone)];
    const others = Array.from({ length: 30 }, (_, n) => party(`person:z${n}`, [`Worker ${n}`], phone));
    expect(probability(a, b)).toBeGreaterThan(probability(a, b, others));
  });

  test("organizations by register number, handles registered anew", () => {
    const first = party("organization:1", ["Golden Bamboo Co., Ltd."], { registrations: ["KH-1"] });
    expect(
      probability(
        first,
        party("organization:2", ["GOLDEN BAMBOO COMPANY LIMITED"], { registrations: ["KH-1"] }),
      ),
    ).toBeGreaterThan(0.99);
    expect(
      probability(
        first,
        party("organization:2", ["GOLDEN BAMBOO COMPANY LIMITED"], { registrations: ["KH-9"] }),
      ),
    ).toBeLessThan(0.3);
    expect(
      probability(
        party("online_account:telegram:boss_minjun", ["MJ"]),
        party("online_account:telegram:boss_minjun2", ["MJ"]),
      ),
    ).toBeGreaterThan(0.5);
  });

  test("accounts under similar names, and one number at a bank that is written otherwise", () => {
    const kim = account("kr004", "00112233", "김도빈");
    const alike = account("kr088", "99887766", "KIM DO BIN");
    expect(probability(kim, alike)).toBeGreaterThan(0.5);
    expect(probability(kim, alike)).toBeLessThanOrEqual(0.91);
    const [found] = findCandidates([kim, alike], TINY).candidates;
    expect(found?.findings).toContainEqual({
      field: "account_number",
      weight: 0,
      a: "00112233",
      b: "99887766",
    });
    expect(probability(kim, account("made up bank", "00112233", "Kim Dobin"))).toBeGreaterThan(0.99);
    expect(probability(kim, account("kr088", "99887766", "박서후"))).toBeLessThan(0.05);
  });

  test("a block that is too large is cut, and said", () => {
    const many = Array.from({ length: LARGEST_BLOCK + 40 }, (_, n) =>
      party(`person:${String(n).padStart(3, "0")}`, ["김도빈"]),
    );
    const { cut, compared } = findCandidates(many);
    expect(cut[0]).toMatchObject({ size: LARGEST_BLOCK + 40, compared: LARGEST_BLOCK });
    expect(compared).toBeLessThanOrEqual((LARGEST_BLOCK * (LARGEST_BLOCK - 1)) / 2);
  });

  test("come out the same in whatever order the parties come", () => {
    const parties = [
      party("person:1", ["김도빈"]),
      party("person:2", ["KIM DO BIN"], { births: ["1990-03-04"] }),
      party("person:3", ["Dobin Kim"], { births: ["1990-04-03"] }),
      party("person:4", ["陳文樂"], { genders: ["male"] }),
      party("person:5", ["Chen Wenle"], { genders: ["female"] }),
    ];
    const expected = findCandidates(parties, TINY).candidates;
    fc.assert(
      fc.property(fc.shuffledSubarray(parties, { minLength: parties.length }), (shuffled) => {
        expect(findCandidates(shuffled, TINY).candidates).toEqual(expected);
      }),
      { seed: 9, numRuns: 30 },
    );
  });
});

test("screening finds ours on the list, from the threshold on, and never ours against ours", () => {
  const listed = [
    party("person:list:1", ["KIM DO BIN", "김도빈"], { births: ["1990-03-04"], isListed: true }),
    party("person:list:2", ["CHEN Wenle"], { isListed: true }),
  ];
  const ours = [
    party("person:case:1", ["Kim Dobin"], { births: ["1990-03-04"] }),
    party("person:case:2", ["김도빈"], { births: ["1965-01-01"] }),
    party("person:case:3", ["陈文乐"]),
  ];
  const { hits } = screenParties(listed, ours, 0.5);
  expect(hits.map(({ a, b }) => [a, b])).toEqual([
    ["person:case:1", "person:list:1"],
    ["person:case:3", "person:list:2"],
  ]);
  expect(screenParties(listed, ours, 0.95).hits).toHaveLength(1);
});
