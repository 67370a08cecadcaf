import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareNames, NAMES_ALIKE } from "#names/compare-names.ts";
import { readName } from "#names/read-name.ts";

const organizations = (a: string, b: string): number => compareNames(a, b, "organization").likeness;
const likeness = (a: string, b: string): number => compareNames(a, b).likeness;

describe("one person's name in four scripts", () => {
  test.each([
    ["김도빈", "KIM DO BIN", "romanisation"],
    ["김도빈", "Dobin Kim", "romanisation"],
    ["김도빈", "Gim Do-bin", "romanisation"],
    ["김도빈", "김 도빈", "spacing"],
    ["김민준", "គីម មីនជុន", "romanisation"],
    ["이서율", "Rhee Seo-yul", "romanisation"],
    ["박철", "Pak Chol", "romanisation"],
    ["陳志", "陈志", "characters"],
    ["陳志", "Zhi CHEN", "romanisation"],
    ["陳志", "Chan Chi", "romanisation"],
    ["黃志強", "Wong Chi Keung", "romanisation"],
    ["ជា សុភ័ក្រ", "CHEA Sopheak", "romanisation"],
    ["ជា សុភ័ក្រ", "ជាសុភ័ក្រ", "spacing"],
    ["ជា សុភ័ក្រ", "ជា\u200b សុ\u200bភ័ក្រ", "spacing"],
    ["CHEN Zhi", "Zhi Chen", "order"],
    ["Nguyễn Văn Tâm", "NGUYEN VAN TAM", "spacing"],
    ["Kim Min-jun", "Gim Minjoon", "same-sounds"],
    ["J. Varga Molnar", "Janos Varga Molnar", "initials"],
    ["Омар Хаддан", "Omar Haddan", "spelling"],
    ["김도빈 (KIM DO BIN)", "Kim Dobin", "romanisation"],
  ])("%s is %s: %s", (a, b, because) => {
    const match = compareNames(a, b);
    expect(match.likeness).toBeGreaterThanOrEqual(NAMES_ALIKE);
    expect(match.because).toBe(because);
  });

  test.each([
    ["김도빈", "Kim Do Yoon"],
    ["김도빈", "김도윤"],
    ["陈志", "陈智"],
    ["陳志", "Chen Wei"],
    ["ជា សុភ័ក្រ", "Chea Vichea"],
    ["Lim Guohua", "Lim Guowei"],
    ["Boris Orlanov", "Aleksandr Orlanov"],
  ])("%s is not %s", (a, b) => {
    expect(likeness(a, b)).toBeLessThan(NAMES_ALIKE);
  });

  test("a given name alone is a part, less than a whole name", () => {
    const match = compareNames("김민준", "Minjun boss");
    expect(match.because).toBe("part");
    expect(match.likeness).toBeGreaterThan(0.5);
    expect(match.likeness).toBeLessThan(NAMES_ALIKE);
  });
});

describe("organizations", () => {
  test.each([
    ["Golden Bamboo Co., Ltd.", "GOLDEN BAMBOO COMPANY LIMITED"],
    ["The Redwater Group", "Redwater Group"],
    ["A.B.K. Trading", "ABK Trading"],
    ["Northgate & Sons LLC", "Northgate and Sons L.L.C."],
    ["First Mekong Bank", "1st Mekong Bank"],
  ])("%s is %s", (a, b) => expect(organizations(a, b)).toBeGreaterThanOrEqual(NAMES_ALIKE));

  test.each([
    ["Golden Bamboo Co., Ltd.", "Golden Lotus Co., Ltd."],
    ["Northgate Kampot", "Northgate Takeo"],
    ["Mekong Bank AG", "Mekong Bank GmbH"],
  ])("%s is not %s", (a, b) => expect(organizations(a, b)).toBeLessThan(NAMES_ALIKE));
});

test("likeness is the same in both directions, from 0 to 1, and 1 for a name with itself", () => {
  const word = fc.oneof(
    fc.constantFrom(
      "김",
      "민준",
      "陳",
      "志強",
      "ជា",
      "សុភា",
      "Kim",
      "Minjun",
      "CHEN",
      "O'Hara",
      "бин",
      "ب",
      "7",
    ),
    fc.string({ maxLength: 6 }),
  );
  const name = fc.array(word, { maxLength: 4 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(name, name, (a, b) => {
      const there = likeness(a, b);
      expect(there).toBeCloseTo(likeness(b, a), 10);
      expect(there).toBeGreaterThanOrEqual(0);
      expect(there).toBeLessThanOrEqual(1);
      expect(likeness(a, a)).toBe(readName(a).length > 0 ? 1 : 0);
    }),
    { seed: 9, numRuns: 300 },
  );
});

test.each(["constructor", "__proto__", "toString"])("the name %s is a name like any other", (name) => {
  expect(likeness(name, name)).toBe(1);
  expect(likeness(name, "Park Jihun")).toBeLessThan(0.5);
  expect(organizations(name, "First Star Trading")).toBeLessThan(0.5);
});
