import type { Attribute } from "#model/attributes.ts";
import { type EntityId, kindOf } from "#model/graph.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import { citedText } from "./cite.ts";
import { RECORD } from "./facts.ts";
import type { ExportedEntity, ExportedLink, Prepared } from "./prepare-export.ts";

/** The schema each kind has in FollowTheMoney. A compound is real estate: a place with an address; what can be owned is a company. */
const SCHEMATA: Readonly<Record<EntityKind, string>> = {
  person: "Person",
  organization: "Company",
  compound: "RealEstate",
  phone: "UserAccount",
  bank_account: "BankAccount",
  crypto_wallet: "CryptoWallet",
  device: "Asset",
  online_account: "UserAccount",
  document: "Identification",
};

/** The property each attribute has, where the schema knows one; the others are told as notes. */
const PROPERTIES: Readonly<Partial<Record<EntityKind, Partial<Record<Attribute, string>>>>> = {
  person: {
    birth_date: "birthDate",
    birth_place: "birthPlace",
    nationality: "nationality",
    gender: "gender",
    title: "position",
    country: "country",
    address: "address",
    registration_number: "registrationNumber",
    website: "website",
  },
  organization: {
    country: "country",
    address: "address",
    registration_number: "registrationNumber",
    form: "legalForm",
    website: "website",
  },
  compound: { address: "address", country: "country", latitude: "latitude", longitude: "longitude" },
  bank_account: { bank: "bankName", currency: "currency", country: "country" },
  crypto_wallet: { currency: "currency" },
  document: { document_type: "type", country: "country" },
};

type Edge = readonly [schema: string, from: string, to: string];

/** The schema each link has, with the properties that name its ends. */
const EDGES: Readonly<Record<LinkKind, Edge>> = {
  holds: ["UnknownLink", "subject", "object"],
  used_in: ["UnknownLink", "subject", "object"],
  called: ["UnknownLink", "subject", "object"],
  messaged: ["UnknownLink", "subject", "object"],
  saved_contact: ["UnknownLink", "subject", "object"],
  transferred: ["UnknownLink", "subject", "object"],
  present_at: ["UnknownLink", "subject", "object"],
  operates: ["UnknownLink", "subject", "object"],
  owns: ["Ownership", "owner", "asset"],
  directs: ["Directorship", "director", "organization"],
  member_of: ["Membership", "member", "organization"],
  associated_with: ["UnknownLink", "subject", "object"],
};

/**
 * FollowTheMoney, one entity a line, as Aleph and OpenSanctions read it. Listings are entities of their own. The exact record stands
 * beside the properties under `redthread`, which other readers pass over.
 */
export function* writeFtm({ entities, links }: Prepared): Generator<string> {
  for (const entity of entities) for (const line of entityLines(entity)) yield `${JSON.stringify(line)}\n`;
  for (const link of links) yield `${JSON.stringify(linkLine(link))}\n`;
}

type Line = {
  id: string;
  schema: string;
  caption?: string;
  properties: Record<string, string[]>;
  [RECORD]?: unknown;
};

function* entityLines({ entity, record, stated }: ExportedEntity): Generator<Line> {
  const known = PROPERTIES[entity.kind] ?? {};
  const properties: Record<string, string[]> = {
    ...(entity.kind === "document"
      ? {}
      : { name: record.names.length === 0 ? [entity.caption] : record.names }),
    ...identifying(entity.id, entity.kind),
  };
  const notes: string[] = [];
  for (const [attribute, values = []] of Object.entries(record.attributes) as [
    Attribute,
    string[] | undefined,
  ][]) {
    const property = known[attribute];
    if (property === undefined) notes.push(...values.map((value) => `${attribute}: ${value}`));
    else properties[property] = [...(properties[property] ?? []), ...values];
  }
  const cited = stated.map(({ citation }) => citedText(citation));
  const { listed, ...plain } = record;
  const isInterval = entity.kind === "document";
  yield {
    id: entity.id,
    schema: SCHEMATA[entity.kind],
    caption: entity.caption,
    properties: filled(
      isInterval
        ? { ...properties, summary: notes, description: cited }
        : { ...properties, notes, description: cited },
    ),
    [RECORD]: isInterval ? record : { ...plain, listed: [] },
  };
  if (isInterval) return;
  for (const [index, listing] of listed.entries()) {
    const { list, programs, reference, from, to } = listing;
    const said = { entity: [entity.id], authority: [list], program: programs, authorityId: [reference] };
    const dates = { startDate: from === undefined ? [] : [from], endDate: to === undefined ? [] : [to] };
    yield {
      id: `${entity.id}/listing/${index + 1}`,
      schema: "Sanction",
      properties: filled({ ...said, ...dates, status: [listing.standing] }),
      [RECORD]: { id: entity.id, names: [], attributes: {}, listed: [listing] },
    };
  }
}

/** The property that identifies an account, wallet or document. */
function identifying(id: EntityId, kind: EntityKind): Record<string, string[]> {
  const key = id.slice(kind.length + 1);
  switch (kind) {
    case "bank_account":
      return { accountNumber: [key.slice(key.lastIndexOf(":") + 1)] };
    case "crypto_wallet":
      return { publicKey: [key.slice(key.indexOf(":") + 1)] };
    case "document":
      return { number: [key.slice(key.lastIndexOf(":") + 1)] };
    case "online_account":
      return { service: [key.slice(0, key.indexOf(":"))], username: [key.slice(key.indexOf(":") + 1)] };
    case "phone":
      return { service: ["phone"], number: [key] };
    case "person":
    case "organization":
    case "compound":
    case "device":
      return {};
    default:
      return kind satisfies never;
  }
}

/** A document names its holder itself; money between accounts is a payment; all else is a link between its ends. */
function edgeOf({ link, record }: ExportedLink): Edge {
  if (
    link.kind === "transferred" &&
    kindOf(record.from) === "bank_account" &&
    kindOf(record.to) === "bank_account"
  ) {
    return ["Payment", "payerAccount", "beneficiaryAccount"];
  }
  return EDGES[link.kind];
}

function linkLine(exported: ExportedLink): Line {
  const { link, part, record, citation } = exported;
  if (kindOf(record.to) === "document") {
    return {
      id: record.to,
      schema: SCHEMATA.document,
      properties: { holder: [record.from] },
      [RECORD]: record,
    };
  }
  const [schema, from, to] = edgeOf(exported);
  const { attributes, events } = record;
  const role = [...(attributes.role ?? []), ...(attributes.relation ?? [])];
  const special: Record<string, string[]> =
    schema === "Payment"
      ? {
          amount: Object.values(link.totals),
          currency: Object.keys(link.totals).filter((currency) => currency !== ""),
        }
      : { role: schema === "UnknownLink" ? [link.kind, ...role] : role };
  const properties = {
    [from]: [record.from],
    [to]: [record.to],
    ...special,
    ...(schema === "Ownership" ? { percentage: attributes.share ?? [] } : {}),
    startDate: attributes.since ?? day(link.first),
    endDate: attributes.until ?? day(link.last),
    description: [`${Math.max(1, events.lines.length)} rows: ${citedText(citation)}`],
  };
  const id = part === 0 ? link.id : `${link.id}/${part + 1}`;
  return { id, schema, properties: filled(properties), [RECORD]: record };
}

function day(text: string | undefined): string[] {
  return text === undefined ? [] : [text.slice(0, 10)];
}

function filled(properties: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(properties).filter(([, values]) => values.length > 0));
}
