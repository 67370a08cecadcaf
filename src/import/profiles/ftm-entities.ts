import type { ProfileText } from "#model/profile.ts";

type Columns = ProfileText["columns"];

const LINES = [
  "names",
  "birth_date",
  "birth_place",
  "nationality",
  "title",
  "country",
  "address",
  "register",
];
const MORE_LINES = ["phone", "email", "website", "remarks", "program"];
const TEXTS = ["kind", "id", "gender", "link", "from_kind", "from", "to_kind", "to", "role", "relation"];
const MORE_TEXTS = [
  "listed_kind",
  "listed",
  "list",
  "reference",
  "holder_kind",
  "holder",
  "wallet",
  "account",
];
const DATES = ["since", "until", "listed_on", "delisted_on"];

const named = (roles: readonly string[], more: Omit<Columns[number], "role" | "names">): Columns =>
  roles.map((role) => ({ role, names: [role], ...more }));

/** A party by the id that it has in files of FollowTheMoney. */
const partyOf = (kind: string, reference: string) =>
  ({ parse: "party", kind, list: { fixed: "opensanctions" }, reference }) as const;

export const ftmEntities: ProfileText = {
  id: "ftm-entities",
  version: 1,
  title: "FollowTheMoney entities (JSON lines)",
  means:
    "One entity a line: a person or organization, a link between two, a listing, a document, wallet or account somebody holds. Other schemata are rejected as such.",
  records: "ftm",
  dateOrder: "ymd",
  decimal: ".",
  columns: [
    ...named([...LINES, ...MORE_LINES], { split: "lines" }),
    ...named([...TEXTS, ...MORE_TEXTS, "bank", "document", "document_type", "document_country"], {}),
    ...named(DATES, { type: "date" }),
    { role: "share", names: ["share"], type: "share" },
  ],
  requires: [["kind", "id", "names", "link"]],
  entities: [
    {
      as: "party",
      id: partyOf("kind", "id"),
      names: ["names"],
      says: {
        birth_date: "birth_date",
        birth_place: "birth_place",
        nationality: "nationality",
        gender: "gender",
        title: "title",
        country: "country",
        address: "address",
        registration_number: "register",
        website: "website",
        remarks: "remarks",
      },
    },
    { as: "from", id: partyOf("from_kind", "from") },
    { as: "to", id: partyOf("to_kind", "to") },
    {
      as: "listed",
      id: partyOf("listed_kind", "listed"),
      listed: {
        standing: "sanctioned",
        list: "list",
        program: "program",
        reference: "reference",
        from: "listed_on",
        to: "delisted_on",
      },
    },
    { as: "holder", id: partyOf("holder_kind", "holder") },
    { as: "phone", id: { parse: "phone", of: "phone" } },
    { as: "email", id: { parse: "online_account", platform: { fixed: "email" }, handle: "email" } },
    {
      as: "document",
      id: { parse: "document", number: "document", type: "document_type", country: "document_country" },
      says: { document_type: "document_type", country: "document_country" },
    },
    { as: "wallet", id: { parse: "crypto_wallet", address: "wallet" } },
    {
      as: "account",
      id: { parse: "bank_account", account: "account", bank: "bank" },
      says: { bank: "bank" },
    },
  ],
  links: [
    {
      kind: { column: "link" },
      from: "from",
      to: "to",
      says: { role: "role", relation: "relation", share: "share", since: "since", until: "until" },
    },
    { kind: "holds", from: "party", to: "phone" },
    { kind: "holds", from: "party", to: "email" },
    { kind: "holds", from: "holder", to: "document" },
    { kind: "holds", from: "holder", to: "wallet" },
    { kind: "holds", from: "holder", to: "account" },
  ],
};
