import { type EvidenceTable, dayNumber } from "#model/evidence-table.ts";
import type { LinkAttributes } from "#model/attributes.ts";
import { type EntityId, entityId } from "#model/graph.ts";
import { LINK_KINDS, type LinkKind } from "#model/kinds.ts";
import { CaseId, type Source, digest, sourceId } from "#model/source.ts";
import type { Standing } from "#model/standing.ts";
import type { ScamType, ScamWorld } from "./scam-world.ts";

export const AS_OF = "2026-01-01";
const CASE = CaseId.parse("bench-quality");

const AS_LINKS: Readonly<Record<ScamType, { kind: LinkKind; attributes?: LinkAttributes }>> = {
  manages: { kind: "operates" },
  works: { kind: "present_at", attributes: { capacity: ["works_at"] } },
  uses: { kind: "holds" },
  called: { kind: "called" },
  sim_farm: { kind: "used_in" },
  on_chain: { kind: "transferred" },
  key_holder: { kind: "holds", attributes: { role: ["key_holder"] } },
  transfer: { kind: "transferred" },
  owns_majority: { kind: "owns", attributes: { share: ["60"] } },
  owns_minority: { kind: "owns", attributes: { share: ["30"] } },
  directs: { kind: "directs" },
  address: { kind: "associated_with" },
  leases: { kind: "operates", attributes: { role: ["lessee"] } },
  family: { kind: "associated_with", attributes: { relation: ["kin"] } },
  same: { kind: "associated_with", attributes: { relation: ["alias_of"] } },
  deposit: { kind: "transferred" },
  app_contact: { kind: "saved_contact" },
  co_travel: { kind: "associated_with", attributes: { relation: ["co_travel"] } },
};
const TYPES = Object.keys(AS_LINKS) as ScamType[];

/**
 * The world as a case would record it: one source an exhibit and grade, `victims` assessed as such. Node numbers are
 * the places in `entities`; ids ascend with them within a kind only.
 */
export function scamEvidence(world: ScamWorld, victims: ReadonlySet<number>): EvidenceTable {
  const { nodes, facts } = world;
  const sources: Source[] = [];
  const numbers = new Map<string, number>();
  const sourceAt = (exhibit: number, grade: string): number => {
    const key = `${exhibit} ${grade}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, sources.length);
    return sources.push(source(`exhibit ${exhibit}`, grade)) - 1;
  };
  const kindAt = ({ type, from }: (typeof facts)[number]): LinkKind =>
    nodes[from]!.kind === "device" ? "present_at" : AS_LINKS[type].kind;
  const asOf = dayNumber(AS_OF)!;
  return {
    revision: "bench",
    sources,
    entities: nodes.map(({ kind }, number) => entityId(kind, String(number).padStart(6, "0"))),
    standings: standings(world, victims),
    kind: Uint8Array.from(facts, (fact) => LINK_KINDS.indexOf(kindAt(fact))),
    from: Int32Array.from(facts, ({ from }) => from),
    to: Int32Array.from(facts, ({ to }) => to),
    source: Int32Array.from(facts, ({ exhibit, grade }) => sourceAt(exhibit, grade)),
    count: Int32Array.from(facts, ({ count }) => count),
    day: Int32Array.from(facts, ({ age }) => asOf - age),
    attributes: Int32Array.from(facts, ({ type }) => 1 + TYPES.indexOf(type)),
    attributeSets: [{}, ...TYPES.map((type) => AS_LINKS[type].attributes ?? {})],
  };
}

function standings(
  { nodes, fugitives, listed }: ScamWorld,
  victims: ReadonlySet<number>,
): Map<EntityId, Standing> {
  const idOf = (number: number): EntityId => entityId(nodes[number]!.kind, String(number).padStart(6, "0"));
  return new Map<EntityId, Standing>([
    ...[...victims].map((node): [EntityId, Standing] => [
      idOf(node),
      { wanted: false, sanctioned: false, assessed: "victim" },
    ]),
    ...fugitives.map((node): [EntityId, Standing] => [idOf(node), { wanted: true, sanctioned: false }]),
    ...listed.map((node): [EntityId, Standing] => [idOf(node), { wanted: false, sanctioned: true }]),
  ]);
}

function source(exhibit: string, grade: string): Source {
  const sha256 = digest(exhibit, grade).repeat(2);
  return {
    id: sourceId(CASE, sha256, "bench"),
    case: CASE,
    fileName: "bench.csv",
    bytes: 1,
    sha256,
    profile: "bench",
    profileVersion: 1,
    encoding: "utf-8",
    timezone: "UTC",
    grade,
    exhibit,
    importedBy: "bench",
    importedAt: "2026-01-01T00:00:00Z",
    state: "complete",
    watermark: { segment: 0, batch: 0 },
    read: 1,
    accepted: 1,
    rejected: 0,
  };
}
