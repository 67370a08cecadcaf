import type { ProfileText } from "#model/profile.ts";
import { FTM_PARTIES } from "#import/formats/ftm-schemata.ts";

export const opensanctionsSimple: ProfileText = {
  id: "opensanctions-simple",
  version: 1,
  title: "OpenSanctions targets (simple CSV)",
  means:
    "One person or organization a row with names, phones and e-mail addresses; it counts as sanctioned only where a sanction is stated.",
  dateOrder: "ymd",
  columns: [
    { role: "reference", names: ["id"] },
    { role: "kind", names: ["schema"], words: { ...FTM_PARTIES } },
    { role: "name", names: ["name"] },
    { role: "aliases", names: ["aliases"], split: "list" },
    { role: "birth_date", names: ["birth_date"], split: "list" },
    { role: "countries", names: ["countries"], split: "list" },
    { role: "addresses", names: ["addresses"] },
    { role: "identifiers", names: ["identifiers"], split: "list" },
    { role: "sanctions", names: ["sanctions"], split: "list" },
    { role: "phone", names: ["phones"], split: "list" },
    { role: "email", names: ["emails"], split: "list" },
    { role: "programs", names: ["program_ids"] },
    { role: "dataset", names: ["dataset"] },
    { role: "first_seen", names: ["first_seen"], type: "date" },
    { role: "last_seen", names: ["last_seen"] },
    { role: "last_change", names: ["last_change"] },
  ],
  requires: [["reference", "kind", "name", "sanctions", "dataset"]],
  entities: [
    {
      as: "party",
      id: { parse: "party", kind: "kind", list: { fixed: "opensanctions" }, reference: "reference" },
      required: true,
      names: ["name", "aliases"],
      says: {
        birth_date: "birth_date",
        country: "countries",
        address: "addresses",
        registration_number: "identifiers",
        remarks: "dataset",
      },
      listed: {
        standing: "sanctioned",
        list: "dataset",
        program: "sanctions",
        reference: "reference",
        when: "sanctions",
      },
    },
    { as: "phone", id: { parse: "phone", of: "phone" } },
    { as: "email", id: { parse: "online_account", platform: { fixed: "email" }, handle: "email" } },
  ],
  links: [
    { kind: "holds", from: "party", to: "phone" },
    { kind: "holds", from: "party", to: "email" },
  ],
};
