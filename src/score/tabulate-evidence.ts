import { openAttributeSets } from "#model/attribute-sets.ts";
import { type EvidenceTable, openDays } from "#model/evidence-table.ts";
import { LINK_KINDS } from "#model/kinds.ts";
import type { EvidenceColumns } from "#model/store.ts";

/** The evidence as numbers; a table is returned as it is. A link whose source is missing is a `TypeError`. */
export function tabulateEvidence(evidence: EvidenceColumns | EvidenceTable): EvidenceTable {
  if ("attributeSets" in evidence) return evidence;
  const { revision, sources, entities, standings, from, to, count, ids } = evidence;
  const rows = ids.length;
  const kindNumbers = new Map(LINK_KINDS.map((kind, number) => [kind, number]));
  const sourceNumbers = new Map(sources.map(({ id }, number) => [id, number]));
  const dayOf = openDays();
  const sets = openAttributeSets();
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
    day[row] = dayOf(evidence.last[row] ?? "");
    attributes[row] = stated === undefined ? 0 : sets.numberOf(stated);
  }
  const table = { revision, sources, entities, standings, kind, from, to, source, count, day, attributes };
  return { ...table, attributeSets: sets.all, ids };
}
