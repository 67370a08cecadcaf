import type { ImportOptions } from "#model/import-report.ts";
import type { Profile } from "#model/profile.ts";
import { bindProfile } from "./bind-profile.ts";
import type { Table } from "./find-table.ts";
import { FORMATS } from "./formats/formats.ts";

/**
 * The records of a file that is no delimited table, known by its first text and read by the profile for that format;
 * undefined where no format knows it, or where a person stated a profile that reads tables.
 */
export function findRecords(
  text: string,
  { profile: stated, map }: ImportOptions,
  profiles: readonly Profile[],
): Table | undefined {
  for (const format of FORMATS) {
    if (!format.looks(text)) continue;
    const fitting = profiles.filter(({ records }) => records === format.id);
    const profile = stated === undefined ? fitting[0] : fitting.find(({ id }) => id === stated);
    if (profile === undefined) continue;
    const bound = bindProfile(profile, format.columns, { map });
    return { form: { format }, headerLine: 0, header: format.columns, bound, needs: [] };
  }
  return undefined;
}
