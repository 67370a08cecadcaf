import { createHash } from "node:crypto";

const PARTS_AT_ONCE = 256;

/** SHA-256 (hex) of the UTF-8 of all parts in a row; nothing stands between parts, so close each by a separator. */
export function sha256Hex(parts: Iterable<string>): string {
  const hash = createHash("sha256");
  let waiting: string[] = [];
  for (const part of parts) {
    waiting.push(part);
    if (waiting.length < PARTS_AT_ONCE) continue;
    hash.update(Buffer.from(waiting.join("")));
    waiting = [];
  }
  return hash.update(Buffer.from(waiting.join(""))).digest("hex");
}
