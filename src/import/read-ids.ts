import { IDENTIFIERS } from "#model/identify.ts";
import { parseContact } from "#model/identifiers/contact.ts";
import type { Parsed } from "#model/identifiers/parsed.ts";
import type { EntityRule } from "#model/profile.ts";
import type { Bound } from "./bind-profile.ts";
import { columnOf, readRole, readValue, splitCell } from "./cells.ts";
import { type IdReader, NONE, NO_NAMES, type ReadId, type Rule, one } from "./id-reader.ts";
import type { MapContext } from "./map-context.ts";
import { entriesReader } from "./read-entries.ts";
import { inFileReader, unnumberedReader } from "./read-in-file.ts";
import { kindReader } from "./read-by-kind.ts";
import { nodeReader } from "./read-node.ts";
import { compoundReader, partyReader } from "./read-party.ts";
import { remember } from "./remember.ts";
import { isLocalUser } from "./words.ts";
import type { Row } from "./read-table.ts";

/** Compiles the rule for a file; undefined when the file lacks the columns it needs. */
export function idReader(rule: EntityRule, bound: Bound, context: MapContext): IdReader | undefined {
  const { id } = rule;
  switch (id.parse) {
    case "phone":
      return byCell(id.of, bound, (text) => IDENTIFIERS.phone(text, context));
    case "contact":
      return contactReader(id, bound, context);
    case "crypto_wallet":
      return byCell(id.address, bound, (text) => IDENTIFIERS.crypto_wallet(text, context));
    case "device":
      return byCell(id.of, bound, (text) => IDENTIFIERS.device(text, context));
    case "bank_account":
      return accountReader(id, bound, context);
    case "in_file":
      return inFileReader(id, bound, context);
    case "entries":
      return entriesReader(id, bound, context);
    case "online_account": {
      const platform = readValue(bound, id.platform);
      return byRow(id.handle, bound, platform, (text, stated) =>
        IDENTIFIERS.online_account(text, { ...context, platform: stated }),
      );
    }
    case "document":
      return documentReader(id, bound, context);
    case "party":
      return partyReader(id, rule.names, bound, context);
    case "compound":
      return compoundReader(id, bound, context);
    case "by_kind":
      return kindReader(id, bound, context);
    case "node":
      return nodeReader(id, bound, context);
    case "owner":
      return ownerReader(id, bound, context);
    default:
      return id satisfies never;
  }
}

/** A bank account by its number, else by the name of a holder whose account the file does not number. */
function accountReader(id: Rule<"bank_account">, bound: Bound, context: MapContext): IdReader | undefined {
  const bank = readValue(bound, id.bank);
  const numbered = byRow(id.account, bound, bank, (text, stated) =>
    IDENTIFIERS.bank_account(text, { ...context, bank: stated }),
  );
  const unnumbered = unnumberedReader(id.unnumbered, bound, context);
  if (unnumbered === undefined || numbered === undefined) return numbered ?? unnumbered;
  return (row) => {
    const found = numbered(row);
    return found.length > 0 ? found : unnumbered(row);
  };
}

/** An identifier that one cell holds by itself: each distinct text is parsed once. */
function byCell(role: string, bound: Bound, parse: (text: string) => Parsed): IdReader | undefined {
  return byRow(role, bound, () => "", parse);
}

/** An identifier that one cell holds, read with a second text of the row (bank, platform). */
function byRow(
  role: string,
  bound: Bound,
  beside: (row: Row) => string,
  parse: (text: string, beside: string) => Parsed,
): IdReader | undefined {
  const column = columnOf(bound, role);
  if (column === undefined) return undefined;
  const { index, header } = column;
  const read = remember((text: string, stated: string) =>
    splitCell(text, column).map((value): ReadId => ({
      parsed: parse(value, stated),
      header,
      value,
      names: NO_NAMES,
    })),
  );
  return (row) => {
    const text = (row.cells[index] ?? "").trim();
    return text === "" ? NONE : read(text, beside(row));
  };
}

function contactReader(id: Rule<"contact">, bound: Bound, context: MapContext): IdReader | undefined {
  const column = columnOf(bound, id.of);
  if (column === undefined) return undefined;
  const { index, header } = column;
  const platform = readValue(bound, id.platform);
  const name = readRole(bound, id.named);
  const owner = ownerItself(context);
  const read = remember((text: string, stated: string) =>
    splitCell(text, column).map((value): ReadId => {
      const { parsed, names } = parseContact(value, stated, context.region, id.senders);
      return { parsed, header, value, names };
    }),
  );
  return (row) => {
    const text = (row.cells[index] ?? "").trim();
    if (id.named !== undefined && isLocalUser(name(row)) && (text === "" || isLocalUser(text))) return owner;
    return text === "" ? NONE : read(text, platform(row));
  };
}

function documentReader(id: Rule<"document">, bound: Bound, context: MapContext): IdReader | undefined {
  const column = columnOf(bound, id.number);
  if (column === undefined) return undefined;
  const number = readRole(bound, id.number);
  const type = readValue(bound, id.type);
  const country = readValue(bound, id.country);
  return (row) => {
    const value = number(row);
    if (value === "") return NONE;
    const beside = { ...context, documentType: type(row), country: country(row) };
    return one(column.header, value, IDENTIFIERS.document(value, beside));
  };
}

/** The number or account the file gives for the owner of the phone, else the phone itself. */
function ownerReader(id: Rule<"owner">, bound: Bound, context: MapContext): IdReader {
  const column = columnOf(bound, id.of);
  const name = id.named === undefined ? undefined : readRole(bound, id.named);
  const owner = ownerItself(context);
  if (column === undefined) return () => owner;
  const read = remember((text: string) => {
    const { parsed } = parseContact(text, "", context.region);
    return parsed.id === undefined ? owner : one(column.header, text, parsed);
  });
  return (row) => {
    if (name !== undefined && !isLocalUser(name(row))) return NONE;
    const text = (row.cells[column.index] ?? "").trim().replace(/^[EP]:/, "");
    return text === "" ? owner : read(text, "");
  };
}

function ownerItself({ owner, ownerNames }: MapContext): readonly ReadId[] {
  return [{ parsed: { id: owner }, header: "device", value: owner, names: ownerNames }];
}
