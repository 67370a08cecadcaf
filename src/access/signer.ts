import { createHmac, createPublicKey, randomBytes } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SigningKey } from "./signing-key.ts";

/**
 * Signs what leaves this installation, and hides what must not leave it. `publicKey` is SPKI DER in base64, `fingerprint` its
 * SHA-256 in hexadecimal; `sign` gives an Ed25519 signature in base64, `salt` the same secret for the same text.
 */
export type Signer = {
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly sign: (bytes: Uint8Array) => string;
  readonly salt: (text: string) => string;
};

/** The signer of a home: its signing key, and a secret of 256 bits in `home/salt-key` (mode 0600), made when there is none. */
export async function openSigner(home: string, key: SigningKey): Promise<Signer> {
  const secret = await keptSecret(join(home, "salt-key"));
  return {
    publicKey: createPublicKey(key.publicKey).export({ type: "spki", format: "der" }).toString("base64"),
    fingerprint: key.fingerprint,
    sign: (bytes) => Buffer.from(key.sign(bytes), "base64url").toString("base64"),
    salt: (text) => createHmac("sha256", secret).update(text).digest("hex"),
  };
}

async function keptSecret(path: string): Promise<string> {
  try {
    const file = await open(path, "wx", 0o600);
    try {
      await file.writeFile(randomBytes(32).toString("hex"));
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFile(path, "utf8");
}
