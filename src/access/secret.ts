import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, base64url. */
export function secret(): string {
  return randomBytes(32).toString("base64url");
}

/** The SHA-256 of a text, hexadecimal: secrets are looked up by it, so that comparing takes the same time. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
