import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { chmod, open, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The key of one installation: what it signs can be checked by anyone who was given its fingerprint. */
export type SigningKey = {
  /** SHA-256 of the public key's SPKI bytes, hexadecimal. */
  fingerprint: string;
  /** The public key as PEM (SPKI). */
  publicKey: string;
  /** The Ed25519 signature (RFC 8032) of the bytes, base64url. */
  sign: (bytes: Uint8Array | string) => string;
};

/** The installation's Ed25519 key in `home/signing-key.pem` (PKCS#8, mode 0600); made when there is none. */
export async function openSigningKey(home: string): Promise<SigningKey> {
  const path = join(home, "signing-key.pem");
  const pem = (await readPem(path)) ?? (await makePem(path));
  const key = createPrivateKey(pem);
  const publicKey = createPublicKey(key).export({ type: "spki", format: "pem" }).toString();
  return {
    fingerprint: fingerprintOf(publicKey),
    publicKey,
    sign: (bytes) => sign(null, Buffer.from(bytes), key).toString("base64url"),
  };
}

/** SHA-256 of a PEM public key's SPKI bytes, hexadecimal. */
export function fingerprintOf(publicKey: string): string {
  const spki = createPublicKey(publicKey).export({ type: "spki", format: "der" });
  return createHash("sha256").update(spki).digest("hex");
}

async function readPem(path: string): Promise<string | undefined> {
  try {
    const pem = await readFile(path, "utf8");
    await chmod(path, 0o600);
    return pem;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Two processes may start at once: the key of the one that comes first counts for both. */
async function makePem(path: string): Promise<string> {
  const { privateKey } = generateKeyPairSync("ed25519");
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  try {
    const file = await open(path, "wx", 0o600);
    try {
      await file.writeFile(pem);
      await file.sync();
    } finally {
      await file.close();
    }
    return pem;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return readFile(path, "utf8");
    throw error;
  }
}
