import type { ProfileText } from "#model/profile.ts";

const ID = {
  parse: "party",
  kind: { fixed: "person" },
  list: { fixed: "interpol" },
  reference: "reference",
} as const;
const LISTED = { list: { fixed: "Interpol" }, program: "wanted_by", reference: "reference" } as const;

export const interpolNotices: ProfileText = {
  id: "interpol-notices",
  version: 1,
  title: "Interpol notices (JSON)",
  means:
    "One notice a record. Only a red notice says wanted, and a UN notice sanctioned; a yellow one is about a missing person. Photos are not read. Notices are withdrawn: the day of the import is the day they stood.",
  records: "interpol",
  dateOrder: "ymd",
  columns: [
    { role: "notice", names: ["notice"] },
    { role: "reference", names: ["reference"] },
    { role: "name", names: ["name"] },
    { role: "birth_date", names: ["birth_date"], type: "date" },
    { role: "nationality", names: ["nationality"], split: "lines" },
    { role: "gender", names: ["gender"] },
    { role: "birth_place", names: ["birth_place"] },
    { role: "remarks", names: ["remarks"], split: "lines" },
    { role: "wanted_by", names: ["wanted_by"], split: "lines" },
  ],
  requires: [["reference", "name"]],
  entities: [
    {
      as: "person",
      id: ID,
      required: true,
      names: ["name"],
      says: {
        birth_date: "birth_date",
        nationality: "nationality",
        gender: "gender",
        birth_place: "birth_place",
        remarks: "remarks",
      },
    },
    {
      as: "wanted",
      id: ID,
      where: { role: "notice", like: ["red"] },
      listed: { standing: "wanted", ...LISTED },
    },
    {
      as: "sanctioned",
      id: ID,
      where: { role: "notice", like: ["un"] },
      listed: { standing: "sanctioned", ...LISTED },
    },
    {
      as: "missing",
      id: ID,
      where: { role: "notice", like: ["yellow"] },
      says: { title: { fixed: "yellow notice: missing person" } },
    },
  ],
};
