import type { ProfileText } from "#model/profile.ts";

const ADDRESS = ["street", "po_box", "city", "postcode", "region", "address_country"];

export const euSanctions: ProfileText = {
  id: "eu-sanctions",
  version: 1,
  title: "EU consolidated list (FSF, CSV)",
  means:
    "One name, address, birth date, document or citizenship a row; the rows of an Entity_LogicalId are one person or organization.",
  dateOrder: "dmy",
  columns: [
    { role: "reference", names: ["entity_logicalid"] },
    { role: "eu_reference", names: ["entity_eu_referencenumber"] },
    {
      role: "kind",
      names: ["entity_subjecttype_classificationcode", "entity_subjecttype"],
      words: { P: "person", E: "organization" },
    },
    { role: "remark", names: ["entity_remark"] },
    { role: "program", names: ["entity_regulation_programme"] },
    { role: "listed_on", names: ["entity_designationdate"], type: "date" },
    { role: "name", names: ["namealias_wholename"] },
    { role: "gender", names: ["namealias_gender"] },
    { role: "position", names: ["namealias_function"] },
    { role: "street", names: ["address_street"] },
    { role: "po_box", names: ["address_pobox"] },
    { role: "city", names: ["address_city"] },
    { role: "postcode", names: ["address_zipcode"] },
    { role: "region", names: ["address_region"] },
    { role: "address_country", names: ["address_countrydescription"] },
    { role: "birth_date", names: ["birthdate_birthdate"], type: "date" },
    { role: "birth_city", names: ["birthdate_city"] },
    { role: "birth_place", names: ["birthdate_place"] },
    { role: "birth_country", names: ["birthdate_countrydescription"] },
    { role: "document", names: ["identification_number", "identification_latinnumber"] },
    {
      role: "document_type",
      names: ["identification_typecode"],
      words: { passport: "passport", id: "national id", regnumber: "register", taxid: "tax id" },
    },
    { role: "document_country", names: ["identification_countryiso2code"] },
    { role: "nationality", names: ["citizenship_countrydescription"] },
  ],
  requires: [["reference", "kind", "name", "program"]],
  entities: [
    {
      as: "listed",
      id: { parse: "party", kind: "kind", list: { fixed: "eu" }, reference: "reference" },
      required: true,
      names: ["name"],
      says: {
        birth_date: "birth_date",
        birth_place: ["birth_city", "birth_place", "birth_country"],
        nationality: "nationality",
        gender: "gender",
        title: "position",
        address: ADDRESS,
        country: "address_country",
        remarks: "remark",
      },
      listed: {
        standing: "sanctioned",
        list: { fixed: "EU Consolidated Financial Sanctions List" },
        program: "program",
        reference: "eu_reference",
        from: "listed_on",
        when: "eu_reference",
      },
    },
    {
      as: "document",
      id: { parse: "document", number: "document", type: "document_type", country: "document_country" },
      says: { document_type: "document_type", country: "document_country" },
    },
  ],
  links: [{ kind: "holds", from: "listed", to: "document" }],
};
