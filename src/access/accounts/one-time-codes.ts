import { Secret, TOTP } from "otpauth";

const STEP_MS = 30_000;
/** Steps that a code may be off, for clocks that differ. */
const WINDOW = 1;

/** A new secret (base32) and the `otpauth://` address that authenticator programs take (RFC 6238). */
export function newCodes(account: string): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 }).base32;
  return { secret, uri: codesOf(secret, account).toString() };
}

/** The number of the half minute the six digits belong to, if they belong to the secret about this time. */
export function stepOfCode(secret: string, code: string, at: Date): number | undefined {
  const token = code.replaceAll(/\s/gu, "");
  if (!/^\d{6}$/.test(token)) return undefined;
  const timestamp = at.getTime();
  const delta = codesOf(secret).validate({ token, timestamp, window: WINDOW });
  return delta === null ? undefined : Math.floor(timestamp / STEP_MS) + delta;
}

function codesOf(secret: string, label = "account"): TOTP {
  return new TOTP({ issuer: "Redthread", label, secret: Secret.fromBase32(secret) });
}
