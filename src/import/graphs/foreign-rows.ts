import { ATTRIBUTES, type Attribute, LINK_ATTRIBUTES } from "#model/attributes.ts";
import { EntityKind, type LinkKind, joins } from "#model/kinds.ts";
import { parseHoldingKind } from "#import/holding-kind.ts";
import { parseLinkKind } from "#import/words.ts";
import { type GraphCells, listCell } from "#model/graph-rows.ts";
import { ownRows } from "./own-rows.ts";

/** A fact of a node or edge as another tool wrote it. */
export type Fact = readonly [name: string, value: string];

/** A node: the id its edges know it by, what it is in words, how it is labelled, and the rest. */
export type ForeignNode = {
  readonly key: string;
  readonly kind: string;
  readonly label: string;
  readonly facts: readonly Fact[];
};

/** An edge between two nodes of the file. `either`: the file does not say which way it runs. */
export type ForeignEdge = {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly either: boolean;
  readonly facts: readonly Fact[];
};

/** What the edges of a file must know of its nodes. */
export type NodeEnd = { readonly kind: string; readonly text: string };
export type Nodes = Map<string, NodeEnd>;

/** Where our own export keeps a whole record, in any format. */
export const RECORD = "redthread";

const PARTIES = new Set(["", "person", "organization"]);
const WORDS: Readonly<Record<string, string>> = {
  people: "person",
  man: "person",
  woman: "person",
  male: "person",
  female: "person",
  suspect: "person",
  officer: "person",
  business: "organization",
  organisation: "organization",
  group: "organization",
  corporation: "organization",
  telephone: "phone",
  mobile: "phone",
  "mobile phone": "phone",
  "cell phone": "phone",
  "phone number": "phone",
  msisdn: "phone",
  casino: "compound",
  hotel: "compound",
  "bank account": "bank_account",
  computer: "device",
  handset: "device",
  mail: "email",
};
/** How edges between a party and a thing say that the one holds the other. */
const HOLDS = /^(?:owns?|owner|has|holds?|holder|uses?|user|subscriber|registered)\b/i;
const LABELS = new Set(["label", "name", "caption", "title", "full name", "fullname", "displayname"]);
const TEXTS = new Set([
  "number",
  "phone",
  "phone number",
  "msisdn",
  "address",
  "account",
  "account number",
  "imei",
  "iban",
  "handle",
  "email",
]);
/** What tools keep for drawing, and measures they computed: facts about the picture, not about the world. */
const DRAWING =
  /^(?:[xyzrgb]|size|colou?r|width|height|shape|fill|weight|degree|indegree|outdegree|hub|authority|modularity.*|.*centrality|pagerank|clustering|eccentricity|component.*|visible|locked)$/i;
const TIMES = ["at", "time", "date", "datetime", "timestamp", "date time"];
const EVENT = new Set(["amount", "currency", "seconds", "duration", "reference", "redthread"]);

/** The kind of node that a word means, in our words; the word itself where it is none of ours. */
export function nodeKind(word: string): string {
  const folded = word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ");
  const known = WORDS[folded] ?? folded.replaceAll(" ", "_");
  if (folded === "email" || folded === "mail") return "email";
  return EntityKind.options.find((kind) => kind === known) ?? parseHoldingKind(folded) ?? folded;
}

/** What edges know of a node: its kind, and the text that identifies it where its kind has one. */
export function nodeEnd({ key, kind, label, facts }: ForeignNode): NodeEnd {
  const text = facts.find(([name, value]) => TEXTS.has(fold(name)) && value !== "")?.[1];
  return { kind: nodeKind(kind), text: text ?? (label === "" ? key : label) };
}

