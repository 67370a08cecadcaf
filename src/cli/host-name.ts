import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The host name of this data directory, `<random>.localhost`, made once: browsers send its cookies to no other
 * port or program of the machine, as they would for 127.0.0.1.
 */
export async function hostName(home: string): Promise<string> {
  const file = join(home, "host");
  try {
    return (await readFile(file, "utf8")).trim();
  } catch {
    const name = `${randomBytes(5).toString("hex")}.localhost`;
    await writeFile(file, `${name}\n`, { mode: 0o600 });
    return name;
  }
}
