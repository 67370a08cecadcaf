import { sha1 } from "@noble/hashes/legacy.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/** The namespace of our ids: a random UUID, the same for ever. */
const NAMESPACE = "6f1d3f0a-52a1-4c0e-9b7a-0d6f3a2c9e41";

/** The id of a STIX object of that type, from a text of ours: a UUID of version 5 (RFC 9562), so the same thing has the same id. */
export function stixId(type: string, name: string): string {
  const space = hexToBytes(NAMESPACE.replaceAll("-", ""));
  const hash = sha1(new Uint8Array([...space, ...utf8ToBytes(name)])).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(hash);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `${type}--${parts.join("-")}`;
}
