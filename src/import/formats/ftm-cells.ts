import type { Flaw } from "#model/identifiers/parsed.ts";
import type { FtmEntity } from "./ftm-entity.ts";
import { type FtmColumn, FTM_LINKS, FTM_PARTIES } from "./ftm-schemata.ts";

/** The cells an entity fills, or why it fills none. */
export type FtmCells = {
  readonly cells?: Readonly<Partial<Record<FtmColumn, string>>>;
  readonly flaw?: Flaw;
};

/** What an entity says as the cells of a row; `kinds` tells which ids of the file are people and which organizations. */
export function ftmCells(entity: FtmEntity, kinds: ReadonlyMap<string, string>): FtmCells {
  const { schema } = entity;
  const party = FTM_PARTIES[schema];
  if (party !== undefined) return { cells: { kind: party, id: entity.id, ...partyCells(entity) } };
  const link = FTM_LINKS[schema];
  if (link !== undefined) return linkCells(entity, link, kinds);
  switch (schema) {
    case "Sanction":
      return listingCells(entity, kinds);
    case "Passport":
    case "Identification":
      return held(entity, kinds, {
        document: one(entity, "number", "passportNumber"),
        document_type: one(entity, "type") || schema,
        document_country: one(entity, "country"),
      });
    case "CryptoWallet":
      return held(entity, kinds, { wallet: one(entity, "publicKey") });
    case "BankAccount":
      return held(entity, kinds, {
        account: one(entity, "iban", "accountNumber"),
        bank: one(entity, "bankName", "bic"),
      });
    default:
      return {
        flaw: { reason: "unsupported-kind", message: `"${schema}" is kept in no graph of people and money.` },
      };
  }
}

function partyCells(entity: FtmEntity): FtmCells["cells"] {
  return {
    names: all(entity, "name", "alias", "weakAlias", "previousName"),
    birth_date: all(entity, "birthDate"),
    birth_place: all(entity, "birthPlace"),
    nationality: all(entity, "nationality", "citizenship"),
    gender: one(entity, "gender"),
    title: all(entity, "position"),
    country: all(entity, "country", "jurisdiction"),
    address: all(entity, "address"),
    register: all(entity, "registrationNumber", "innCode", "ogrnCode", "taxNumber", "leiCode"),
    phone: all(entity, "phone"),
    email: all(entity, "email"),
    website: all(entity, "website"),
    remarks: all(entity, "notes", "summary"),
  };
}

function linkCells(
  entity: FtmEntity,
  [link, fromProperty, toProperty]: readonly [string, string, string],
  kinds: ReadonlyMap<string, string>,
): FtmCells {
  const [from, to] = [one(entity, fromProperty), one(entity, toProperty)];
  const unknown = [from, to].find((id) => !kinds.has(id));
  if (unknown !== undefined) return unresolved(unknown);
  return {
    cells: {
      link,
      from,
      from_kind: kinds.get(from) ?? "",
      to,
      to_kind: kinds.get(to) ?? "",
      role: one(entity, "role", "position", "status"),
      relation: one(entity, "relationship") || (link === "associated_with" ? one(entity, "role") : ""),
      share: one(entity, "percentage"),
      since: one(entity, "startDate"),
      until: one(entity, "endDate"),
    },
  };
}

function listingCells(entity: FtmEntity, kinds: ReadonlyMap<string, string>): FtmCells {
  const listed = one(entity, "entity");
  const kind = kinds.get(listed);
  if (kind === undefined) return unresolved(listed);
  return {
    cells: {
      listed,
      listed_kind: kind,
      list: one(entity, "authority") || (entity.datasets[0] ?? ""),
      program: all(entity, "program"),
      reference: one(entity, "authorityId", "unscId") || entity.id,
      listed_on: one(entity, "startDate", "listingDate"),
      delisted_on: one(entity, "endDate"),
    },
  };
}

function held(entity: FtmEntity, kinds: ReadonlyMap<string, string>, cells: FtmCells["cells"]): FtmCells {
  const holder = one(entity, "holder", "owner");
  const kind = kinds.get(holder);
  return kind === undefined && holder !== ""
    ? unresolved(holder)
    : { cells: { ...cells, holder, holder_kind: kind ?? "" } };
}

function unresolved(id: string): FtmCells {
  return {
    flaw: {
      reason: "unresolved-reference",
      message:
        id === ""
          ? "The entity does not say whom it joins."
          : `"${id}" is no person or organization of the file.`,
    },
  };
}

function one(entity: FtmEntity, ...names: string[]): string {
  return (
    entity
      .get(...names)[0]
      ?.replaceAll(/\s+/g, " ")
      .trim() ?? ""
  );
}

/** All values as the lines of one cell. */
function all(entity: FtmEntity, ...names: string[]): string {
  return [...new Set(entity.get(...names).map((value) => value.replaceAll(/\s+/g, " ").trim()))].join("\n");
}
