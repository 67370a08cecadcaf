import { IDENTIFIERS } from "#model/identify.ts";
import { none } from "#model/identifiers/parsed.ts";
import { referencedParty } from "#model/identifiers/party.ts";
import type { Bound } from "./bind-profile.ts";
import { columnOf, isThere, readRole, readValue } from "./cells.ts";
import { parseHoldingKind } from "./holding-kind.ts";
import { type IdReader, NONE, type Rule, one } from "./id-reader.ts";
import type { MapContext } from "./map-context.ts";

/** What a second cell of the row says the first to be: a phone, an account, a person by reference … */
export function kindReader(id: Rule<"by_kind">, bound: Bound, context: MapContext): IdReader | undefined {
  const column = columnOf(bound, id.of);
  if (column === undefined || !isThere(bound, id.kind)) return undefined;
  const kindText = readRole(bound, id.kind);
  const kindHeader = columnOf(bound, id.kind)?.header ?? id.kind;
  const text = readRole(bound, id.of);
  const beside = {
    bank: readValue(bound, id.bank),
    platform: readValue(bound, id.platform),
    documentType: readValue(bound, id.document_type),
    country: readValue(bound, id.country),
  };
  return (row) => {
    const value = text(row);
    const word = kindText(row);
    if (value === "") return NONE;
    const kind = parseHoldingKind(word);
    if (kind === undefined) {
      const parsed = none("unsupported-kind", "is no kind of thing that can stand here");
      return one(kindHeader, word, parsed);
    }
    const parsed =
      kind === "person" || kind === "organization"
        ? referencedParty(kind, context.scope, value)
        : IDENTIFIERS[kind](value, {
            ...context,
            bank: beside.bank(row),
            platform: beside.platform(row),
            documentType: beside.documentType(row),
            country: beside.country(row),
          });
    return one(column.header, value, parsed);
  };
}
