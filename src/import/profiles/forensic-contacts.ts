import type { ProfileText } from "#model/profile.ts";

/** Whoever is saved in the phone, by the identifiers that the row names. */
function savedIn(
  entries: { of: string; platform?: string }[],
  saved: string | string[],
  deleted?: string,
): Pick<ProfileText, "entities" | "links"> {
  const says = { saved_as: saved, ...(deleted === undefined ? {} : { deleted }) };
  return {
    entities: [
      { as: "owner", id: { parse: "owner" }, required: true },
      ...entries.map(({ of, platform }) => ({
        as: of,
        id: { parse: "entries" as const, of, ...(platform === undefined ? {} : { platform }) },
      })),
    ],
    links: entries.map(({ of }) => ({ kind: "saved_contact", from: "owner", to: of, says })),
  };
}

export const cellebriteContacts: ProfileText = {
  id: "cellebrite-contacts",
  version: 1,
  title: "Cellebrite contacts (XLSX or CSV)",
  means:
    "One contact a row; `Entries` holds a line for each number and account. The address book and the apps have rows of their own.",
  columns: [
    { role: "number", names: ["#"] },
    { role: "name", names: ["name"] },
    { role: "interactions", names: ["interaction statuses"] },
    { role: "created", names: ["created-time"] },
    { role: "modified", names: ["modified-time"] },
    { role: "entries", names: ["entries"] },
    { role: "notes", names: ["notes"] },
    { role: "addresses", names: ["addresses"] },
    { role: "additional", names: ["additional info"] },
    { role: "source", names: ["source"], words: { Phone: "" } },
    { role: "account", names: ["account"] },
    { role: "link", names: ["link #1"] },
    { role: "file", names: ["filename"] },
    { role: "deleted", names: ["deleted"] },
  ],
  requires: [["number", "name", "entries"]],
  ...savedIn([{ of: "entries", platform: "source" }], "name", "deleted"),
};

export const axiomContacts: ProfileText = {
  id: "axiom-contacts",
  version: 1,
  title: "Magnet AXIOM contacts",
  means: "One saved contact a row; several numbers stand in one cell.",
  columns: [
    { role: "name", names: ["display name"] },
    { role: "phone", names: ["phone number(s)"], split: "list" },
    { role: "email", names: ["email address(es)", "email(s)"], split: "list" },
    { role: "source", names: ["source account type(s)"] },
  ],
  requires: [["name", "phone", "source"]],
  entities: [
    { as: "owner", id: { parse: "owner" }, required: true },
    { as: "phone", id: { parse: "contact", of: "phone" } },
    { as: "email", id: { parse: "online_account", platform: { fixed: "email" }, handle: "email" } },
  ],
  links: [
    { kind: "saved_contact", from: "owner", to: "phone", says: { saved_as: "name" } },
    { kind: "saved_contact", from: "owner", to: "email", says: { saved_as: "name" } },
  ],
};

export const oxygenContacts: ProfileText = {
  id: "oxygen-contacts",
  version: 1,
  title: "Oxygen contacts",
  means:
    "One contact a row; its numbers, addresses and accounts stand in lines with labels. The platform of an account is in its label or in `Source`.",
  columns: [
    { role: "source", names: ["source"] },
    { role: "type", names: ["type"] },
    { role: "name", names: ["contact"], split: "labelled" },
    { role: "internet", names: ["internet"] },
    { role: "phones", names: ["phones & emails"] },
    { role: "addresses", names: ["addresses"] },
  ],
  requires: [["type", "name", "internet", "phones"]],
  ...savedIn([{ of: "phones" }, { of: "internet", platform: "source" }], "name"),
};
