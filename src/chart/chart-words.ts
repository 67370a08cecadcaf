import type { EntityKind, LinkKind } from "#model/kinds.ts";

/** The words a chart uses for kinds of entity: one, and several. */
export const KIND_WORDS: Readonly<Record<EntityKind, readonly [one: string, several: string]>> = {
  person: ["person", "persons"],
  organization: ["organization", "organizations"],
  compound: ["compound", "compounds"],
  phone: ["phone number", "phone numbers"],
  bank_account: ["bank account", "bank accounts"],
  crypto_wallet: ["crypto wallet", "crypto wallets"],
  device: ["device", "devices"],
  online_account: ["online account", "online accounts"],
  document: ["document", "documents"],
};

/** The words a chart uses for kinds of link, read from → to: neutral, as a source states them. */
export const LINK_WORDS: Readonly<Record<LinkKind, string>> = {
  holds: "holds",
  used_in: "used in",
  called: "called",
  messaged: "messaged",
  saved_contact: "saved contact",
  transferred: "transferred to",
  present_at: "present at",
  operates: "operates",
  owns: "owns",
  directs: "directs",
  member_of: "member of",
  associated_with: "associated with",
};

export const CAUTION =
  "This chart shows recorded links as stated by the named sources. A link is a record, not a finding; times are UTC.";

/** A count with thousands set apart, never rounded: 19842 → "19,842". */
export function counted(count: number): string {
  return grouped(String(count));
}

/** "1 record", "3 records". */
export function plural(count: number, one: string, several: string): string {
  return `${counted(count)} ${count === 1 ? one : several}`;
}

/** Decimal text with thousands set apart, every digit kept: "-1234567.50" → "-1,234,567.50". */
export function grouped(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}
