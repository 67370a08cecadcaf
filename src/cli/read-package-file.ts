import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The bytes of a file inside an installed package, named as an import would name it. */
export function readPackageFile(path: string): Uint8Array {
  return readFileSync(createRequire(import.meta.url).resolve(path));
}
