import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDecimals, minorUnits } from "#model/amount.ts";

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 18 }))
  .map(([units, scale]) => {
    const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
    const point = digits.length - scale;
    return `${units < 0n ? "-" : ""}${digits.slice(0, point)}${scale > 0 ? `.${digits.slice(point)}` : ""}`;
  });

describe("addDecimals", () => {
  test.each([
    ["1.50", "2", "3.50"],
    ["0.1", "0.2", "0.3"],
    ["-1", "0.25", "-0.75"],
    ["9007199254740993", "1", "9007199254740994"],
    ["0.000000000000000001", "1000000000", "1000000000.000000000000000001"],
  ])("%s + %s = %s", (a, b, sum) => expect(addDecimals(a, b)).toBe(sum));

  test("is exact, in any order", () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const sum = addDecimals(a, b);
        expect(addDecimals(b, a)).toBe(sum);
        expect(minorUnits(sum, 18)).toBe(minorUnits(a, 18) + minorUnits(b, 18));
      }),
    );
  });
});

describe("minorUnits", () => {
  test.each(["1e5", "", "1,000", ".5", "5.", "NaN", "١"])("refuses %j, which is no decimal text", (text) => {
    expect(() => minorUnits(text, 2)).toThrow(TypeError);
  });
});
