import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The directory of our package.json, found upwards from this module: the same from the sources and from the
 * built program, so that files which are read and not bundled (queries, the lock of the jars) are found by both.
 */
export function packageRoot(): string {
  let directory = import.meta.dirname;
  while (!existsSync(join(directory, "package.json"))) {
    const parent = dirname(directory);
    if (parent === directory) throw new Error(`no package.json above ${import.meta.dirname}`);
    directory = parent;
  }
  return directory;
}
