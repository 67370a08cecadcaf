import { createHash, type Hash } from "node:crypto";
import { originOf } from "#model/source.ts";
import type { Standing } from "#model/standing.ts";
import { canonicalJson } from "#model/canonical-json.ts";
import type { WeighedEvidence } from "./evidence-weights.ts";

const LINES_AT_ONCE = 512;
const ROWS_AT_ONCE = 4096;
const ROW_WORDS = 7;

/**
 * SHA-256 (hex) of the evidence a run rests on: lines for the entities (id, standing), the sources (id, origin,
 * grade) and the sets of attributes in use, then 28 bytes for every link between two entities, then lines for the pairs that may be one, all in their canonical
 * order (METHOD.md §8). What a score does not read, such as file names, is not in it; the order of rows neither.
 */
export function hashInput(weighed: WeighedEvidence): string {
  const { evidence, index, sources } = weighed.weighing;
  const hash = createHash("sha256");
  const sets = setsInUse(weighed);
  hashLines(hash, index.ids.length, (node) => {
    const id = index.ids[node]!;
    const standing = evidence.standings.get(id);
    return standing === undefined || isUnlisted(standing)
      ? `entity ${id}\n`
      : `entity ${canonicalJson(standing)} ${id}\n`;
  });
  hashLines(hash, sources.sources.length, (place) => {
    const source = sources.sources[place]!;
    return `source ${canonicalJson([source.id, originOf(source), source.grade])}\n`;
  });
  hashLines(hash, sets.texts.length, (place) => `attributes ${sets.texts[place]}\n`);
  hashRows(hash, weighed, sets.numbers);
  const { low, high, undecided } = weighed.pairs;
  const maybeOne = [...undecided];
  hashLines(hash, maybeOne.length, (place) => {
    const [pair, probability] = maybeOne[place]!;
    return `maybe-one ${canonicalJson([index.ids[low[pair]!]!, index.ids[high[pair]!]!, probability])}\n`;
  });
  return hash.digest("hex");
}

function isUnlisted({ wanted, sanctioned, assessed }: Standing): boolean {
  return !wanted && !sanctioned && assessed === undefined;
}

/** The sets of attributes in use, in the order of their canonical text, and the new number of each old one. */
function setsInUse({ weighing, pairs }: WeighedEvidence): { texts: string[]; numbers: Int32Array } {
  const { attributeSets, attributes } = weighing.evidence;
  const isUsed = new Uint8Array(attributeSets.length);
  for (const row of pairs.rows) isUsed[attributes[row]!] = 1;
  const used = attributeSets.map((set, number) => (isUsed[number] === 1 ? canonicalJson(set) : undefined));
  const texts = [...new Set(used.filter((text) => text !== undefined))].toSorted();
  const places = new Map(texts.map((text, place) => [text, place]));
  return {
    texts,
    numbers: Int32Array.from(used, (text) => (text === undefined ? -1 : (places.get(text) ?? -1))),
  };
}

function hashLines(hash: Hash, count: number, line: (place: number) => string): void {
  for (let from = 0; from < count; from += LINES_AT_ONCE) {
    let text = "";
    for (let place = from; place < Math.min(count, from + LINES_AT_ONCE); place++) text += line(place);
    hash.update(text);
  }
}

/** Seven little-endian 32-bit numbers a link: kind, from, to, source, count, day, attributes. */
function hashRows(hash: Hash, { weighing, pairs }: WeighedEvidence, setNumbers: Int32Array): void {
  const { evidence, columns } = weighing;
  const { kind, count, day, attributes } = evidence;
  const bytes = new DataView(new ArrayBuffer(ROWS_AT_ONCE * ROW_WORDS * 4));
  let place = 0;
  const put = (value: number): void => {
    bytes.setInt32(4 * place++, value, true);
  };
  for (const row of pairs.rows) {
    put(kind[row]!);
    put(columns.from[row]!);
    put(columns.to[row]!);
    put(columns.source[row]!);
    put(count[row]!);
    put(day[row]!);
    put(setNumbers[attributes[row]!]!);
    if (place < ROWS_AT_ONCE * ROW_WORDS) continue;
    hash.update(bytes);
    place = 0;
  }
  hash.update(new Uint8Array(bytes.buffer, 0, 4 * place));
}
