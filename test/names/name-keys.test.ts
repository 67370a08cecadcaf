import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameKeys } from "#names/name-keys.ts";
import { normaliseKhmer } from "#names/normalise-khmer.ts";
import { hanName } from "#names/read-han.ts";

const shared = (a: string, b: string): string[] => {
  const keys = new Set(nameKeys(b));
  return nameKeys(a).filter((key) => keys.has(key));
};

const whole = (name: string): string[] => nameKeys(name).filter((key) => key.startsWith("K_"));

describe("search keys", () => {
  test.each([
    ["김민준", "KIM MIN JUN"],
    ["김민준", "Minjoon Gim"],
    ["김민준", "គីម មីនជុន"],
    ["김민준", "Minjun boss"],
    ["정현철", "Chung Hyun-chul"],
    ["최서연", "Choi Seo Yeon"],
    ["이도윤", "Rhee Do Yoon"],
    ["陳志", "陈志"],
    ["陳志", "Tan Zhi"],
    ["陳志", "Chan Chi"],
    ["黃志強", "Wong Chi Keung"],
    ["呂布", "Lyu Bu"],
    ["ជា សុភ័ក្រ", "Chea Sopheak"],
    ["ហេង សម្បត្តិ", "Heng Sambath"],
    ["Rami Haddan", "RAMIHADDAN"],
  ])("%s and %s share one", (a, b) => expect(shared(a, b)).not.toEqual([]));

  test("the whole-name keys are shared by spellings of one Korean name, and not by another name", () => {
    expect(whole("Kim Min-jun")).toEqual(expect.arrayContaining(whole("김민준")));
    expect(whole("Kim Min-ji")).not.toEqual(expect.arrayContaining(whole("김민준")));
  });

  test.each([
    ["윤나은", "naeun yoon"],
    ["신아은", "SHIN Aeun"],
    ["오아윤", "Ayun Oh"],
    ["김도윤", "Doyun Kim"],
    ["김하은", "KIM HAEUN"],
    ["이소은", "Lee Soeun"],
    ["박가인", "Park Gain"],
    ["정다인", "JUNG Dain"],
  ])("%s and %s share the whole name, though vowels meet in it", (hangul, latin) =>
    expect(whole(latin)).toEqual(expect.arrayContaining(whole(hangul))),
  );

  test("a z in a Khmer name may be an s", () => {
    expect(shared("ចាន់ បូផាសុខា", "Chan Bophazokha")).toEqual(expect.arrayContaining(["s_CN", "s_PSK"]));
  });

  test("hold no blanks and stay few, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        const keys = nameKeys(text);
        expect(keys.length).toBeLessThan(120);
        for (const key of keys) expect(key).not.toMatch(/ /);
      }),
      { seed: 9, numRuns: 500 },
    );
  });

  test("do not change with letter case, marks and zero-width characters", () => {
    expect(nameKeys("NGUYỄN Văn\u200b Tâm")).toEqual(nameKeys("nguyen van tam"));
    expect(nameKeys("ជា\u200b សុភា")).toEqual(nameKeys("ជា សុភា"));
  });
});

test.each([
  ["曾文樂", "zeng"],
  ["解文樂", "xie"],
  ["仇文樂", "qiu"],
  ["單文樂", "shan"],
  ["區文樂", "ou"],
  ["查文樂", "zha"],
  ["万俟文", "moqi"],
  ["歐陽文樂", "ouyang"],
  ["种文樂", "chong"],
])("the surname of %s is read %s", (name, reading) => {
  expect(hanName(name)?.surnameSyllables.join("")).toBe(reading);
});

test("Khmer signs come into one order, and look-alikes become one", () => {
  expect(normaliseKhmer("ស្រី")).toBe("ស្រី");
  expect(normaliseKhmer("កេី")).toBe("កើ");
  expect(normaliseKhmer("ប\u17b7\u17c9")).toBe("ប\u17c9\u17b7");
  expect(normaliseKhmer("ស\u17d2\u178a")).toBe("ស\u17d2\u178f");
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."កមសា\u17d2\u17c9\u17b7\u200b ".split("")), maxLength: 12 }),
      (text) => {
        expect(normaliseKhmer(normaliseKhmer(text))).toBe(normaliseKhmer(text));
      },
    ),
    { seed: 9 },
  );
});
