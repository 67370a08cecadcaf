import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseBankAccount } from "#model/identifiers/bank-account.ts";
import { bankKey } from "#model/identifiers/banks.ts";

const at = (bank: string, scope: string): string | undefined => parseBankAccount("12345", bank, scope).id;

describe("parseBankAccount", () => {
  test.each<[text: string, bank: string, id: string]>([
    ["000123-04-567890", "Mekong Test Bank", "bank_account:mekongtest:00012304567890"],
    ["0001 2304 567890", "MEKONG TEST BANK PLC.", "bank_account:mekongtest:00012304567890"],
    ["00012304567890", "국민은행", "bank_account:kr004:00012304567890"],
    ["00012304567890", "KB국민은행", "bank_account:kr004:00012304567890"],
    ["00012304567890", "004", "bank_account:kr004:00012304567890"],
    ["GB82 WEST 1234 5698 7654 32", "", "bank_account:iban:GB82WEST12345698765432"],
    ["0", "", "bank_account:case demo:0"],
    ["001", "", "bank_account:case demo:001"],
  ])("reads %j of %j as %s", (text, bank, id) => {
    expect(parseBankAccount(text, bank, "demo")).toEqual({ id });
  });

  test("the same digits at two banks, or in two cases without a bank, are two accounts", () => {
    expect(at("A Test Bank", "x")).not.toBe(at("B Test Bank", "x"));
    expect(at("", "x")).not.toBe(at("", "y"));
    expect(at("A Test Bank", "x")).toBe(at("a test bank", "y"));
  });

  test.each<[text: string, reason: string]>([
    ["4.1E+10", "lossy-number"],
    ["41000000001.0", "lossy-number"],
    ["unknown", "placeholder"],
    ["0000000", "placeholder"],
    ["123***789", "bad-account"],
    ["no digits", "bad-account"],
    ["GB83WEST12345698765432", "bad-account"],
    ["1".repeat(40), "bad-account"],
    ["", "missing-required"],
  ])("finds no account in %j: %s", (text, reason) => {
    expect(parseBankAccount(text, "Test Bank", "demo").flaw?.reason).toBe(reason);
  });

  test("keeps every digit: no number type touches an account", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{5,29}[1-9]$/), (digits) => {
        const { id } = parseBankAccount(digits, "Test Bank", "demo");
        expect(id).toBe(`bank_account:test:${digits}`);
      }),
    );
  });

  test("a bank's key is its own key", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(bankKey(bankKey(name))).toBe(bankKey(name));
      }),
    );
  });
});
