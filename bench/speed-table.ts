import { type EvidenceTable, dayNumber } from "#model/evidence-table.ts";
import { type EntityId, entityId } from "#model/graph.ts";
import { ENTITY_KINDS, type EntityKind, LINK_KINDS, type LinkKind } from "#model/kinds.ts";
import { CaseId, type Source, digest, sourceId } from "#model/source.ts";
import type { Standing } from "#model/standing.ts";
import { seededRandom } from "./bench.ts";
import type { PowerLawGraph } from "./power-law-graph.ts";

export const AS_OF = "2026-01-01";
const SOURCES = 200;
const GRADES = ["A1", "A2", "B2", "B2", "C3", "B3", "F6", "D4"];
const SHARES = ["100", "60", "50", "49.99", "25"];
const CASE = CaseId.parse("bench-speed");

/**
 * The graph as the evidence of one case: three of four nodes are phones, the rest people and a few companies, ids
 * ascending; links of the kinds their ends allow, from 200 or so many sources; 50 wanted people, 20 listed companies.
 */
export function speedTable(
  { nodes, low, high }: PowerLawGraph,
  seed: number,
  sourceCount = SOURCES,
): EvidenceTable {
  const random = seededRandom(seed);
  const pick = (count: number): number => Math.floor(random() * count);
  const { ids, placeOf } = entities(nodes, random);
  const kinds = Uint8Array.from(ids, (id) =>
    ENTITY_KINDS.indexOf(id.slice(0, id.indexOf(":")) as EntityKind),
  );
  const rows = low.length;
  const table: EvidenceTable = {
    revision: "bench",
    sources: Array.from({ length: sourceCount }, (_, number) => source(number)),
    entities: ids,
    standings: standings(ids, kinds),
    kind: new Uint8Array(rows),
    from: new Int32Array(rows),
    to: new Int32Array(rows),
    source: Int32Array.from({ length: rows }, () => pick(sourceCount)),
    count: Int32Array.from({ length: rows }, () => 1 + Math.floor(150 * random() ** 3)),
    day: Int32Array.from({ length: rows }, () => dayNumber(AS_OF)! - pick(900)),
    attributes: new Int32Array(rows),
    attributeSets: [{}, ...SHARES.map((share) => ({ share: [share] }))],
  };
  for (let row = 0; row < rows; row++) {
    const [a, b] = [placeOf[low[row]!]!, placeOf[high[row]!]!];
    const [from, to] = kinds[a]! <= kinds[b]! ? [a, b] : [b, a];
    const kind = kindBetween(ENTITY_KINDS[kinds[from]!]!, ENTITY_KINDS[kinds[to]!]!);
    table.kind[row] = LINK_KINDS.indexOf(kind);
    table.from[row] = from;
    table.to[row] = to;
    if (kind === "owns") table.attributes[row] = 1 + pick(SHARES.length);
  }
  return table;
}

function kindBetween(from: EntityKind, to: EntityKind): LinkKind {
  if (to === "phone") return from === "phone" ? "called" : "holds";
  if (from === "organization") return "owns";
  return to === "organization" ? "directs" : "associated_with";
}

/** Ids in ascending order, and the place of each node among them: nodes of one community lie far apart. */
function entities(nodes: number, random: () => number): { ids: EntityId[]; placeOf: Int32Array } {
  const named = Array.from({ length: nodes }, (_, node) => {
    const draw = random();
    const kind = draw < 0.75 ? "phone" : draw < 0.95 ? "person" : "organization";
    const number = Math.floor(random() * 1e9) * 1e6 + node;
    return { id: entityId(kind, kind === "phone" ? `+${number}` : String(number)), node };
  }).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const placeOf = new Int32Array(nodes);
  named.forEach(({ node }, place) => {
    placeOf[node] = place;
  });
  return { ids: named.map(({ id }) => id), placeOf };
}

function standings(ids: readonly EntityId[], kinds: Uint8Array): Map<EntityId, Standing> {
  const some = (kind: EntityKind, count: number): EntityId[] => {
    const all = ids.filter((_, place) => ENTITY_KINDS[kinds[place]!] === kind);
    return Array.from({ length: count }, (_, each) => all[each * Math.floor(all.length / count)]!);
  };
  return new Map([
    ...some("person", 50).map((id): [EntityId, Standing] => [id, { wanted: true, sanctioned: false }]),
    ...some("organization", 20).map((id): [EntityId, Standing] => [id, { wanted: false, sanctioned: true }]),
  ]);
}

function source(number: number): Source {
  const sha256 = digest(`bench ${number}`).repeat(2);
  return {
    id: sourceId(CASE, sha256, "bench"),
    case: CASE,
    fileName: `${number}.csv`,
    bytes: 1,
    sha256,
    profile: "bench",
    profileVersion: 1,
    encoding: "utf-8",
    timezone: "UTC",
    grade: GRADES[number % GRADES.length]!,
    importedBy: "bench",
    importedAt: "2026-01-01T00:00:00Z",
    state: "complete",
    watermark: { segment: 0, batch: 0 },
    read: 1,
    accepted: 1,
    rejected: 0,
  };
}
