import { z } from "zod";

/** The closed list of what can exist. The kind is the first part of every entity id (`phone:+855…`). */
export const ENTITY_KINDS = [
  "person",
  "organization",
  "compound",
  "phone",
  "bank_account",
  "crypto_wallet",
  "device",
  "online_account",
  "document",
] as const;
export const EntityKind = z.enum(ENTITY_KINDS);
export type EntityKind = z.infer<typeof EntityKind>;

/** The closed list of what may join two entities. */
export const LINK_KINDS = [
  "holds",
  "used_in",
  "called",
  "messaged",
  "saved_contact",
  "transferred",
  "present_at",
  "operates",
  "owns",
  "directs",
  "member_of",
  "associated_with",
] as const;
export const LinkKind = z.enum(LINK_KINDS);
export type LinkKind = z.infer<typeof LinkKind>;

type Ends = { readonly from: readonly EntityKind[]; readonly to: readonly EntityKind[] };

/** Which kinds may join which: checked at the import door, see `joins`. */
export const JOINS: Readonly<Record<LinkKind, Ends>> = {
  holds: {
    from: ["person", "organization"],
    to: ["phone", "bank_account", "crypto_wallet", "device", "online_account", "document"],
  },
  used_in: { from: ["phone", "online_account"], to: ["device"] },
  called: { from: ["phone", "online_account", "device"], to: ["phone", "online_account", "device"] },
  messaged: { from: ["phone", "online_account", "device"], to: ["phone", "online_account", "device"] },
  saved_contact: { from: ["device", "phone", "online_account"], to: ["phone", "online_account"] },
  transferred: { from: ["bank_account", "crypto_wallet"], to: ["bank_account", "crypto_wallet"] },
  present_at: { from: ["person", "device", "phone"], to: ["compound"] },
  operates: { from: ["person", "organization"], to: ["compound"] },
  owns: { from: ["person", "organization"], to: ["organization"] },
  directs: { from: ["person"], to: ["organization"] },
  member_of: { from: ["person"], to: ["organization"] },
  associated_with: { from: ["person", "organization"], to: ["person", "organization"] },
};

/** True when a link of this kind may run from the one entity kind to the other. */
export function joins(kind: LinkKind, from: EntityKind, to: EntityKind): boolean {
  return JOINS[kind].from.includes(from) && JOINS[kind].to.includes(to);
}
