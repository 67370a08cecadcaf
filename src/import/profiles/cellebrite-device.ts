import type { Attribute } from "#model/attributes.ts";
import type { ProfileText } from "#model/profile.ts";

type EntityText = NonNullable<ProfileText["entities"]>[number];

/** What the phone is, by the names that the rows of the table have. */
const FACTS: readonly [attribute: Attribute, names: string[]][] = [
  ["make", ["detected manufacturer", "manufacturer", "vendor", "detected phone vendor"]],
  ["model", ["detected phone model", "model", "model number", "device model"]],
  ["serial", ["serial", "serial number"]],
  ["imsi", ["imsi", "last used imsi"]],
  ["label", ["device name", "bluetooth device name", "phone name"]],
];
export const cellebriteDevice: ProfileText = {
  id: "cellebrite-device",
  version: 1,
  title: "Cellebrite device info (XLSX or CSV)",
  means:
    "One fact about the phone a row: its IMEIs, its numbers, make, model, serial number, IMSI. Rows with other facts are rejected as such.",
  columns: [
    { role: "number", names: ["#"] },
    { role: "name", names: ["name", "device"] },
    { role: "value", names: ["value"] },
    { role: "source", names: ["source", "extraction", "source file information"] },
  ],
  requires: [["number", "name", "value"]],
  entities: [
    { as: "phone_itself", id: { parse: "owner" } },
    {
      as: "imei",
      id: { parse: "device", of: "value" },
      says: { label: "name" },
      where: { role: "name", like: ["imei*"] },
    },
    {
      as: "number",
      id: { parse: "phone", of: "value" },
      where: { role: "name", like: ["phone number*", "msisdn*", "last known phone number", "line number*"] },
    },
    ...FACTS.map(([attribute, like]): EntityText => ({
      as: `its_${attribute}`,
      id: { parse: "owner" },
      says: { [attribute]: "value" },
      where: { role: "name", like },
    })),
  ],
  links: [{ kind: "used_in", from: "number", to: "phone_itself" }],
};
