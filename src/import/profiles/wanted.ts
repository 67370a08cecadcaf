import type { ProfileText } from "#model/profile.ts";
import { NAME_COLUMNS, NAME_ROLES } from "./names.ts";
import { REMARKS } from "./terms.ts";

export const wanted: ProfileText = {
  id: "wanted",
  version: 1,
  title: "Wanted list (template)",
  means:
    "One wanted person a row with the warrant's reference; `ref` ties it to the people of the case if it is given.",
  columns: [
    { role: "ref", names: ["ref", "person_ref"] },
    { role: "list", names: ["list", "issuer", "issued_by"] },
    {
      role: "warrant",
      names: ["warrant", "warrant_ref", "warrant_number", "notice", "영장번호", "수배번호"],
    },
    ...NAME_COLUMNS,
    { role: "birth_date", names: ["birth_date", "date of birth", "dob", "생년월일"], type: "date" },
    { role: "birth_place", names: ["birth_place", "place of birth", "pob"] },
    { role: "nationality", names: ["nationality", "국적"], split: "list" },
    { role: "gender", names: ["gender", "sex", "성별"] },
    { role: "document_type", names: ["document_type"] },
    { role: "document_number", names: ["document_number", "passport", "passport number", "여권번호"] },
    { role: "document_country", names: ["document_country", "passport country"] },
    { role: "offence", names: ["offence", "offense", "charge", "죄명"], split: "list" },
    { role: "issued", names: ["issued", "issued_on", "warrant_date"], type: "date" },
    { role: "until", names: ["until", "withdrawn_on"], type: "date" },
    REMARKS,
  ],
  requires: [
    ["warrant", "name"],
    ["warrant", "name_ko"],
    ["warrant", "name_en"],
    ["warrant", "name_zh"],
    ["warrant", "name_km"],
  ],
  entities: [
    {
      as: "person",
      id: {
        parse: "party",
        kind: { fixed: "person" },
        ref: "ref",
        list: "list",
        reference: "warrant",
        number: "document_number",
        number_type: "document_type",
        country: "document_country",
      },
      required: true,
      names: [...NAME_ROLES],
      says: {
        birth_date: "birth_date",
        birth_place: "birth_place",
        nationality: "nationality",
        gender: "gender",
        remarks: "remarks",
      },
      listed: {
        standing: "wanted",
        list: "list",
        program: "offence",
        reference: "warrant",
        from: "issued",
        to: "until",
      },
    },
    {
      as: "document",
      id: {
        parse: "document",
        number: "document_number",
        type: "document_type",
        country: "document_country",
      },
      says: { document_type: "document_type", country: "document_country" },
    },
  ],
  links: [{ kind: "holds", from: "person", to: "document" }],
};
