import { readFile } from "node:fs/promises";
import { Problem } from "#model/problem.ts";

/** Where and as what a server in an office is reached, with the certificate and key of that name (PEM). */
export type Office = { listen: string; name: string; tls: { cert: Buffer; key: Buffer } };

export type OfficeFlags = { listen?: string; name?: string; certificate?: string; key?: string };

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/**
 * The office that the options name; nothing when they name no address beyond this machine. Throws `server/needs-tls`
 * without certificate or key: nothing leaves this machine in the clear.
 */
export async function readOffice({
  listen,
  name,
  certificate,
  key,
}: OfficeFlags): Promise<Office | undefined> {
  if (listen === undefined || LOOPBACK.test(listen)) return undefined;
  if (certificate === undefined || key === undefined) {
    const missing = certificate === undefined ? "certificate" : "key";
    throw new Problem(
      "server/needs-tls",
      `--listen ${listen} is an address of a network, and no ${missing} is given.`,
    );
  }
  const [cert, secret] = await Promise.all([readPem(certificate), readPem(key)]);
  return { listen, name: name ?? listen, tls: { cert, key: secret } };
}

async function readPem(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new Problem("server/needs-tls", `"${path}" cannot be read.`, [], { cause });
  }
}
