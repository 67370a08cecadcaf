import type { LinkAttributes } from "#model/attributes.ts";
import { type EvidenceTable, NO_DAY, SCORED_ATTRIBUTES, dayNumber } from "#model/evidence-table.ts";
import { LINK_KINDS } from "#model/kinds.ts";
import type { EvidenceColumns } from "#model/store.ts";

/** The evidence as numbers; a table is returned as it is. A link whose source is missing is a `TypeError`. */
export function tabulateEvidence(evidence: EvidenceColumns | EvidenceTable): EvidenceTable {
  if ("attributeSets" in evidence) return evidence;
  const { revision, sources, entities, standings, from, to, count, ids } = evidence;
  const rows = ids.length;
  const kindNumbers = new Map(LINK_KINDS.map((kind, number) => [kind, number]));
  const sourceNumbers = new Map(sources.map(({ id }, number) => [id, number]));
  const days = new Map<string, number>();
  const sets = internedSets();
  const kind = new Uint8Array(rows);
  const source = new Int32Array(rows);
  const day = new Int32Array(rows);
  const attributes = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    kind[row] = kindNumbers.get(evidence.kinds[row]!)!;
    const number = sourceNumbers.get(evidence.source[row]!);
    if (number === undefined) {
      throw new TypeError(`a link names ${evidence.source[row]}, which is not among the sources`);
    }
    source[row] = number;
    const stated = evidence.attributes[row];
    day[row] = dayOf(evidence.last[row], days);
    attributes[row] = stated === undefined ? 0 : sets.numberOf(stated);
  }
  const table = { revision, sources, entities, standings, kind, from, to, source, count, day, attributes };
  return { ...table, attributeSets: sets.all, ids };
}

function dayOf(text: string | undefined, known: Map<string, number>): number {
  if (text === undefined) return NO_DAY;
  const date = text.slice(0, 11);
  const before = known.get(date);
  if (before !== undefined) return before;
  const day = dayNumber(date) ?? NO_DAY;
  known.set(date, day);
  return day;
}

/** Gives equal sets of scored attributes one number; 0 is the empty set. */
function internedSets(): { all: LinkAttributes[]; numberOf: (stated: LinkAttributes) => number } {
  const all: LinkAttributes[] = [{}];
  const numbers = new Map<string, number>([["", 0]]);
  return {
    all,
    numberOf: (stated) => {
      let key = "";
      for (const name of SCORED_ATTRIBUTES) {
        const values = stated[name];
        if (values !== undefined) key += `${name}${JSON.stringify(values)}`;
      }
      const before = numbers.get(key);
      if (before !== undefined) return before;
      const scored = SCORED_ATTRIBUTES.filter((name) => stated[name] !== undefined);
      numbers.set(key, all.length);
      return all.push(Object.fromEntries(scored.map((name) => [name, stated[name]]))) - 1;
    },
  };
}
