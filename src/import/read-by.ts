import type { ImportOptions } from "#model/import-report.ts";
import { Problem } from "#model/problem.ts";
import type { Source } from "#model/source.ts";
import { CUT } from "./segment.ts";

/** Part of the identity of a source, or no matter of how it is read. */
const APART = new Set(["profile", "sheet", "sha256", "handling", "conditions"]);

/**
 * All that decides what a file's rows become and how they are cut into batches: the options as the command line names
 * them, the version of the profile, the way of cutting. In a fixed order, so that two lists can be compared.
 */
export function readBy(options: ImportOptions, profileVersion: number): string[] {
  const stated = Object.entries(options).flatMap(([name, value]) => {
    if (APART.has(name) || value === undefined) return [];
    const option = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    if (typeof value !== "object") return [`${option}=${value}`];
    return Object.entries(value).map(([role, column]) => `${option}=${role}=${column}`);
  });
  return [...stated.toSorted(), `profile version ${profileVersion}`, `batches cut by rule ${CUT}`];
}

/** What stands in only one of the two lists, in words; undefined when they are equal. */
export function readOtherwise(then: readonly string[], now: readonly string[]): string | undefined {
  const gone = then.filter((option) => !now.includes(option));
  const come = now.filter((option) => !then.includes(option));
  if (gone.length === 0 && come.length === 0) return undefined;
  return `then ${gone.join(", ") || "without"}, now ${come.join(", ") || "without"}`;
}

/** Throws `import/other-options` unless the begun source was read just as we would go on reading it. */
export function requireSameReading(begun: Source, ours: Source): void {
  const differs = readOtherwise(begun.readBy ?? [], ours.readBy ?? []);
  if (differs === undefined) return;
  throw new Problem(
    "import/other-options",
    `The import of ${begun.fileName} was begun with other options: ${differs}.`,
  );
}
