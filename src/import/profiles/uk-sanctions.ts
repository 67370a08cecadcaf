import type { ProfileText } from "#model/profile.ts";

const NAME_PARTS = ["name_1", "name_2", "name_3", "name_4", "name_5", "name_6"];
const ADDRESS = ["line_1", "line_2", "line_3", "line_4", "line_5", "line_6", "postcode", "address_country"];

/** A company that the list names beside another: by its name, within this file only. */
const unlisted = (of: string) =>
  ({ parse: "in_file", kind: "organization", within: { fixed: "uk" }, of }) as const;

export const ukSanctions: ProfileText = {
  id: "uk-sanctions",
  version: 1,
  title: "UK Sanctions List (CSV)",
  means:
    "One name with one address a row; the rows of a Unique ID are one person or organization. The family name is Name 6.",
  dateOrder: "dmy",
  columns: [
    { role: "updated", names: ["last updated"] },
    { role: "reference", names: ["unique id"] },
    { role: "group", names: ["ofsi group id"] },
    { role: "un_reference", names: ["un reference number"] },
    ...NAME_PARTS.map((role, index) => ({ role, names: [`name ${index + 1}`], words: { "0": "" } })),
    { role: "name_type", names: ["name type"] },
    { role: "strength", names: ["alias strength"] },
    { role: "title", names: ["title"] },
    { role: "own_script", names: ["name non-latin script"] },
    { role: "regime", names: ["regime name"], split: "list" },
    {
      role: "kind",
      names: ["designation type"],
      words: { Individual: "person", Entity: "organization" },
    },
    { role: "imposed", names: ["sanctions imposed"], split: "list" },
    { role: "other", names: ["other information"] },
    ...ADDRESS.slice(0, 6).map((role, index) => ({ role, names: [`address line ${index + 1}`] })),
    { role: "postcode", names: ["address postal code"] },
    { role: "address_country", names: ["address country"] },
    { role: "phone", names: ["phone number"], split: "numbered" },
    { role: "website", names: ["website"] },
    { role: "email", names: ["email address"], split: "numbered" },
    { role: "listed_on", names: ["date designated"], type: "date" },
    { role: "birth_date", names: ["d.o.b", "dob"], type: "date" },
    { role: "nationality", names: ["nationality(/ies)", "nationality"] },
    { role: "national_id", names: ["national identifier number"] },
    { role: "passport", names: ["passport number"] },
    { role: "position", names: ["position"] },
    { role: "gender", names: ["gender"] },
    { role: "birth_town", names: ["town of birth"] },
    { role: "birth_country", names: ["country of birth"] },
    { role: "form", names: ["type of entity"] },
    { role: "register", names: ["business registration number (s)", "business registration number"] },
    { role: "parent", names: ["parent company"], split: "numbered" },
    { role: "subsidiaries", names: ["subsidiaries"], split: "numbered" },
  ],
  requires: [["reference", "name_6", "regime", "kind"]],
  entities: [
    {
      as: "listed",
      id: { parse: "party", kind: "kind", list: { fixed: "uk" }, reference: "reference" },
      required: true,
      names: [NAME_PARTS, "own_script"],
      says: {
        birth_date: "birth_date",
        birth_place: ["birth_town", "birth_country"],
        nationality: "nationality",
        gender: "gender",
        title: "position",
        form: "form",
        address: ADDRESS,
        country: "address_country",
        website: "website",
        registration_number: "register",
        remarks: "other",
      },
      listed: {
        standing: "sanctioned",
        list: { fixed: "UK Sanctions List" },
        program: "regime",
        reference: "reference",
        from: "listed_on",
      },
    },
    { as: "phone", id: { parse: "phone", of: "phone" } },
    { as: "email", id: { parse: "online_account", platform: { fixed: "email" }, handle: "email" } },
    { as: "parent", id: unlisted("parent") },
    { as: "subsidiary", id: unlisted("subsidiaries") },
  ],
  links: [
    { kind: "holds", from: "listed", to: "phone" },
    { kind: "holds", from: "listed", to: "email" },
    {
      kind: "owns",
      from: "parent",
      to: "listed",
      says: { remarks: { fixed: "parent company as stated" } },
      where: { role: "kind", like: ["organization"] },
    },
    { kind: "owns", from: "listed", to: "subsidiary", says: { remarks: { fixed: "subsidiary as stated" } } },
  ],
};
