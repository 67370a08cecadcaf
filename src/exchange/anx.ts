import type { EntityKind } from "#model/kinds.ts";
import { citedText } from "./cite.ts";
import { RECORD, type Facts, entityFacts, linkFacts, namesOf } from "./facts.ts";
import type { ExportedEntity, ExportedLink, Prepared } from "./prepare-export.ts";
import { xmlTag, xmlText } from "./xml-text.ts";

/** The icons of Analyst's Notebook by the names of its standard types. */
const ICONS: Readonly<Record<EntityKind, string>> = {
  person: "Person",
  organization: "Organization",
  compound: "Building",
  phone: "Telephone",
  bank_account: "Account",
  crypto_wallet: "Crypto Wallet",
  device: "Mobile Phone",
  online_account: "Online Account",
  document: "Document",
};
const SPREAD = 120;
const SHOWN = ["kind", "label", "sources", RECORD];

/**
 * The exchange format of i2 Analyst's Notebook, UTF-16 with byte order mark as that program writes it: an icon for each entity, a
 * line with an arrow for each link, facts as attributes, and on a card of each item where it stands. The exact record is a card too.
 */
export function* writeAnx({ entities, links, about }: Prepared): Generator<Uint8Array> {
  const nodes = entities.map(entityFacts);
  const edges = links.map(linkFacts);
  const names = namesOf([...nodes, ...edges]).filter((name) => !SHOWN.includes(name));
  const places = new Map(entities.map(({ entity }, index) => [entity.id, index + 1]));
  const width = Math.max(1, Math.ceil(Math.sqrt(entities.length)));
  yield utf16(`\uFEFF<?xml version="1.0" encoding="utf-16"?>\n<!-- ${comment(about)} -->\n<Chart>\n`);
  yield utf16('<ApplicationVersion Major="9" Minor="0" Point="0" Build="0"/>\n');
  yield utf16(classes(names, entities, links));
  yield utf16("<ChartItemCollection>\n");
  for (const [index, entity] of entities.entries()) {
    const at = { X: (index % width) * SPREAD, Y: Math.floor(index / width) * SPREAD };
    yield utf16(entityItem(entity, index + 1, at, nodes[index] ?? new Map(), names));
  }
  for (const [index, link] of links.entries()) {
    const ends = { End1Id: places.get(link.record.from), End2Id: places.get(link.record.to) };
    yield utf16(linkItem(link, entities.length + index + 1, ends, edges[index] ?? new Map(), names));
  }
  yield utf16("</ChartItemCollection>\n</Chart>\n");
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}

function comment(text: string): string {
  return xmlText(text).replaceAll("--", "- -");
}

function classes(
  names: readonly string[],
  entities: readonly ExportedEntity[],
  links: readonly ExportedLink[],
): string {
  const flags = { IsUser: "true", UserCanAdd: "true", UserCanRemove: "true", ShowValue: "true" };
  const attributes = names.map((name, index) =>
    xmlTag("AttributeClass", { Id: `A${index}`, Name: name, Type: "AttText", ...flags }),
  );
  const icons = [...new Set(entities.map(({ entity }) => ICONS[entity.kind]))];
  const kinds = [...new Set(links.map(({ link }) => link.kind))];
  return [
    '<StrengthCollection><Strength Id="S1" Name="Default" DotStyle="DotStyleSolid"/></StrengthCollection>',
    `<AttributeClassCollection>${attributes.join("")}</AttributeClassCollection>`,
    `<EntityTypeCollection>${icons.map((name, index) => xmlTag("EntityType", { Id: `T${index}`, Name: name })).join("")}</EntityTypeCollection>`,
    `<LinkTypeCollection>${kinds.map((name, index) => xmlTag("LinkType", { Id: `L${index}`, Name: name })).join("")}</LinkTypeCollection>`,
    "",
  ].join("\n");
}

function entityItem(
  { entity, stated }: ExportedEntity,
  number: number,
  { X, Y }: { X: number; Y: number },
  facts: Facts,
  names: readonly string[],
): string {
  const cards = stated.map(({ citation }) => ["Source", citedText(citation)] as const);
  return [
    xmlTag("ChartItem", { Id: `I${number}`, Label: entity.caption, XPosition: X }, ""),
    xmlTag("End", { X, Y, Z: 0 }, ""),
    xmlTag("Entity", { EntityId: number, Identity: entity.id, LabelIsIdentity: "false" }, ""),
    `<Icon>${xmlTag("IconStyle", { Type: ICONS[entity.kind] })}</Icon></Entity></End>`,
    details(facts, names, cards),
    "</ChartItem>\n",
  ].join("");
}

function linkItem(
  { link, citation }: ExportedLink,
  number: number,
  ends: { End1Id: number | undefined; End2Id: number | undefined },
  facts: Facts,
  names: readonly string[],
): string {
  const when = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})/.exec(link.first ?? "")?.[1];
  const dated = when === undefined ? {} : { DateSet: "true", TimeSet: "true", DateTime: when };
  return [
    xmlTag("ChartItem", { Id: `I${number}`, Label: facts.get("label"), ...dated }, ""),
    xmlTag("Link", ends, ""),
    `${xmlTag("LinkStyle", { Type: link.kind, Strength: "Default", ArrowStyle: "ArrowOnHead" })}</Link>`,
    details(facts, names, [["Source", citedText(citation)]]),
    "</ChartItem>\n",
  ].join("");
}

function details(
  facts: Facts,
  names: readonly string[],
  cards: readonly (readonly [string, string])[],
): string {
  const attributes = names.flatMap((name, index) => {
    const value = facts.get(name);
    return value === undefined
      ? []
      : [xmlTag("Attribute", { AttributeClass: name, AttributeClassReference: `A${index}`, Value: value })];
  });
  const all = [...cards, [RECORD, facts.get(RECORD) ?? ""] as const];
  const written = all.map(([Summary, Text]) => xmlTag("Card", { Summary, Text }));
  return `<AttributeCollection>${attributes.join("")}</AttributeCollection><CardCollection>${written.join("")}</CardCollection>`;
}
