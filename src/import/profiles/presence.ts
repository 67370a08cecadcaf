import type { ProfileText } from "#model/profile.ts";
import { REMARKS, SINCE, UNTIL } from "./terms.ts";

export const presence: ProfileText = {
  id: "presence",
  version: 1,
  title: "Presence at compounds (template)",
  means:
    "One presence a row: a person (by reference), phone or device at a compound, when, and in what capacity.",
  columns: [
    { role: "subject_kind", names: ["subject_kind", "kind"] },
    { role: "subject", names: ["subject", "subject_ref", "person_ref", "identifier"] },
    { role: "name", names: ["name", "subject_name"] },
    { role: "compound", names: ["compound", "compound_code", "code"] },
    { role: "compound_name", names: ["compound_name"] },
    { role: "capacity", names: ["capacity"] },
    { role: "at", names: ["at", "time", "seen_at", "일시"], type: "time" },
    SINCE,
    UNTIL,
    REMARKS,
  ],
  requires: [["subject_kind", "subject", "compound", "capacity"]],
  entities: [
    {
      as: "subject",
      id: { parse: "by_kind", kind: "subject_kind", of: "subject" },
      required: true,
      names: ["name"],
    },
    {
      as: "compound",
      id: { parse: "compound", code: "compound", name: "compound_name" },
      required: true,
      names: ["compound_name"],
    },
  ],
  links: [
    {
      kind: "present_at",
      from: "subject",
      to: "compound",
      at: "at",
      says: { capacity: "capacity", since: "since", until: "until", remarks: "remarks" },
    },
  ],
};
