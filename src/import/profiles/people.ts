import type { ProfileText } from "#model/profile.ts";
import { NAME_COLUMNS, NAME_ROLES } from "./names.ts";

export const people: ProfileText = {
  id: "people",
  version: 1,
  title: "People (template)",
  means: "One person a row; `ref` is the reference by which other templates of the case name the person.",
  columns: [
    { role: "ref", names: ["ref", "person_ref", "person ref", "person_id", "id"] },
    ...NAME_COLUMNS,
    { role: "birth_date", names: ["birth_date", "date of birth", "dob", "생년월일"], type: "date" },
    { role: "birth_place", names: ["birth_place", "place of birth", "pob", "출생지"] },
    { role: "nationality", names: ["nationality", "citizenship", "국적"], split: "list" },
    { role: "gender", names: ["gender", "sex", "성별"] },
    { role: "title", names: ["title", "position", "직책"] },
    { role: "document_type", names: ["document_type", "id type"] },
    {
      role: "document_number",
      names: ["document_number", "passport", "passport number", "id number", "여권번호"],
    },
    { role: "document_country", names: ["document_country", "passport country", "issuing country"] },
    { role: "phone", names: ["phone", "phone number", "phones", "전화번호"], split: "list" },
    { role: "address", names: ["address", "주소"] },
    { role: "remarks", names: ["remarks", "notes", "note", "비고"] },
  ],
  requires: [
    ["ref", "name"],
    ["ref", "name_ko"],
    ["ref", "name_km"],
    ["ref", "name_zh"],
    ["ref", "name_en"],
    ["name", "birth_date"],
    ["name", "document_number"],
    ["name", "nationality"],
  ],
  suffices: [["name"], ["name_ko"], ["name_km"], ["name_zh"], ["name_en"], ["ref"]],
  entities: [
    {
      as: "person",
      id: {
        parse: "party",
        kind: { fixed: "person" },
        ref: "ref",
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
        title: "title",
        address: "address",
        remarks: "remarks",
      },
    },
    { as: "phone", id: { parse: "phone", of: "phone" } },
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
  links: [
    { kind: "holds", from: "person", to: "phone" },
    { kind: "holds", from: "person", to: "document" },
  ],
};
