import { describe, expect, test } from "vitest";
import type { LinkAttributes } from "#model/attributes.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import { PARAMETERS } from "#score/parameters.ts";
import { relationRules } from "#score/relation-rules.ts";

const rules = relationRules(PARAMETERS);

function relation(kind: LinkKind, from: EntityKind, to: EntityKind, attributes?: LinkAttributes): string {
  return rules.names[rules.relationOf({ kind, from, to, attributes })]!;
}

describe("which relation weighs a link", () => {
  test.each<[LinkKind, EntityKind, EntityKind, LinkAttributes | undefined, string]>([
    ["holds", "person", "phone", undefined, "uses"],
    ["holds", "person", "bank_account", { role: ["mule"] }, "uses"],
    ["holds", "person", "crypto_wallet", { role: ["Key holder"] }, "key_holder"],
    ["holds", "person", "crypto_wallet", { role: ["user", "key_holder"] }, "key_holder"],
    ["used_in", "phone", "device", undefined, "used_in"],
    ["called", "phone", "phone", undefined, "called"],
    ["messaged", "online_account", "online_account", undefined, "messaged"],
    ["saved_contact", "device", "phone", { saved_as: ["Rice"] }, "saved_contact"],
    ["transferred", "bank_account", "bank_account", undefined, "transfer"],
    ["transferred", "bank_account", "crypto_wallet", undefined, "transfer"],
    ["transferred", "crypto_wallet", "crypto_wallet", undefined, "on_chain"],
    ["present_at", "person", "compound", { capacity: ["works_at"] }, "works"],
    ["present_at", "person", "compound", { capacity: ["seen_at"] }, "seen"],
    ["present_at", "person", "compound", { capacity: ["arrested_at"] }, "seen"],
    ["present_at", "phone", "compound", undefined, "seen"],
    ["present_at", "person", "compound", { capacity: ["rescued_at"] }, "confined"],
    ["present_at", "person", "compound", { capacity: ["works_at", "held_at"] }, "confined"],
    ["operates", "organization", "compound", undefined, "manages"],
    ["operates", "organization", "compound", { role: ["landlord"] }, "leases"],
    ["owns", "organization", "organization", { share: ["50"] }, "owns_majority"],
    ["owns", "organization", "organization", { share: ["50.00"] }, "owns_majority"],
    ["owns", "organization", "organization", { share: ["49.99"] }, "owns_minority"],
    ["owns", "organization", "organization", { share: ["49.9999999"] }, "owns_minority"],
    ["owns", "person", "organization", { share: ["20", "60"] }, "owns_majority"],
    ["owns", "person", "organization", { share: ["most"] }, "owns_unknown"],
    ["owns", "person", "organization", undefined, "owns_unknown"],
    ["directs", "person", "organization", undefined, "directs"],
    ["member_of", "person", "organization", { role: ["employee"] }, "works"],
    ["associated_with", "person", "person", { relation: ["alias of"] }, "alias"],
    ["associated_with", "organization", "organization", { relation: ["Linked-To"] }, "associate"],
    ["associated_with", "person", "person", { relation: ["kin"] }, "acquaintance"],
    ["associated_with", "person", "person", undefined, "acquaintance"],
  ])("%s %s → %s %j is %s", (kind, from, to, attributes, expected) => {
    expect(relation(kind, from, to, attributes)).toBe(expected);
  });
});
