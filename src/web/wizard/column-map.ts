import type { ImportOptions, Need } from "#model/import-report.ts";

type ColumnMap = NonNullable<ImportOptions["map"]>;

/** The options with this map; one that says nothing is left out. */
export function withMap(options: ImportOptions, map: ColumnMap): ImportOptions {
  const { map: _, ...rest } = options;
  return Object.keys(map).length === 0 ? rest : { ...rest, map };
}

/** The role that a person gave the column, counted from 0; "" when its heading decides. */
export function roleOf(map: ColumnMap, column: number): string {
  return Object.entries(map).find(([, where]) => where === placeOf(column))?.[0] ?? "";
}

/** The map with a role for the column and for no other; "" leaves the column to its heading. */
export function withRole(map: ColumnMap, column: number, role: string): ColumnMap {
  const others = Object.entries(map).filter(([name, where]) => name !== role && where !== placeOf(column));
  return Object.fromEntries(role === "" ? others : [...others, [role, placeOf(column)]]);
}

/** The text a person stated for a role in all rows; "" when none. */
export function textOf(map: ColumnMap, role: string): string {
  const stated = map[role];
  return stated?.startsWith("=") === true ? stated.slice(1) : "";
}

/** The map with one text for a role in all rows; "" takes it out. */
export function withText(map: ColumnMap, role: string, text: string): ColumnMap {
  const { [role]: _, ...others } = map;
  return text === "" ? others : { ...others, [role]: `=${text}` };
}

/** What a need that asks for `--map` offers: a column to be found for a role, one text for all rows, or one of several columns. */
export type Wanted =
  | { readonly by: "column" | "text"; readonly role: string }
  | { readonly by: "choice"; readonly role: string; readonly column: number };

/** Reads the candidates of a need: `from=HEADER`, `owner==TEXT`, `name=#3`. */
export function wantedOf({ candidates }: Pick<Need, "candidates">): Wanted[] {
  return candidates.flatMap((candidate): Wanted[] => {
    const [, role, text, column] = /^([a-z][a-z0-9_]*)=(=)?(?:#(\d+))?/.exec(candidate) ?? [];
    if (role === undefined) return [];
    if (column !== undefined) return [{ by: "choice", role, column: Number(column) - 1 }];
    return [{ by: text === undefined ? "column" : "text", role }];
  });
}

function placeOf(column: number): string {
  return `#${column + 1}`;
}
