import { keccak_256 } from "@noble/hashes/sha3.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { base58, base58xmr, base58xrp, bech32, bech32m, createBase58check } from "@scure/base";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseWallet } from "#model/identifiers/wallet.ts";

const check = createBase58check(sha256);
const HASH = Uint8Array.from({ length: 20 }, (_, index) => index * 11 + 1);
const versioned = (...version: number[]): string => check.encode(Uint8Array.from([...version, ...HASH]));
const segwit = (prefix: string, version: number, program: Uint8Array): string => {
  const coder = version === 0 ? bech32 : bech32m;
  return coder.encode(prefix, [version, ...coder.toWords(program)], 90);
};

function ripple(): string {
  const body = Uint8Array.from([0, ...HASH]);
  return base58xrp.encode(Uint8Array.from([...body, ...sha256(sha256(body)).subarray(0, 4)]));
}

function monero(): string {
  const body = Uint8Array.from([18, ...Array.from({ length: 64 }, (_, index) => index)]);
  return base58xmr.encode(Uint8Array.from([...body, ...keccak_256(body).subarray(0, 4)]));
}

/** The EIP-55 examples of the proposal itself. */
const EIP55 = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

describe("parseWallet", () => {
  test.each<[chain: string, address: string]>([
    ["bitcoin", versioned(0)],
    ["bitcoin", versioned(5)],
    ["litecoin", versioned(48)],
    ["dogecoin", versioned(30)],
    ["dash", versioned(76)],
    ["tron", versioned(65)],
    ["zcash", versioned(28, 184)],
    ["bitcoin", segwit("bc", 0, HASH)],
    ["bitcoin", segwit("bc", 1, new Uint8Array(32).fill(7))],
    ["litecoin", segwit("ltc", 0, HASH)],
    ["ripple", ripple()],
    ["monero", monero()],
    ["solana", base58.encode(new Uint8Array(32).fill(9))],
  ])("knows a %s address by itself", (chain, address) => {
    expect(parseWallet(address)).toEqual({ id: `crypto_wallet:${chain}:${address}` });
  });

  test("writes segwit and EVM keys in lower case", () => {
    const address = segwit("bc", 0, HASH);
    expect(parseWallet(address.toUpperCase()).id).toBe(`crypto_wallet:bitcoin:${address}`);
    expect(parseWallet(EIP55).id).toBe(`crypto_wallet:evm:${EIP55.toLowerCase()}`);
    expect(parseWallet(EIP55.toLowerCase()).id).toBe(`crypto_wallet:evm:${EIP55.toLowerCase()}`);
  });

  test.each<[what: string, address: string, reason: string]>([
    [
      "a base58 character changed",
      versioned(0).replace(/.$/, (last) => (last === "2" ? "3" : "2")),
      "bad-wallet",
    ],
    ["a base58 address in lower case", versioned(65).toLowerCase(), "bad-wallet"],
    [
      "a bech32 character changed",
      segwit("bc", 0, HASH).replace(/.$/, (last) => (last === "q" ? "p" : "q")),
      "bad-wallet",
    ],
    [
      "witness version 1 under bech32",
      bech32.encode("bc", [1, ...bech32.toWords(new Uint8Array(32))], 90),
      "bad-wallet",
    ],
    ["mixed case that breaks EIP-55", EIP55.replace("aAe", "aae"), "bad-wallet"],
    ["a test network", versioned(111), "bad-wallet"],
    ["the zero address", `0x${"0".repeat(40)}`, "placeholder"],
    ["text", "my wallet", "bad-wallet"],
    ["a placeholder", "unknown", "placeholder"],
    ["a very long text", "1".repeat(300), "bad-wallet"],
  ])("finds none in %s", (_, address, reason) => {
    const parsed = parseWallet(address);
    expect(parsed.id).toBeUndefined();
    expect(parsed.flaw?.reason).toBe(reason);
  });

  test("any single changed character of a checked address is found", () => {
    const addresses = [versioned(0), versioned(65), segwit("bc", 0, HASH), ripple(), monero()];
    fc.assert(
      fc.property(
        fc.constantFrom(...addresses),
        fc.nat(),
        fc.constantFrom("2", "5", "8", "a", "c", "g", "h", "z"),
        (address, at, letter) => {
          const place = at % address.length;
          const changed = address.slice(0, place) + letter + address.slice(place + 1);
          if (changed === address) return;
          expect(parseWallet(changed).id ?? "").not.toMatch(/^crypto_wallet:(?:bitcoin|tron|ripple|monero)/);
        },
      ),
    );
  });

  test("reads its own key as the same wallet", () => {
    for (const address of [versioned(0), versioned(65), EIP55, ripple(), monero(), segwit("bc", 0, HASH)]) {
      const { id = "" } = parseWallet(address);
      expect(parseWallet(id.slice("crypto_wallet:".length)).id).toBe(id);
    }
  });
});
