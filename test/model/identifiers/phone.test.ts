import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitsRegion, needsRegion, parsePhone } from "#model/identifiers/phone.ts";

describe("parsePhone", () => {
  test.each<[text: string, region: string | undefined, id: string]>([
    ["+855 12 000 123", undefined, "phone:+85512000123"],
    ["+82 10-0000-1234", undefined, "phone:+821000001234"],
    ["+1 (202) 555-0143", undefined, "phone:+12025550143"],
    ["010-0000-1234", "KR", "phone:+821000001234"],
    ["012 000 123", "KH", "phone:+85512000123"],
    ["00855 12 000 123", "KR", "phone:+85512000123"],
    ["00855 12 000 123", undefined, "phone:+85512000123"],
    ["85512000123", undefined, "phone:+85512000123"],
    ["821000001234", "KH", "phone:+821000001234"],
    ["1000001234", "KR", "phone:+821000001234"],
    ["85512000123@s.whatsapp.net", undefined, "phone:+85512000123"],
    ["Mobile: +855 12 000 123", undefined, "phone:+85512000123"],
    ["tel:+85512000123;ext=9", undefined, "phone:+85512000123"],
    ["'+85512000123", undefined, "phone:+85512000123"],
    ['="010-0000-1234"', "KR", "phone:+821000001234"],
    ["＋８５５１２０００１２３", undefined, "phone:+85512000123"],
    ["112", "KR", "phone:raw:KR:112"],
    ["466", undefined, "phone:raw:ZZ:466"],
    ["1588-1234", "KR", "phone:+8215881234"],
  ])("reads %j of region %s as %s", (text, region, id) => {
    expect(parsePhone(text, region)).toEqual({ id });
  });

  test.each<[text: string, reason: string]>([
    ["", "missing-required"],
    ["unknown", "placeholder"],
    ["Anonymous", "placeholder"],
    ["-1", "placeholder"],
    ["0000000000", "placeholder"],
    ["9999999999", "placeholder"],
    ["발신번호표시제한", "placeholder"],
    ["2.0109E+11", "lossy-number"],
    ["Mobile: 8.55E+10", "lossy-number"],
    ["85512000123.0", "lossy-number"],
    ["1-800-MY-APPLE", "bad-phone"],
    ["010-****-1234", "bad-phone"],
    ["+855 1", "bad-phone"],
    ["12345678901234567890", "bad-phone"],
    ["010-0000-1234 / 010-0000-5678", "bad-phone"],
    ["120000000000000000@g.us", "bad-phone"],
    ["11800@s.whatsapp.net", "bad-phone"],
  ])("finds no phone in %j: %s", (text, reason) => {
    const parsed = parsePhone(text, "KR");
    expect(parsed.id).toBeUndefined();
    expect(parsed.flaw?.reason).toBe(reason);
  });

  test("keeps a national number of no stated country as text, and says so", () => {
    const parsed = parsePhone("010-0000-1234");
    expect(parsed.id).toBe("phone:raw:ZZ:01000001234");
    expect(parsed.flaw?.reason).toBe("bad-phone");
    expect(needsRegion("010-0000-1234")).toBe(true);
    expect(needsRegion("+821000001234")).toBe(false);
    expect(needsRegion("112")).toBe(false);
    expect(fitsRegion("010-0000-1234", "KR")).toBe(true);
    expect(fitsRegion("010-0000-1234", "KH")).toBe(false);
  });

  test("takes hidden characters out of the key and reports them", () => {
    expect(parsePhone("+855\u200B12 000\u202A 123")).toEqual({
      id: "phone:+85512000123",
      flaw: expect.objectContaining({ reason: "bad-character" }),
    });
  });

  test("never reads a number as another one: the same digits, or none", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\+?[\d ()-]{1,20}$/),
        fc.constantFrom("KR", "KH", undefined),
        (text, region) => {
          const { id } = parsePhone(text, region);
          if (id === undefined) return;
          const digits = text.replaceAll(/\D/g, "");
          const tail = id.replace(/^phone:(?:raw:..:|\+)/, "").slice(-Math.min(6, digits.length));
          expect(digits.endsWith(tail)).toBe(true);
        },
      ),
    );
  });

  test("reads its own key as the same phone", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[+0][\d -]{6,14}$/)),
        fc.constantFrom("KR", "KH", "US", undefined),
        (text, region) => {
          const { id } = parsePhone(text, region);
          const again = id === undefined ? undefined : parsePhone(id.slice("phone:".length), region).id;
          expect(again).toBe(id);
        },
      ),
    );
  });
});
