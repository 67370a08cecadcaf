import { createHash } from "node:crypto";
import { Problem } from "#model/problem.ts";
import type { Vault } from "./vault.ts";

/** The whole of what the vault keeps under the digest, checked against it; throws `vault/damaged`. */
export async function readKept(vault: Pick<Vault, "open">, sha256: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of vault.open(sha256)) parts.push(part);
  const bytes = Buffer.concat(parts);
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found !== sha256)
    throw new Problem("vault/damaged", `What is kept under ${sha256} has SHA-256 ${found}.`);
  return bytes;
}
