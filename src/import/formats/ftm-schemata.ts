/** The schemata that are people or organizations. */
export const FTM_PARTIES: Readonly<Record<string, string>> = {
  Person: "person",
  Organization: "organization",
  Company: "organization",
  LegalEntity: "organization",
  PublicBody: "organization",
};

/** The schemata that join two parties: which link that is, and the properties that hold its two ends. */
export const FTM_LINKS: Readonly<Record<string, readonly [link: string, from: string, to: string]>> = {
  Ownership: ["owns", "owner", "asset"],
  Directorship: ["directs", "director", "organization"],
  Membership: ["member_of", "member", "organization"],
  Employment: ["member_of", "employee", "employer"],
  Family: ["associated_with", "person", "relative"],
  Associate: ["associated_with", "person", "associate"],
  Representation: ["associated_with", "agent", "client"],
  UnknownLink: ["associated_with", "subject", "object"],
};

/** The cells of a record: of a party, of a link, of a listing, of a thing somebody holds; the others stay blank. */
export const FTM_COLUMNS = [
  ...(["kind", "id", "names", "birth_date", "birth_place", "nationality", "gender", "title"] as const),
  ...(["country", "address", "register", "phone", "email", "website", "remarks"] as const),
  ...(["link", "from_kind", "from", "to_kind", "to", "role", "relation", "share", "since", "until"] as const),
  ...(["listed_kind", "listed", "list", "program", "reference", "listed_on", "delisted_on"] as const),
  ...(["holder_kind", "holder", "document", "document_type", "document_country"] as const),
  ...(["wallet", "account", "bank"] as const),
];
export type FtmColumn = (typeof FTM_COLUMNS)[number];
