import type { ProfileText } from "#model/profile.ts";
import { NAME_COLUMNS, NAME_ROLES } from "./names.ts";

export const organizations: ProfileText = {
  id: "organizations",
  version: 1,
  title: "Organizations (template)",
  means:
    "One company, group or syndicate a row; `org_ref` is the reference by which other templates name it.",
  columns: [
    { role: "ref", names: ["org_ref", "organization_ref", "ref", "organization_id", "company_id", "id"] },
    ...NAME_COLUMNS,
    { role: "form", names: ["form", "organization_form", "legal form", "type"] },
    { role: "country", names: ["country", "jurisdiction", "국가"] },
    {
      role: "registration_number",
      names: ["registration_number", "company number", "registration no", "등록번호", "사업자등록번호"],
    },
    { role: "address", names: ["address", "주소"] },
    { role: "website", names: ["website", "url"] },
    { role: "remarks", names: ["remarks", "notes", "note", "비고"] },
  ],
  requires: [
    ["ref", "name", "form"],
    ["ref", "name", "registration_number"],
    ["ref", "name", "country"],
    ["name", "registration_number"],
    ["name", "form"],
  ],
  suffices: [["name"], ["ref"]],
  entities: [
    {
      as: "organization",
      id: {
        parse: "party",
        kind: { fixed: "organization" },
        ref: "ref",
        number: "registration_number",
        country: "country",
      },
      required: true,
      names: [...NAME_ROLES],
      says: {
        form: "form",
        country: "country",
        registration_number: "registration_number",
        address: "address",
        website: "website",
        remarks: "remarks",
      },
    },
  ],
};
