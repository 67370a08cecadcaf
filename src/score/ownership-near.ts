import { type EvidenceTable, linkIdAt } from "#model/evidence-table.ts";
import type { EntityId } from "#model/graph.ts";
import { LINK_KINDS } from "#model/kinds.ts";
import type { EvidenceNetwork } from "./evidence-network.ts";
import { type ControlFlag, controlFlags, holdingsOf } from "./holdings.ts";
import { type OwnershipFinding, fiftyPercentRule } from "./ownership.ts";

/**
 * What the 50 percent rule finds about a set: the companies in it, and those that a member owns, that are blocked or
 * undetermined; apart from them, where control is flagged. The rule is run on all recorded holdings.
 */
export function ownershipNear(
  { weighed, sides }: EvidenceNetwork,
  asOf: string,
  members: readonly EntityId[],
): { findings: OwnershipFinding[]; flags: ControlFlag[] } {
  const { evidence, index } = weighed.weighing;
  const stated = corporateLinks(evidence);
  const listed = new Set([...sides.syndicates].map((node) => index.ids[node]!));
  const all = fiftyPercentRule(holdingsOf(stated, asOf), listed);
  const blocked = all.filter(({ status }) => status === "blocked").map(({ company }) => company);
  const near = new Set(members);
  return {
    findings: all.filter(
      ({ company, owners }) => near.has(company) || owners.some(({ owner }) => near.has(owner)),
    ),
    flags: controlFlags(stated, new Set([...listed, ...blocked]), asOf).filter(
      ({ company, by }) => near.has(company) || near.has(by),
    ),
  };
}

function corporateLinks(evidence: EvidenceTable) {
  const { kind, from, to, entities, attributes, attributeSets } = evidence;
  const kinds = new Set((["owns", "directs"] as const).map((name) => LINK_KINDS.indexOf(name)));
  return Array.from(kind.keys())
    .filter((row) => kinds.has(kind[row]!))
    .map((row) => ({
      id: linkIdAt(evidence, row),
      kind: LINK_KINDS[kind[row]!]!,
      from: entities[from[row]!]!,
      to: entities[to[row]!]!,
      attributes: attributeSets[attributes[row]!]!,
    }));
}
