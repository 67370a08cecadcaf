import { keccak_256 } from "@noble/hashes/sha3.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

const SHAPE = /^0x[0-9a-f]{40}$/i;

/** True when the text has the shape of an EVM address. */
export function hasEvmShape(address: string): boolean {
  return SHAPE.test(address);
}

/** False only for mixed-case hex that breaks the EIP-55 checksum; hex of one case carries none. */
export function evmChecksumHolds(address: string): boolean {
  const hex = address.slice(2);
  const lower = hex.toLowerCase();
  if (hex === lower || hex === hex.toUpperCase()) return true;
  const hash = bytesToHex(keccak_256(utf8ToBytes(lower)));
  return Array.from(hex).every((digit, index) => {
    const upper = Number.parseInt(hash.charAt(index), 16) >= 8;
    return digit === (upper ? digit.toUpperCase() : digit.toLowerCase());
  });
}