/** The rows of a node. What its facts are called decides whether they are attributes of ours; the others are remarks. */
export function nodeRows(node: ForeignNode): GraphCells[] {
  const record = node.facts.find(([name]) => name === RECORD)?.[1];
  const own = record === undefined ? undefined : ownRows(record);
  if (own !== undefined) return own;
  const { kind, text } = nodeEnd(node);
  const cells = new Map<string, string[]>();
  const put = (column: string, value: string): void => {
    cells.set(column, [...(cells.get(column) ?? []), value]);
  };
  if (node.label !== "" && (PARTIES.has(kind) || kind === "compound")) put("names", node.label);
  for (const [name, value] of node.facts) {
    const folded = fold(name);
    if (value === "" || name === RECORD || DRAWING.test(folded) || (TEXTS.has(folded) && value === text))
      continue;
    const attribute = ATTRIBUTES.find((known) => known === folded.replaceAll(" ", "_"));
    if (LABELS.has(folded)) {
      if (value !== node.label) put("names", value);
    } else
      put(
        attribute ?? ("remarks" satisfies Attribute),
        attribute === undefined ? `${name}: ${value}` : value,
      );
  }
  const lists = [...cells].map(([column, values]) => [column, listCell([...new Set(values)])]);
  return [{ row: "entity", id: node.key, kind, text, ...Object.fromEntries(lists) }];
}

/** The rows of an edge; its kind by its word, else by what it joins: between two parties it is the relation that is stated. */
export function edgeRows({ from, to, kind, either, facts }: ForeignEdge, nodes: Nodes): GraphCells[] {
  const record = facts.find(([name]) => name === RECORD)?.[1];
  const own = record === undefined ? undefined : ownRows(record);
  if (own !== undefined) return own;
  const [a, b] = [nodes.get(from) ?? UNKNOWN, nodes.get(to) ?? UNKNOWN];
  const turned = either && PARTIES.has(b.kind) && !PARTIES.has(a.kind);
  const [start, end] = turned ? [b, a] : [a, b];
  const known = linkKind(kind, start.kind, end.kind);
  const parties = PARTIES.has(start.kind) && PARTIES.has(end.kind);
  const holds = PARTIES.has(start.kind) && !parties && HOLDS.test(kind);
  const link = known ?? (parties ? "associated_with" : holds ? "holds" : kind);
  const said = saidOf(facts, kind);
  if (known === undefined && kind !== "") said.set(parties ? "link_relation" : "link_role", [kind]);
  const fact = (...names: string[]): string =>
    facts.find(([name, value]) => names.includes(fold(name)) && value !== "")?.[1] ?? "";
  return [
    {
      row: "link",
      link,
      from: turned ? to : from,
      from_kind: start.kind,
      from_text: start.text,
      to: turned ? from : to,
      to_kind: end.kind,
      to_text: end.text,
      at: fact(...TIMES),
      amount: fact("amount"),
      event_currency: fact("currency"),
      seconds: fact("seconds", "duration"),
      event_reference: fact("reference"),
      ...Object.fromEntries([...said].map(([column, values]) => [column, listCell(values)])),
    },
  ];
}

/** What an edge says beside its event: attributes of ours by their names, the rest as remarks. */
function saidOf(facts: readonly Fact[], kind: string): Map<string, string[]> {
  const said = new Map<string, string[]>();
  for (const [name, value] of facts) {
    const folded = fold(name);
    if (value === "" || value === kind || EVENT.has(folded) || TIMES.includes(folded)) continue;
    if (DRAWING.test(folded) && folded !== "weight") continue;
    const attribute = LINK_ATTRIBUTES.find((known) => known === folded.replaceAll(" ", "_"));
    const column = `link_${attribute ?? "remarks"}`;
    const text = attribute === undefined ? `${name}: ${value}` : value;
    said.set(column, [...(said.get(column) ?? []), text]);
  }
  return said;
}

/** The kind of link of that name, where such a link joins what the edge joins. */
function linkKind(word: string, from: string, to: string): LinkKind | undefined {
  const kind = parseLinkKind(word);
  const ends = [from, to].map((end) => EntityKind.safeParse(end === "email" ? "online_account" : end).data);
  const [start, end] = ends;
  return kind === undefined || start === undefined || end === undefined || joins(kind, start, end)
    ? kind
    : undefined;
}

const UNKNOWN: NodeEnd = { kind: "", text: "" };

function fold(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ");
}
