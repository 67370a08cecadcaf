import type { ImportOptions } from "#model/import-report.ts";
import type { Column, Profile } from "#model/profile.ts";
import { digest } from "#model/source.ts";
import type { Bound } from "./bind-profile.ts";
import { foldName } from "./fold-header.ts";

/** The id of a profile from the name a person gave it: its Latin letters and figures, else a number made of the name. */
export function profileIdOf(title: string): string {
  const latin = title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[^a-z]+|-+$/g, "");
  return latin.length >= 3 ? latin.slice(0, 60) : `own-${digest(title).slice(0, 8)}`;
}

/**
 * The profile that reads further files as this one was read: the columns by the headings they have here, or by place
 * where a heading is blank or stands twice, and what a person stated of the values. It knows a file by all its headings.
 */
export function makeProfile(
  { profile, columns, header, added }: Bound,
  { region, dateOrder, decimal, currency }: ImportOptions,
  title: string,
): Profile {
  const kept = profile.columns.flatMap((column): Column[] => {
    const found = columns.get(column.role);
    if (found === undefined) return [];
    const cell = added[found.index - header.length];
    if (cell !== undefined)
      return ["text" in cell && column.above.length === 0 ? { ...column, text: cell.text } : column];
    return [placed(column, found.index, header)];
  });
  const headed = kept.filter(({ role }) => (columns.get(role)?.index ?? header.length) < header.length);
  const isWhole = (roles: readonly string[]): boolean => roles.every((role) => columns.has(role));
  const enough = (profile.suffices ?? profile.requires).filter(isWhole);
  return {
    ...profile,
    id: profileIdOf(title),
    version: 1,
    title,
    columns: kept,
    requires: [headed.map(({ role }) => role)],
    ...(enough.length === 0 ? {} : { suffices: enough }),
    ...(region === undefined ? {} : { region }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(currency === undefined ? {} : { currency }),
  };
}

/** The column as the file has it: by its heading where that is its own, else by its place. */
function placed(column: Column, index: number, header: readonly string[]): Column {
  const heading = header[index] ?? "";
  const alike = header.filter((text) => foldName(text) === foldName(heading)).length;
  if (foldName(heading) === "" || alike > 1) return { ...column, at: index + 1 };
  const { at: _, ...byName } = column;
  return { ...byName, names: [heading.trim()] };
}
