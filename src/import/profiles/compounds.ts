import type { ProfileText } from "#model/profile.ts";
import { REMARKS } from "./terms.ts";

export const compounds: ProfileText = {
  id: "compounds",
  version: 1,
  title: "Compounds (template)",
  means: "One compound a row, by its code; who operates it may be named by a reference of the case.",
  columns: [
    { role: "code", names: ["code", "compound_code", "compound"] },
    { role: "name", names: ["name", "compound_name"], split: "list" },
    { role: "name_ko", names: ["name_ko"], split: "list" },
    { role: "name_km", names: ["name_km"], split: "list" },
    { role: "name_zh", names: ["name_zh"], split: "list" },
    { role: "name_en", names: ["name_en"], split: "list" },
    { role: "alias", names: ["alias", "aka"], split: "list" },
    { role: "kind", names: ["kind", "compound_kind"] },
    { role: "address", names: ["address"] },
    { role: "district", names: ["district"] },
    { role: "province", names: ["province"] },
    { role: "country", names: ["country"] },
    { role: "latitude", names: ["latitude", "lat"] },
    { role: "longitude", names: ["longitude", "lon", "lng"] },
    { role: "operator", names: ["operator", "operator_name"] },
    { role: "operator_ref", names: ["operator_ref"] },
    { role: "operator_kind", names: ["operator_kind"] },
    { role: "role", names: ["operator_role"] },
    REMARKS,
  ],
  requires: [
    ["code", "name", "latitude", "longitude"],
    ["code", "name", "kind"],
    ["code", "name", "province"],
    ["name", "latitude", "longitude"],
  ],
  entities: [
    {
      as: "compound",
      id: { parse: "compound", code: "code", name: "name", place: "province" },
      required: true,
      names: ["name", "name_ko", "name_km", "name_zh", "name_en", "alias"],
      says: {
        compound_kind: "kind",
        address: "address",
        latitude: "latitude",
        longitude: "longitude",
        operator: "operator",
        country: "country",
        remarks: "remarks",
      },
    },
    {
      as: "operator",
      id: { parse: "party", kind: "operator_kind", ref: "operator_ref" },
      names: ["operator"],
    },
  ],
  links: [{ kind: "operates", from: "operator", to: "compound", says: { role: "role" } }],
};
