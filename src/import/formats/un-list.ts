import { type XmlElement, elementsAt, textAt, textsAt } from "#import/xml-element.ts";
import { type XmlCells, xmlFormat } from "./xml-format.ts";

/** Documents of an entry that become documents; any further ones stay text. */
const UN_DOCUMENTS = 8;

const UN_COLUMNS: readonly string[] = [
  "kind",
  "reference",
  "names",
  "own_script",
  "program",
  "listed_on",
  "birth_date",
  "birth_place",
  "nationality",
  "gender",
  "title",
  "address",
  "country",
  "remarks",
  ...Array.from({ length: UN_DOCUMENTS }, (_, index) => [
    `document_${index + 1}`,
    `document_type_${index + 1}`,
    `document_country_${index + 1}`,
  ]).flat(),
];

/** The consolidated list of the UN Security Council: one person or entity a record. */
export const unList = xmlFormat({
  id: "un_list",
  columns: UN_COLUMNS,
  root: "CONSOLIDATED_LIST",
  records: ["INDIVIDUAL", "ENTITY"],
  cellsOf: (record): readonly XmlCells[] => [{ cells: cellsOf(record) }],
});

function cellsOf(record: XmlElement): string[] {
  const { name: kind } = record;
  const names = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"].flatMap((part) =>
    textsAt(record, part),
  );
  const documents = elementsAt(record, `${kind}_DOCUMENT`).filter(
    (document) => textAt(document, "NUMBER") !== "",
  );
  const further = documents
    .slice(UN_DOCUMENTS)
    .map((document) => parts(document, ["TYPE_OF_DOCUMENT", "NUMBER"]));
  const places = elementsAt(record, `${kind}_PLACE_OF_BIRTH`);
  const addresses = elementsAt(record, `${kind}_ADDRESS`);
  return [
    kind === "INDIVIDUAL" ? "person" : "organization",
    textAt(record, "REFERENCE_NUMBER"),
    lines([names.join(" "), ...textsAt(record, `${kind}_ALIAS/ALIAS_NAME`)]),
    textAt(record, "NAME_ORIGINAL_SCRIPT"),
    textAt(record, "UN_LIST_TYPE"),
    textAt(record, "LISTED_ON").slice(0, 10),
    lines(elementsAt(record, `${kind}_DATE_OF_BIRTH`).map(birthDate)),
    lines(places.map((place) => parts(place, ["CITY", "STATE_PROVINCE", "COUNTRY"]))),
    lines(textsAt(record, "NATIONALITY/VALUE")),
    textAt(record, "GENDER"),
    lines(textsAt(record, "DESIGNATION/VALUE")),
    lines(
      addresses.map((address) => parts(address, ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"])),
    ),
    lines(textsAt(record, `${kind}_ADDRESS/COUNTRY`)),
    lines([textAt(record, "COMMENTS1").replaceAll(/\s+/g, " "), ...further]),
    ...Array.from({ length: UN_DOCUMENTS }, (_, index) => documents[index]).flatMap((document) => [
      textAt(document, "NUMBER"),
      textAt(document, "TYPE_OF_DOCUMENT"),
      textAt(document, "ISSUING_COUNTRY", "COUNTRY_OF_ISSUE"),
    ]),
  ];
}

/** A day or year as stated; a range as `1956/1957`, an estimate with `c. ` before it. */
function birthDate(element: XmlElement): string {
  const range = [textAt(element, "FROM_YEAR"), textAt(element, "TO_YEAR")].filter((year) => year !== "");
  const date = textAt(element, "DATE").slice(0, 10) || textAt(element, "YEAR") || range.join("/");
  return textAt(element, "TYPE_OF_DATE") === "APPROXIMATELY" && date !== "" ? `c. ${date}` : date;
}

function parts(element: XmlElement, names: readonly string[]): string {
  return names.flatMap((name) => textsAt(element, name)).join(", ");
}

/** Several values as the lines of one cell. */
function lines(values: readonly string[]): string {
  const filled = values.map((value) => value.replaceAll(/\s+/g, " ").trim()).filter((value) => value !== "");
  return [...new Set(filled)].join("\n");
}
