import { beforeEach, expect, test } from "vitest";
import { signInBrake, type SignInBrake } from "#access/accounts/sign-in-brake.ts";

let clock: number;
let brake: SignInBrake;

beforeEach(() => {
  clock = 0;
  brake = signInBrake(() => clock);
});

const KEYS = ["account:kim", "address:127.0.0.1"];

function isBraked(keys: readonly string[]): boolean {
  try {
    brake.check(keys);
    return false;
  } catch {
    return true;
  }
}

test("of a thousand guesses in a quarter of an hour fewer than twenty are looked at", () => {
  let evaluated = 0;
  for (let guess = 0; guess < 1000; guess++) {
    clock += 900;
    if (isBraked(KEYS)) continue;
    evaluated++;
    brake.failed(KEYS);
  }
  expect(evaluated).toBeLessThan(20);
});

test("one account's failures brake its address too, and success lets go", () => {
  for (let guess = 0; guess < 5; guess++) brake.failed(KEYS);
  expect(isBraked(["account:sok", "address:127.0.0.1"])).toBe(true);
  expect(isBraked(["account:sok", "address:127.0.0.2"])).toBe(false);
  clock = 1001;
  expect(isBraked(KEYS)).toBe(false);
  brake.succeeded(KEYS);
  brake.failed(KEYS);
  expect(isBraked(KEYS)).toBe(false);
});
