import { createHash } from "node:crypto";

/** The SHA-256 of the lines of an export, each ended by a line feed: equal graphs, equal hashes. */
export async function graphHash(lines: AsyncIterable<string>): Promise<string> {
  const hash = createHash("sha256");
  for await (const line of lines) hash.update(`${line}\n`);
  return hash.digest("hex");
}
