import type { ProfileText } from "#model/profile.ts";

const SAVED = { saved_as: "name" } as const;

export const vcardContacts: ProfileText = {
  id: "vcard-contacts",
  version: 1,
  title: "vCard address book (2.1, 3, 4)",
  means: "One saved contact a card with all its numbers, e-mail addresses and accounts of messengers.",
  records: "vcard",
  columns: [
    { role: "name", names: ["name"] },
    { role: "phone", names: ["phone"], split: "list" },
    { role: "email", names: ["email"], split: "list" },
    { role: "accounts", names: ["accounts"] },
  ],
  requires: [["name", "phone", "email", "accounts"]],
  entities: [
    { as: "owner", id: { parse: "owner" }, required: true },
    { as: "phone", id: { parse: "contact", of: "phone" } },
    { as: "email", id: { parse: "online_account", platform: { fixed: "email" }, handle: "email" } },
    { as: "account", id: { parse: "entries", of: "accounts" } },
  ],
  links: [
    { kind: "saved_contact", from: "owner", to: "phone", says: SAVED },
    { kind: "saved_contact", from: "owner", to: "email", says: SAVED },
    { kind: "saved_contact", from: "owner", to: "account", says: SAVED },
  ],
};
