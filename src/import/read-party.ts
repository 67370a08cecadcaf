import { parseCompound } from "#model/identifiers/compound.ts";
import { none } from "#model/identifiers/parsed.ts";
import { documentedParty, parsePartyKind, referencedParty, unnamedParty } from "#model/identifiers/party.ts";
import type { Value } from "#model/profile.ts";
import type { Bound } from "./bind-profile.ts";
import { columnOf, isThere, readRole, readValue, rolesOf } from "./cells.ts";
import { type IdReader, NONE, type Rule, one } from "./id-reader.ts";
import type { MapContext } from "./map-context.ts";

const UNKNOWN_KIND = none("bad-identifier", "is neither person nor organization");

/** A person or organization: by the reference of the case, of a list, by a number and country, else by its row. */
export function partyReader(
  id: Rule<"party">,
  names: readonly Value[],
  bound: Bound,
  context: MapContext,
): IdReader | undefined {
  const roles = [id.ref, id.reference, id.number, ...names.flatMap(rolesOf)];
  if (!roles.some((role) => role !== undefined && bound.columns.has(role))) return undefined;
  if (!isThere(bound, id.kind)) return undefined;
  const kindText = readValue(bound, id.kind);
  const ref = readRole(bound, id.ref);
  const list = readValue(bound, id.list);
  const reference = readRole(bound, id.reference);
  const number = readRole(bound, id.number);
  const numberType = readValue(bound, id.number_type);
  const country = readValue(bound, id.country);
  const nameReaders = names.map((name) => readValue(bound, name));
  const kindHeader = typeof id.kind === "string" ? (columnOf(bound, id.kind)?.header ?? id.kind) : "kind";
  const headerOf = (role: string | undefined): string => columnOf(bound, role)?.header ?? "name";
  return (row) => {
    const word = kindText(row);
    const key = ref(row);
    const listed = reference(row);
    const kind = parsePartyKind(word);
    if (kind === undefined) {
      if (key === "" && listed === "" && word === "") return NONE;
      const flaw = word === "" ? none("missing-required", "is blank: person or organization?") : UNKNOWN_KIND;
      return one(kindHeader, word, flaw);
    }
    if (key !== "") return one(headerOf(id.ref), key, referencedParty(kind, context.scope, key));
    if (listed !== "") {
      return one(headerOf(id.reference), listed, referencedParty(kind, list(row) || context.scope, listed));
    }
    const document = number(row);
    if (document !== "" && country(row) !== "") {
      const parsed = documentedParty(kind, numberType(row), document, country(row));
      return one(headerOf(id.number), document, parsed);
    }
    if (document === "" && nameReaders.every((name) => name(row) === "")) return NONE;
    return one(headerOf(roles.at(3)), "", unnamedParty(kind, context.source, row.line));
  };
}

/** A compound: by its code, else by name and place. */
export function compoundReader(
  id: Rule<"compound">,
  bound: Bound,
  context: MapContext,
): IdReader | undefined {
  const column = columnOf(bound, id.code) ?? columnOf(bound, id.name);
  if (column === undefined) return undefined;
  const code = readRole(bound, id.code);
  const name = readRole(bound, id.name);
  const place = readRole(bound, id.place);
  return (row) => {
    const [codeText, nameText] = [code(row), name(row)];
    if (codeText === "" && nameText === "") return NONE;
    const parsed = parseCompound(codeText, nameText, place(row), context.scope);
    return one(column.header, codeText || nameText, parsed);
  };
}
