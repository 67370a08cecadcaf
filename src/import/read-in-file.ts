import { type Parsed, found, none } from "#model/identifiers/parsed.ts";
import { clean } from "#model/identifiers/clean.ts";
import { parsePhone } from "#model/identifiers/phone.ts";
import { platformKey } from "#model/identifiers/platforms.ts";
import type { SourceId } from "#model/source.ts";
import type { Bound } from "./bind-profile.ts";
import { columnOf, isThere, readValue, rolesOf, splitCell } from "./cells.ts";
import { type IdReader, NONE, NO_NAMES, type ReadId, type Rule } from "./id-reader.ts";
import type { MapContext } from "./map-context.ts";
import type { Row } from "./read-table.ts";

type Kind = "online_account" | "crypto_wallet" | "bank_account" | "organization" | "person" | "compound";

/**
 * What a file names without an identifier: `<kind>:<within>:file <12 hex digits of the source>:<name>`. It never meets the
 * same name in another file: a name alone identifies nobody. Letter case does not count, unless the text is `exact` as the id of a node is.
 */
export function parseInFile(
  kind: Kind,
  within: string,
  raw: string,
  source: SourceId,
  exact = false,
): Parsed {
  const { text, flaw } = clean(raw);
  if (text === "") return none("missing-required", "is blank");
  const file = source.slice("source:".length, "source:".length + 12);
  const name = exact ? text : text.toLowerCase().replaceAll(/\s+/g, " ");
  return found(kind, `${within === "" ? "" : `${within}:`}file ${file}:${name}`, flaw);
}

/** An account, wallet or organization that only this file knows, by a name that stands in it. */
export function inFileReader(
  id: Rule<"in_file">,
  bound: Bound,
  { source, region }: MapContext,
): IdReader | undefined {
  if (!isThere(bound, id.of)) return undefined;
  const header = rolesOf(id.of)[0] ?? "file";
  const read = readValue(bound, id.of);
  const within = readValue(bound, id.within);
  const column = typeof id.of === "string" ? columnOf(bound, id.of) : undefined;
  return (row) => {
    return splitCell(read(row), column).flatMap((text) => oneIn(text, row));
  };

  function oneIn(text: string, row: Row): readonly ReadId[] {
    const phone = id.numbers && /^\+?\d/.test(text) ? parsePhone(text, region) : undefined;
    if (phone?.id !== undefined) return [{ parsed: phone, header, value: text, names: NO_NAMES }];
    const key = id.kind === "online_account" ? platformKey(within(row)) : within(row);
    return named(column?.header ?? header, text, parseInFile(id.kind, key, text, source));
  }
}

/** The account of unknown number of whoever the first filled cell names. */
export function unnumberedReader(
  roles: readonly string[],
  bound: Bound,
  { source }: MapContext,
): IdReader | undefined {
  const columns = roles.flatMap((role) => columnOf(bound, role) ?? []);
  if (columns.length === 0) return undefined;
  return (row) => {
    const column = columns.find(({ index }) => /\S/.test(row.cells[index] ?? ""));
    if (column === undefined) return NONE;
    const text = (row.cells[column.index] ?? "").trim();
    return named(column.header, text, parseInFile("bank_account", "", text, source));
  };
}

function named(header: string, value: string, parsed: Parsed): readonly ReadId[] {
  return value === "" ? NONE : [{ parsed, header, value, names: [value] }];
}
