import { createHash } from "node:crypto";

const FLUSH_AT = 1 << 16;

/** SHA-256 (hex) of the UTF-8 of all parts in a row; parts are joined by nothing, so close each by a separator. */
export function sha256Hex(parts: Iterable<string>): string {
  const hash = createHash("sha256");
  let text = "";
  for (const part of parts) {
    text += part;
    if (text.length >= FLUSH_AT) {
      hash.update(text);
      text = "";
    }
  }
  return hash.update(text).digest("hex");
}
