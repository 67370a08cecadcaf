import { type SourceId, originOf } from "#model/source.ts";
import type { Standing } from "#model/standing.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { WeighedEvidence } from "./evidence-weights.ts";
import { sha256Hex } from "./hash-parts.ts";

const NOT_LISTED = canonicalJson({ wanted: false, sanctioned: false } satisfies Standing);
const NO_ATTRIBUTES = canonicalJson({});

/**
 * SHA-256 (hex) of the evidence a run rests on: one line each for every entity (id, standing), source (id, origin,
 * grade) and link between two entities (id, kind, from, to, source, count, last, attributes), in their canonical
 * order (METHOD.md §8). What a score does not read, such as file names, is not in it; the order of rows neither.
 */
export function hashInput(weighed: WeighedEvidence): string {
  return sha256Hex(canonicalLines(weighed));
}

function* canonicalLines({ weighing, pairs }: WeighedEvidence): Generator<string> {
  const { evidence, index, sources } = weighing;
  for (const id of index.ids) {
    const standing = evidence.standings.get(id);
    yield `entity ${JSON.stringify(id)} ${standing === undefined ? NOT_LISTED : canonicalJson(standing)}\n`;
  }
  for (const source of sources.sources) {
    yield `source ${canonicalJson([source.id, originOf(source), source.grade])}\n`;
  }
  const number = (id: SourceId) => sources.numbers.get(id);
  for (const row of pairs.rows) {
    const from = index.nodeOf[evidence.from[row]!]!;
    const to = index.nodeOf[evidence.to[row]!]!;
    const ends = `${from} ${to} ${number(evidence.source[row]!)}`;
    const last = evidence.last[row] ?? "-";
    const stated = evidence.attributes[row];
    const attributes = stated === undefined ? NO_ATTRIBUTES : canonicalJson(stated);
    yield `${evidence.ids[row]} ${evidence.kinds[row]} ${ends} ${evidence.count[row]} ${last} ${attributes}\n`;
  }
}
