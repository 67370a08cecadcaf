import type { ProfileText } from "#model/profile.ts";
import { REMARKS, SINCE, UNTIL } from "./terms.ts";

export const ownership: ProfileText = {
  id: "ownership",
  version: 1,
  title: "Ownership (template)",
  means: "One share a row: who owns which organization, with how many percent, from when to when.",
  columns: [
    { role: "owner_ref", names: ["owner_ref", "owner ref", "shareholder_ref"] },
    { role: "owner_kind", names: ["owner_kind", "owner kind", "owner type"] },
    { role: "owner", names: ["owner", "owner_name", "shareholder", "주주"] },
    { role: "owned_ref", names: ["owned_ref", "organization_ref", "org_ref", "company_ref"] },
    { role: "owned", names: ["owned", "owned_name", "organization", "company", "회사"] },
    { role: "share", names: ["share", "share_percent", "percent", "shares %", "지분율"], type: "share" },
    { role: "role", names: ["role"] },
    SINCE,
    UNTIL,
    REMARKS,
  ],
  requires: [
    ["owner_ref", "owner_kind", "owned_ref"],
    ["owner", "owner_kind", "owned_ref"],
  ],
  entities: [
    {
      as: "owner",
      id: { parse: "party", kind: "owner_kind", ref: "owner_ref" },
      required: true,
      names: ["owner"],
    },
    {
      as: "owned",
      id: { parse: "party", kind: { fixed: "organization" }, ref: "owned_ref" },
      required: true,
      names: ["owned"],
    },
  ],
  links: [
    {
      kind: "owns",
      from: "owner",
      to: "owned",
      says: { share: "share", role: "role", since: "since", until: "until", remarks: "remarks" },
    },
  ],
};
