import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDecimals } from "#model/amount.ts";
import { parseDegrees } from "#import/parse-degrees.ts";
import { decimalEvidence, parseAmount } from "#import/parse-amount.ts";
import { parseSeconds } from "#import/parse-seconds.ts";
import { tokenCurrency } from "#import/token-currency.ts";
import { parseDirection } from "#import/words.ts";

describe("parseAmount", () => {
  test.each<[text: string, mark: "." | ",", amount: string, currency: string | undefined]>([
    ["1,234.50", ".", "1234.50", undefined],
    ["1.234,50", ",", "1234.50", undefined],
    ["1 234,50", ",", "1234.50", undefined],
    ["9,900,000", ".", "9900000", undefined],
    ["12,300원", ".", "12300", "KRW"],
    ["₩12,300", ".", "12300", "KRW"],
    ["$ 5.00", ".", "5.00", "USD"],
    ["USD 5", ".", "5", "USD"],
    ["100 USDT", ".", "100", "USDT"],
    ["(250.00)", ".", "-250.00", undefined],
    ["-250", ".", "-250", undefined],
    ["−250", ".", "-250", undefined],
    ["0007", ".", "7", undefined],
    ["0.000000000000000001", ".", "0.000000000000000001", undefined],
    ["123456789012345678901234567890", ".", "123456789012345678901234567890", undefined],
    ["-0.00", ".", "0.00", undefined],
    ["１２３", ".", "123", undefined],
  ])("reads %j under %j as %s", (text, mark, amount, currency) => {
    expect(parseAmount(text, mark)).toEqual(currency === undefined ? { amount } : { amount, currency });
  });

  test.each<[text: string, mark: "." | ",", reason: string]>([
    ["1,23,4", ".", "number-format"],
    ["1.234.567", ".", "number-format"],
    ["1,234.50", ",", "number-format"],
    ["1.", ".", "number-format"],
    ["5.689E7", ".", "lossy-number"],
    ["오백만", ".", "bad-number"],
    ["12 apples", ".", "bad-number"],
    ["NaN", ".", "bad-number"],
    ["0x10", ".", "bad-number"],
    ["=1+1", ".", "bad-number"],
  ])("does not read %j under %j: %s", (text, mark, reason) => {
    const parsed = parseAmount(text, mark);
    expect("flaw" in parsed ? parsed.flaw.reason : parsed).toBe(reason);
  });

  test.each([
    ["1,234.50", "."],
    ["1.234,50", ","],
    ["1,234,567", "."],
    ["1.234.567", ","],
    ["1.5", "."],
    ["0.125", "."],
    ["1234.567", "."],
    ["1,234", "either"],
    ["1.234", "either"],
    ["1234", undefined],
  ])("%s tells %s of the decimal mark", (text, evidence) => {
    expect(decimalEvidence(text)).toBe(evidence);
  });

  test("no digit is lost, however large or fine the amount", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 40n }),
        fc.stringMatching(/^\d{1,18}$/),
        (whole, fraction) => {
          const grouped = whole.toString().replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
          expect(parseAmount(`${grouped}.${fraction}`, ".")).toEqual({ amount: `${whole}.${fraction}` });
          expect(addDecimals(`${whole}.${fraction}`, "0")).toBe(`${whole}.${fraction}`);
        },
      ),
    );
  });
});

describe("other values", () => {
  test.each<[text: string, seconds: number]>([
    ["65", 65],
    ["9.0", 9],
    ["01:05", 65],
    ["1:01:05", 3665],
    ["125:00", 7500],
    ["1분 5초", 65],
    ["1h 2m 3s", 3723],
    ["90초", 90],
  ])("%j is %i seconds", (text, seconds) => {
    expect(parseSeconds(text)).toBe(seconds);
  });

  test.each(["-5", "1:75", "soon", "", "1.2E+3", "1:99:00"])("%j is no duration", (text) => {
    expect(parseSeconds(text)).toHaveProperty("flaw");
  });

  test.each([
    ["Incoming", "in"],
    ["MOC", "out"],
    ["착신", "in"],
    ["발신", "out"],
    ["missed", "in"],
    ["Outgoing (cancelled)", "out"],
    ["sideways", undefined],
  ])("%s runs %s", (text, way) => {
    expect(parseDirection(text)).toBe(way);
  });

  test("USDT is USDT under its own contract only", () => {
    const own = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t";
    expect(tokenCurrency("anything", own)).toEqual({ currency: "USDT" });
    expect(tokenCurrency("USDT", "TFakeContract")).toMatchObject({
      currency: "USDT?TFakeContract",
      flaw: { reason: "conflict" },
    });
    expect(tokenCurrency("u s d t", "TFakeContract").currency).toBe("USDT?TFakeContract");
    expect(tokenCurrency("ABC", "TSomeContract")).toEqual({ currency: "ABC@TSomeContract" });
    expect(tokenCurrency("trx", "_")).toEqual({ currency: "TRX" });
  });
});

describe("parseDegrees", () => {
  test.each([
    ["11.5564", "11.5564"],
    ["-11.5", "-11.5"],
    ["11.55 N", "11.55"],
    ["11.55°S", "-11.55"],
    ["１１.５", "11.5"],
  ])("%s is %s", (text, degrees) => {
    expect(parseDegrees(text, 90)).toBe(degrees);
  });

  test.each(["97.1", "1O2.3", "11,55", "-11.5 S", "10°36'32\"", "1e1", "about 11", ""])(
    "%s is an issue",
    (text) => {
      expect(parseDegrees(text, 90)).toMatchObject({ reason: "bad-number" });
    },
  );
});
