import type { ProfileText } from "#model/profile.ts";
import { NAME_COLUMNS, NAME_ROLES } from "./names.ts";
import { REMARKS } from "./terms.ts";

export const sanctions: ProfileText = {
  id: "sanctions",
  version: 1,
  title: "Sanctions list (template)",
  means: "One sanctioned person or organization a row with list, program and reference.",
  columns: [
    { role: "ref", names: ["ref", "org_ref", "person_ref"] },
    { role: "kind", names: ["kind", "entity_kind"] },
    { role: "list", names: ["list", "sanctions_list", "issuer"] },
    { role: "program", names: ["program", "programme", "regime"], split: "list" },
    { role: "reference", names: ["reference", "list_reference", "unique id"] },
    ...NAME_COLUMNS,
    { role: "birth_date", names: ["birth_date", "dob"], type: "date" },
    { role: "nationality", names: ["nationality"], split: "list" },
    { role: "country", names: ["country"] },
    { role: "form", names: ["form"] },
    { role: "registration_number", names: ["registration_number"] },
    { role: "address", names: ["address"] },
    { role: "listed_on", names: ["listed_on", "listed on", "date designated"], type: "date" },
    { role: "delisted_on", names: ["delisted_on", "delisted on"], type: "date" },
    REMARKS,
  ],
  requires: [["kind", "list", "reference", "name"]],
  entities: [
    {
      as: "listed",
      id: {
        parse: "party",
        kind: "kind",
        ref: "ref",
        list: "list",
        reference: "reference",
        number: "registration_number",
        country: "country",
      },
      required: true,
      names: [...NAME_ROLES],
      says: {
        birth_date: "birth_date",
        nationality: "nationality",
        country: "country",
        form: "form",
        registration_number: "registration_number",
        address: "address",
        remarks: "remarks",
      },
      listed: {
        standing: "sanctioned",
        list: "list",
        program: "program",
        reference: "reference",
        from: "listed_on",
        to: "delisted_on",
      },
    },
  ],
};
