import type { Attribute, Attributes } from "#model/attributes.ts";
import { type EntityId, kindOf } from "#model/graph.ts";
import { parseDocument } from "#model/identifiers/document.ts";
import { parseEmail } from "#model/identifiers/handle.ts";
import type { Parsed } from "#model/identifiers/parsed.ts";
import { parsePhone } from "#model/identifiers/phone.ts";
import { parseWallet } from "#model/identifiers/wallet.ts";
import type { MapContext } from "./map-context.ts";
import { ofacName } from "./ofac-list.ts";
import { readRemark } from "./ofac-remarks.ts";
import { dateText, parseDate } from "./parse-date.ts";
import { type RowIssues, flag } from "./row-issues.ts";
import { type SaidEntity, type SaidLink, stated } from "./said.ts";

type SaidRemarks = {
  readonly names: string[];
  readonly attributes: Attributes;
  readonly entities: SaidEntity[];
  readonly links: SaidLink[];
};

/** What remarks say of an entry: names, attributes, what it holds, whom it is linked to. What is not understood stays text. */
export function sayRemarks(
  items: readonly string[],
  id: EntityId,
  context: MapContext,
  into: RowIssues,
): SaidRemarks {
  const said: SaidRemarks = { names: [], attributes: {}, entities: [], links: [] };
  const person = kindOf(id) === "person";
  const note = (name: Attribute, text: string): void => {
    const values = (said.attributes[name] ??= []);
    if (!values.includes(text)) values.push(text);
  };
  const hold = (parsed: Parsed, item: string, attributes: Attributes): void => {
    if (parsed.flaw !== undefined) flag(into, "remarks", item, parsed.flaw);
    if (parsed.id === undefined) {
      note("remarks", item);
      return;
    }
    said.entities.push({ id: parsed.id, names: [], attributes, listed: [] });
    said.links.push(stated("holds", id, parsed.id));
  };
  for (const item of items) {
    const read = readRemark(item, person);
    switch (read.sort) {
      case "birth_date":
        note("birth_date", dayOrText(read.text));
        break;
      case "birth_place":
      case "nationality":
      case "gender":
      case "website":
      case "form":
        note(read.sort, read.text);
        break;
      case "register":
        note("registration_number", read.text);
        break;
      case "name":
        said.names.push(read.text);
        break;
      case "wallet":
        hold(parseWallet(read.text), item, { label: [`${read.currency} (OFAC)`] });
        break;
      case "phone":
        hold(parsePhone(read.text, context.region), item, {});
        break;
      case "email":
        hold(parseEmail(read.text), item, {});
        break;
      case "document":
        hold(parseDocument(read.number, read.type.replace(/ No\.$/, ""), read.country), item, {
          document_type: [read.type],
          country: [read.country],
        });
        break;
      case "linked":
        link(read.text, id, context, into, said, () => note("remarks", item));
        break;
      case "other":
        note("remarks", item);
    }
  }
  return said;
}

/** A day, month or year as ISO; a range or an estimate stays as it is stated. */
function dayOrText(text: string): string {
  const date = parseDate(text);
  return "flaw" in date ? text : dateText(date);
}

/** Names hold dots and commas of their own, so the final dot is tried both ways. */
function link(
  name: string,
  id: EntityId,
  { ofac }: MapContext,
  into: RowIssues,
  said: SaidRemarks,
  keepText: () => void,
): void {
  const target = ofac?.byName.get(ofacName(name)) ?? ofac?.byName.get(ofacName(name.replace(/\.$/, "")));
  if (target === undefined) {
    const message = "is no entry of the list files given; the link is kept as text";
    flag(into, "remarks", `Linked To: ${name}`, { reason: "unresolved-reference", message });
    keepText();
    return;
  }
  if (target === id) return;
  said.entities.push({ id: target, names: [], attributes: {}, listed: [] });
  said.links.push(stated("associated_with", id, target, { relation: ["Linked To"] }));
}
