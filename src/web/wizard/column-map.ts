import type { ImportOptions, Need } from "#model/import-report.ts";
import type { ProposedColumn } from "#model/proposal.ts";

export type ColumnMap = NonNullable<ImportOptions["map"]>;

/** The options with this map; one that says nothing is left out. */
export function withMap(options: ImportOptions, map: ColumnMap): ImportOptions {
  const { map: _, ...rest } = options;
  return Object.keys(map).length === 0 ? rest : { ...rest, map };
}

/** What stands in a map for a role that no column has. */
const NO_COLUMN = "#0";

/**
 * The map with the role for the column and for no other; "" reads the column as nothing. Roles that the column has had,
 * by its heading or by hand, are taken from it.
 */
export function withRole(
  map: ColumnMap,
  columns: readonly ProposedColumn[],
  column: number,
  role: string,
): ColumnMap {
  const before = columns.filter((one) => one.column === column && one.role !== role).map((one) => one.role);
  const others = Object.entries(map).filter(([name, where]) => name !== role && where !== placeOf(column));
  const taken = before.map((name) => [name, NO_COLUMN] as const);
  const given = role === "" ? [] : [[role, placeOf(column)] as const];
  return Object.fromEntries([...others, ...taken, ...given]);
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
