import type { ProfileText } from "#model/profile.ts";
import { HOLDER_COLUMNS, REMARKS, SINCE, UNTIL } from "./terms.ts";

export const holdings: ProfileText = {
  id: "holdings",
  version: 1,
  title: "Holdings (template)",
  means:
    "One holding a row: a person or organization holds a phone, bank account, wallet, device, online account or document.",
  columns: [
    ...HOLDER_COLUMNS,
    { role: "holding_kind", names: ["holding_kind", "identifier_kind"] },
    { role: "identifier", names: ["identifier", "holding"] },
    { role: "bank", names: ["bank"] },
    { role: "chain", names: ["chain"] },
    { role: "platform", names: ["platform"] },
    { role: "document_type", names: ["document_type"] },
    { role: "country", names: ["country"] },
    { role: "role", names: ["role"] },
    SINCE,
    UNTIL,
    REMARKS,
  ],
  requires: [
    ["holder_ref", "holder_kind", "holding_kind", "identifier"],
    ["holder", "holder_kind", "holding_kind", "identifier"],
  ],
  entities: [
    {
      as: "holder",
      id: { parse: "party", kind: "holder_kind", ref: "holder_ref" },
      required: true,
      names: ["holder"],
    },
    {
      as: "holding",
      id: {
        parse: "by_kind",
        kind: "holding_kind",
        of: "identifier",
        bank: "bank",
        chain: "chain",
        platform: "platform",
        document_type: "document_type",
        country: "country",
      },
      required: true,
    },
  ],
  links: [
    {
      kind: "holds",
      from: "holder",
      to: "holding",
      says: { role: "role", since: "since", until: "until", remarks: "remarks" },
    },
  ],
};
