import type { ProfileText } from "#model/profile.ts";
import { HOLDER_COLUMNS, REMARKS, SINCE, UNTIL } from "./terms.ts";

export const phones: ProfileText = {
  id: "phones",
  version: 1,
  title: "Phones and subscribers (template)",
  means:
    "One phone number a row: carrier, subscriber as registered, who holds it, the device it was used in.",
  columns: [
    { role: "phone", names: ["phone", "phone_number", "msisdn", "number", "mobile", "전화번호"] },
    { role: "carrier", names: ["carrier", "operator", "통신사"] },
    { role: "country", names: ["country"] },
    ...HOLDER_COLUMNS,
    { role: "role", names: ["role"] },
    { role: "imei", names: ["imei", "device"] },
    { role: "imsi", names: ["imsi"] },
    SINCE,
    UNTIL,
    REMARKS,
  ],
  requires: [
    ["phone", "carrier"],
    ["phone", "holder"],
    ["phone", "holder_ref", "holder_kind"],
    ["phone", "imei"],
  ],
  suffices: [["phone"]],
  entities: [
    {
      as: "phone",
      id: { parse: "phone", of: "phone" },
      required: true,
      says: {
        carrier: "carrier",
        country: "country",
        subscriber: "holder",
        imsi: "imsi",
        remarks: "remarks",
      },
    },
    { as: "holder", id: { parse: "party", kind: "holder_kind", ref: "holder_ref" }, names: ["holder"] },
    { as: "device", id: { parse: "device", of: "imei" } },
  ],
  links: [
    {
      kind: "holds",
      from: "holder",
      to: "phone",
      says: { role: "role", since: "since", until: "until" },
    },
    { kind: "used_in", from: "phone", to: "device" },
  ],
};
