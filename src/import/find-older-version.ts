import type { Need } from "#model/import-report.ts";
import type { Profile } from "#model/profile.ts";
import type { Source } from "#model/source.ts";

/** True for a format whose files put people and organizations on a list, or belong to such a file. */
export function isList({ entities, rows }: Profile): boolean {
  return rows !== "columns" || entities.some(({ listed }) => listed !== undefined);
}

/**
 * Asks whether the file takes the place of an older list of its format; undefined where the case has none. The one
 * whose file name differs only in figures is proposed: lists are published under a name and a date.
 */
export function askOlderVersion(
  { fileName, sha256 }: Pick<Source, "fileName" | "sha256">,
  profile: Profile,
  sources: readonly Source[],
): Need | undefined {
  if (!isList(profile)) return undefined;
  const lists = sources.filter((source) => source.profile === profile.id && source.state === "complete");
  if (lists.length === 0 || sources.some((source) => source.sha256 === sha256 && source.state !== "undone")) {
    return undefined;
  }
  const alike = lists.filter((source) => stem(source.fileName) === stem(fileName));
  const named = lists.map(
    ({ id, fileName: name, importedAt }) => `${id} (${name}, ${importedAt.slice(0, 10)})`,
  );
  return {
    reason: "list-version",
    option: "--supersedes",
    candidates: [...lists.map(({ id }) => id), "none"],
    message: `The case has a list of this format: ${named.join(", ")}. State which one this file takes the place of, or none.`,
    ...(alike.length === 1 && alike[0] !== undefined ? { proposed: alike[0].id } : {}),
  };
}

/** The name of a file without figures, marks and ending. */
function stem(fileName: string): string {
  return fileName
    .replace(/\.[^.]*$/, "")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, "");
}
