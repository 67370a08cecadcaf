import type { ProfileText } from "#model/profile.ts";

/** As many documents as the format gives columns for. */
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8];

export const unSanctions: ProfileText = {
  id: "un-sanctions",
  version: 1,
  title: "UN consolidated list (XML)",
  means:
    "One listed person or entity a record, with all names, and a document wherever its country is stated.",
  records: "un_list",
  dateOrder: "ymd",
  columns: [
    { role: "kind", names: ["kind"] },
    { role: "reference", names: ["reference"] },
    { role: "name", names: ["names"], split: "lines" },
    { role: "own_script", names: ["own_script"] },
    { role: "program", names: ["program"] },
    { role: "listed_on", names: ["listed_on"], type: "date" },
    { role: "birth_date", names: ["birth_date"], split: "lines" },
    { role: "birth_place", names: ["birth_place"], split: "lines" },
    { role: "nationality", names: ["nationality"], split: "lines" },
    { role: "gender", names: ["gender"] },
    { role: "title", names: ["title"], split: "lines" },
    { role: "address", names: ["address"], split: "lines" },
    { role: "country", names: ["country"], split: "lines" },
    { role: "remarks", names: ["remarks"], split: "lines" },
    ...NUMBERS.flatMap((number) =>
      ["document", "document_type", "document_country"].map((role) => ({
        role: `${role}_${number}`,
        names: [`${role}_${number}`],
      })),
    ),
  ],
  requires: [["kind", "reference", "name"]],
  entities: [
    {
      as: "listed",
      id: { parse: "party", kind: "kind", list: { fixed: "un" }, reference: "reference" },
      required: true,
      names: ["name", "own_script"],
      says: {
        birth_date: "birth_date",
        birth_place: "birth_place",
        nationality: "nationality",
        gender: "gender",
        title: "title",
        address: "address",
        country: "country",
        remarks: "remarks",
      },
      listed: {
        standing: "sanctioned",
        list: { fixed: "UN Security Council" },
        program: "program",
        reference: "reference",
        from: "listed_on",
      },
    },
    ...NUMBERS.map((number) => ({
      as: `document_${number}`,
      id: {
        parse: "document" as const,
        number: `document_${number}`,
        type: `document_type_${number}`,
        country: `document_country_${number}`,
      },
      says: { document_type: `document_type_${number}`, country: `document_country_${number}` },
    })),
  ],
  links: NUMBERS.map((number) => ({ kind: "holds", from: "listed", to: `document_${number}` })),
};
