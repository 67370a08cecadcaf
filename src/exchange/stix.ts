import { type EntityId, kindOf } from "#model/graph.ts";
import type { EntityKind } from "#model/kinds.ts";
import { citedText } from "./cite.ts";
import type { ExportedEntity, ExportedLink, Prepared } from "./prepare-export.ts";
import { stixId } from "./stix-id.ts";

type StixObject = { type: string; id: string; [name: string]: unknown };

/** Which object of STIX each kind is. Phones, accounts and wallets are accounts; a handset is infrastructure. */
const TYPES: Readonly<Record<EntityKind, string>> = {
  person: "identity",
  organization: "identity",
  compound: "location",
  phone: "user-account",
  bank_account: "user-account",
  crypto_wallet: "user-account",
  online_account: "user-account",
  device: "infrastructure",
  document: "x-redthread-document",
};
const EXTENSION = stixId("extension-definition", "redthread record");
const DOCUMENTS = stixId("extension-definition", "redthread document");
const AUTHOR = stixId("identity", "redthread");

/**
 * A bundle of STIX 2.1. What STIX has no words for (the exact record, the events of a link, where it stands) is in an extension that
 * the bundle defines; other readers pass it over. Ids are the same in every export; times are that of the export.
 */
export function* writeStix({ entities, links, about, at }: Prepared): Generator<string> {
  const time = new Date(at).toISOString();
  const head = [...definitions(time), author(time, about)];
  const bundle = stixId("bundle", `${about} ${entities.length} ${links.length}`);
  yield `{"type":"bundle","id":"${bundle}","objects":[\n${head.map((one) => JSON.stringify(one)).join(",\n")}`;
  for (const entity of entities) yield `,\n${JSON.stringify(entityObject(entity, time))}`;
  for (const link of links) yield `,\n${JSON.stringify(relationship(link, time))}`;
  yield "\n]}\n";
}

function author(time: string, about: string): StixObject {
  const dated = { spec_version: "2.1", created: time, modified: time };
  return {
    type: "identity",
    id: AUTHOR,
    ...dated,
    name: "Redthread",
    description: about,
    identity_class: "system",
  };
}

function definitions(time: string): StixObject[] {
  const common = {
    spec_version: "2.1",
    created: time,
    modified: time,
    created_by_ref: AUTHOR,
    version: "1.0.0",
  };
  const schema = "https://json-schema.org/draft/2020-12/schema";
  return [
    {
      type: "extension-definition",
      id: EXTENSION,
      ...common,
      name: "Redthread record",
      description:
        "record: the exact entity or link; sources: where it stands (file, SHA-256, lines, exhibit, grade).",
      schema,
      extension_types: ["property-extension"],
    },
    {
      type: "extension-definition",
      id: DOCUMENTS,
      ...common,
      name: "Redthread document",
      description: "An identity document: its number and, where stated, its type and country.",
      schema,
      extension_types: ["new-sdo"],
    },
  ];
}

function objectId(id: EntityId): string {
  return stixId(TYPES[kindOf(id)], id);
}

function entityObject({ entity, record, stated }: ExportedEntity, time: string): StixObject {
  const type = TYPES[entity.kind];
  const key = entity.id.slice(entity.kind.length + 1);
  const sources = stated.map(({ citation }) => citedText(citation));
  const extensions = { [EXTENSION]: { extension_type: "property-extension", record, sources } };
  const id = objectId(entity.id);
  if (type === "user-account") {
    const kind =
      entity.kind === "online_account"
        ? key.slice(0, Math.max(0, key.indexOf(":")))
        : entity.kind.replaceAll("_", "-");
    return {
      type,
      id,
      spec_version: "2.1",
      user_id: key,
      account_type: kind === "" ? "unknown" : kind,
      display_name: entity.caption,
      extensions,
    };
  }
  const dated = { spec_version: "2.1", created: time, modified: time, created_by_ref: AUTHOR };
  const named = { type, id, ...dated, name: entity.caption };
  return {
    ...named,
    ...ofKind(entity.kind, key, record),
    extensions: { ...extensions, ...extended(entity.kind) },
  };
}

/** What an object says beside its name. */
function ofKind(kind: EntityKind, key: string, record: ExportedEntity["record"]): Record<string, unknown> {
  if (kind === "person") return { identity_class: "individual" };
  if (kind === "organization") return { identity_class: "organization" };
  if (kind === "compound") return whereabouts(record);
  return kind === "document" ? { number: key.slice(key.lastIndexOf(":") + 1) } : {};
}

/** A type that is not of STIX itself names the extension that makes it. */
function extended(kind: EntityKind): Record<string, unknown> {
  return kind === "document" ? { [DOCUMENTS]: { extension_type: "new-sdo" } } : {};
}

/** A location needs a region, a country or a pair of coordinates. */
function whereabouts({ attributes }: ExportedEntity["record"]): Record<string, unknown> {
  const [latitude, longitude] = [attributes.latitude?.[0], attributes.longitude?.[0]].map(Number);
  const [address] = attributes.address ?? [];
  const place = address === undefined ? {} : { street_address: address };
  const known =
    latitude !== undefined &&
    longitude !== undefined &&
    Number.isFinite(latitude) &&
    Number.isFinite(longitude);
  return { ...place, region: "south-eastern-asia", ...(known ? { latitude, longitude } : {}) };
}

function relationship({ link, part, record, citation }: ExportedLink, time: string): StixObject {
  const [start, stop] = [instant(link.first), instant(link.last)];
  return {
    type: "relationship",
    id: stixId("relationship", part === 0 ? link.id : `${link.id}#${part + 1}`),
    spec_version: "2.1",
    created: time,
    modified: time,
    created_by_ref: AUTHOR,
    relationship_type: link.kind.replaceAll("_", "-"),
    source_ref: objectId(record.from),
    target_ref: objectId(record.to),
    ...(start === undefined ? {} : { start_time: start }),
    ...(stop === undefined || start === undefined || stop <= start ? {} : { stop_time: stop }),
    extensions: {
      [EXTENSION]: { extension_type: "property-extension", record, sources: [citedText(citation)] },
    },
  };
}

/** A moment in UTC; a bare day is no moment. */
function instant(text: string | undefined): string | undefined {
  if (text === undefined || !text.includes("T")) return undefined;
  const at = new Date(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
