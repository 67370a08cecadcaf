import type { ProfileText } from "#model/profile.ts";

const VALUES: ProfileText["columns"] = [
  { role: "phone", names: ["phone * - value"], split: "list", every: true },
  { role: "email", names: ["e-mail * - value"], split: "list", every: true },
];

/** Owner, saved numbers and addresses; `saved` are the columns that make up the name. */
function contactsOf(saved: string[]): Pick<ProfileText, "entities" | "links"> {
  const says = { saved_as: saved };
  return {
    entities: [
      { as: "owner", id: { parse: "owner" }, required: true },
      { as: "phone", id: { parse: "contact", of: "phone" } },
      { as: "email", id: { parse: "online_account", platform: { fixed: "email" }, handle: "email" } },
    ],
    links: [
      { kind: "saved_contact", from: "owner", to: "phone", says },
      { kind: "saved_contact", from: "owner", to: "email", says },
    ],
  };
}

export const googleContacts: ProfileText = {
  id: "google-contacts",
  version: 1,
  title: "Google Contacts",
  means: "One saved contact a row with all its numbers and e-mail addresses.",
  columns: [
    ...VALUES,
    { role: "first", names: ["first name"] },
    { role: "middle", names: ["middle name"] },
    { role: "last", names: ["last name"] },
    { role: "company", names: ["organization name"] },
    { role: "labels", names: ["labels"] },
  ],
  requires: [
    ["first", "labels", "phone"],
    ["first", "labels", "email"],
  ],
  ...contactsOf(["first", "middle", "last", "company"]),
};

export const googleContactsOld: ProfileText = {
  id: "google-contacts-old",
  version: 1,
  title: "Google Contacts (older header)",
  means: "One saved contact a row with all its numbers and e-mail addresses.",
  columns: [
    ...VALUES,
    { role: "name", names: ["name"] },
    { role: "given", names: ["given name"] },
    { role: "groups", names: ["group membership"] },
    { role: "company", names: ["organization 1 - name"] },
  ],
  requires: [
    ["name", "given", "phone"],
    ["name", "given", "email"],
  ],
  ...contactsOf(["name", "company"]),
};
