import { keccak_256 } from "@noble/hashes/sha3.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { base58, base58xmr, base58xrp, createBase58check } from "@scure/base";

const check = createBase58check(sha256);

/** Version bytes of base58check addresses, from the chains' own parameters. */
const VERSIONS: ReadonlyMap<string, string> = new Map([
  ["0", "bitcoin"],
  ["5", "bitcoin"],
  ["48", "litecoin"],
  ["50", "litecoin"],
  ["30", "dogecoin"],
  ["22", "dogecoin"],
  ["76", "dash"],
  ["16", "dash"],
  ["65", "tron"],
  ["28.184", "zcash"],
  ["28.189", "zcash"],
]);

/** The chain of a base58check address by its version byte, or undefined when checksum, length or version is none. */
export function base58Chain(address: string): string | undefined {
  const payload = decoded(() => check.decode(address));
  if (payload === undefined) return undefined;
  if (payload.length === 21) return VERSIONS.get(String(payload[0]));
  return payload.length === 22 ? VERSIONS.get(`${payload[0]}.${payload[1]}`) : undefined;
}

/** True for a Ripple address: base58 in Ripple's alphabet, account version 0, double SHA-256 checksum. */
export function isRipple(address: string): boolean {
  const bytes = decoded(() => base58xrp.decode(address));
  if (bytes?.length !== 25 || bytes[0] !== 0) return false;
  const sum = sha256(sha256(bytes.subarray(0, 21)));
  return bytes.subarray(21).every((byte, index) => byte === sum[index]);
}

/** True for a Monero address: version 18 (standard), 19 (integrated) or 42 (subaddress), Keccak-256 checksum. */
export function isMonero(address: string): boolean {
  const bytes = decoded(() => base58xmr.decode(address));
  if (bytes === undefined || ![18, 19, 42].includes(bytes[0] ?? 0)) return false;
  if (bytes.length !== (bytes[0] === 19 ? 77 : 69)) return false;
  const body = bytes.subarray(0, -4);
  const sum = keccak_256(body);
  return bytes.subarray(-4).every((byte, index) => byte === sum[index]);
}

/** True for the shape of a Solana address: base58 of 32 bytes. It has no checksum. */
export function hasSolanaShape(address: string): boolean {
  return address.length >= 32 && address.length <= 44 && decoded(() => base58.decode(address))?.length === 32;
}

function decoded(read: () => Uint8Array): Uint8Array | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
