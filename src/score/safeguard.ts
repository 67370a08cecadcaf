import type { EvidenceTable } from "#model/evidence-table.ts";
import { ENTITY_KINDS, LINK_KINDS, type LinkKind } from "#model/kinds.ts";
import { isProtected } from "#model/standing.ts";
import { type NodeIndex, findNode, nodesAt } from "./node-index.ts";
import type { Parameters } from "./parameters.ts";
import { states } from "./relation-rules.ts";

/**
 * Who the score must not point at, by node (0 or 1). `protectedPerson`: victims and possible victims. `confined`:
 * people recorded as held or rescued whom nobody assessed as a suspect. `reports`: protected persons and what they
 * are recorded to hold; calls and payments there are damped. `sheltered`: all of these and what the confined hold;
 * no chain enters a cluster by them.
 */
export type Safeguard = {
  protectedPerson: Uint8Array;
  confined: Uint8Array;
  reports: Uint8Array;
  sheltered: Uint8Array;
};

const PERSON = ENTITY_KINDS.indexOf("person");

/** Derives the safeguard from standings and links; one recorded holder under protection is enough for a thing. */
export function safeguard(evidence: EvidenceTable, index: NodeIndex, parameters: Parameters): Safeguard {
  const { ids, kinds } = index;
  const protectedPerson = new Uint8Array(ids.length);
  const confined = new Uint8Array(ids.length);
  for (const [id, standing] of evidence.standings) {
    const node = isProtected(standing) ? findNode(index, id) : -1;
    if (node >= 0 && kinds[node] === PERSON) protectedPerson[node] = 1;
  }
  const { values } = parameters.safeguard.confinedIf;
  const isConfinement = evidence.attributeSets.map((set) => states(set, "capacity", values));
  forEachLink(evidence, index, "present_at", (from, _to, row) => {
    if (kinds[from] !== PERSON || protectedPerson[from] === 1) return;
    if (!isConfinement[evidence.attributes[row]!]) return;
    if (evidence.standings.get(ids[from]!)?.assessed !== "suspect") confined[from] = 1;
  });
  const reports = protectedPerson.slice();
  const sheltered = Uint8Array.from(protectedPerson, (value, node) => value | confined[node]!);
  forEachLink(evidence, index, "holds", (from, to) => {
    if (protectedPerson[from] === 1) reports[to] = 1;
    if (protectedPerson[from] === 1 || confined[from] === 1) sheltered[to] = 1;
  });
  return { protectedPerson, confined, reports, sheltered };
}

function forEachLink(
  evidence: EvidenceTable,
  index: NodeIndex,
  kind: LinkKind,
  visit: (from: number, to: number, row: number) => void,
): void {
  const from = nodesAt(index, evidence.from);
  const to = nodesAt(index, evidence.to);
  const number = LINK_KINDS.indexOf(kind);
  for (let row = 0; row < evidence.kind.length; row++) {
    if (evidence.kind[row] === number) visit(from[row]!, to[row]!, row);
  }
}
