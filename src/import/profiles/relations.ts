import type { ProfileText } from "#model/profile.ts";
import { REMARKS, SINCE, UNTIL } from "./terms.ts";

export const relations: ProfileText = {
  id: "relations",
  version: 1,
  title: "Relations (template)",
  means:
    "One relation a row between people and organizations: directs, member_of or associated_with (with the relation as stated).",
  columns: [
    { role: "from_ref", names: ["from_ref"] },
    { role: "from_kind", names: ["from_kind"] },
    { role: "from_name", names: ["from_name", "from"] },
    { role: "link", names: ["link", "link_kind"] },
    { role: "to_ref", names: ["to_ref"] },
    { role: "to_kind", names: ["to_kind"] },
    { role: "to_name", names: ["to_name", "to"] },
    { role: "relation", names: ["relation", "관계"] },
    { role: "role", names: ["role"] },
    SINCE,
    UNTIL,
    REMARKS,
  ],
  requires: [["from_ref", "from_kind", "link", "to_ref", "to_kind"]],
  entities: [
    {
      as: "from",
      id: { parse: "party", kind: "from_kind", ref: "from_ref" },
      required: true,
      names: ["from_name"],
    },
    { as: "to", id: { parse: "party", kind: "to_kind", ref: "to_ref" }, required: true, names: ["to_name"] },
  ],
  links: [
    {
      kind: { column: "link" },
      from: "from",
      to: "to",
      says: { relation: "relation", role: "role", since: "since", until: "until", remarks: "remarks" },
    },
  ],
};
