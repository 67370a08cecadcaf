import { type Entity, type EntityId, type Link, entityId, linkId } from "#model/graph.ts";
import { ENTITY_KINDS, LINK_KINDS, joins, type EntityKind } from "#model/kinds.ts";
import { CaseId, sourceId } from "#model/source.ts";
import { seededRandom } from "../bench.ts";

export const SEED = 42;
const NAMES = ["ភ្នំពេញ", "가상 인물", "虚构公司", "Example Holding", "콜센터 가", "ក្រុមហ៊ុន"];
const SIDE = 90;

export type ScamGraph = {
  readonly entities: readonly Entity[];
  readonly links: readonly Link[];
  readonly spots: ReadonlyMap<EntityId, { x: number; y: number }>;
};

/** Communities, hubs and bridges with places of their own, so that drawing alone is measured; the same for every renderer. */
export function scamGraph(nodes: number, lines: number): ScamGraph {
  const random = seededRandom(SEED);
  const source = sourceId(CaseId.parse("stage-scale"), "0".repeat(64), "bench");
  const communities = Math.max(8, Math.round(Math.sqrt(nodes) / 2));
  const width = Math.sqrt(nodes) * SIDE;
  const centres = Array.from({ length: communities }, () => [random() * width, random() * width] as const);
  const spots = new Map<EntityId, { x: number; y: number }>();
  const entities = Array.from({ length: nodes }, (_, index): Entity => {
    const kind = ENTITY_KINDS[Math.floor(random() * ENTITY_KINDS.length)] ?? "person";
    const id = entityId(kind, `bench-${index}`);
    const [x, y] = centres[index % communities] ?? [0, 0];
    const angle = random() * 2 * Math.PI;
    const far = Math.sqrt(random()) * (width / Math.sqrt(communities));
    spots.set(id, { x: x + Math.cos(angle) * far, y: y + Math.sin(angle) * far });
    const caption = `${NAMES[index % NAMES.length]} ${index}`;
    const standing = { wanted: index % 97 === 0, sanctioned: index % 89 === 0 };
    return { id, kind, caption, names: [caption], standing };
  });
  const made = new Map<string, Link>();
  while (made.size < lines) {
    const from = Math.floor(random() * nodes);
    const way = random();
    const to =
      way < 0.3
        ? from % communities
        : way < 0.9
          ? Math.floor(random() * (nodes / communities)) * communities + (from % communities)
          : Math.floor(random() * nodes);
    const [a, b] = [entities[from], entities[to]];
    const kind = a && b && a !== b ? kindBetween(a.kind, b.kind) : undefined;
    if (a === undefined || b === undefined || kind === undefined) continue;
    const id = linkId(kind, a.id, b.id, source);
    const count = 1 + Math.floor(random() ** 4 * 200);
    made.set(id, { id, kind, from: a.id, to: b.id, source, count, totals: {}, attributes: {} });
  }
  return { entities, links: [...made.values()], spots };
}

function kindBetween(from: EntityKind, to: EntityKind): Link["kind"] | undefined {
  return LINK_KINDS.find((kind) => joins(kind, from, to));
}
