import type { LinkAttributes } from "#model/attributes.ts";
import { EntityId, linkId } from "#model/graph.ts";
import type { LinkKind } from "#model/kinds.ts";
import { CaseId, type Source, digest, sourceId } from "#model/source.ts";
import type { Standing } from "#model/standing.ts";
import type { EvidenceColumns } from "#model/store.ts";

/** One link as a test states it. `by` names the source; its first two letters are the grade ("B2 register"). */
export type Fact = {
  kind: LinkKind;
  from: string;
  to: string;
  by?: string;
  count?: number;
  last?: string;
  attributes?: LinkAttributes;
};

export type World = {
  facts: readonly Fact[];
  standings?: Readonly<Record<string, Partial<Standing>>>;
  /** The seized device, by the name of the source, where there is one. */
  devices?: Readonly<Record<string, string>>;
};

const CASE = CaseId.parse("score-tests");
export const AS_OF = "2024-12-31";

/** The world as the store would hand it over; entities and sources in the order the facts name them. */
export function evidenceOf({ facts, standings = {}, devices = {} }: World): EvidenceColumns {
  const names = [...new Set([...facts.flatMap(({ from, to }) => [from, to]), ...Object.keys(standings)])];
  const place = new Map(names.map((name, index) => [name, index]));
  const sources = [...new Set(facts.map(sourceName))].map((name) => source(name, devices[name]));
  const idOf = new Map([...new Set(facts.map(sourceName))].map((name, index) => [name, sources[index]!.id]));
  const of = (fact: Fact) => idOf.get(sourceName(fact))!;
  return {
    revision: "test",
    sources,
    entities: names.map((name) => EntityId.parse(name)),
    standings: new Map(
      Object.entries(standings).map(([name, standing]) => [
        EntityId.parse(name),
        { wanted: false, sanctioned: false, ...standing },
      ]),
    ),
    ids: facts.map((fact) => linkId(fact.kind, EntityId.parse(fact.from), EntityId.parse(fact.to), of(fact))),
    kinds: facts.map(({ kind }) => kind),
    from: Int32Array.from(facts, ({ from }) => place.get(from)!),
    to: Int32Array.from(facts, ({ to }) => place.get(to)!),
    source: facts.map(of),
    count: Int32Array.from(facts, ({ count }) => count ?? 1),
    last: facts.map(({ last }) => last),
    attributes: facts.map(({ attributes }) => attributes),
  };
}

/** The same evidence with its rows, entities and sources in another order. */
export function shuffled(evidence: EvidenceColumns, order: <T>(list: readonly T[]) => T[]): EvidenceColumns {
  const rows = order([...evidence.ids.keys()]);
  const entities = order(evidence.entities);
  const place = new Map(entities.map((id, index) => [id, index]));
  const moved = (ends: Int32Array): Int32Array =>
    Int32Array.from(rows, (row) => place.get(evidence.entities[ends[row]!]!)!);
  const pick = <T>(column: readonly T[]): T[] => rows.map((row) => column[row]!);
  return {
    revision: evidence.revision,
    sources: order(evidence.sources),
    entities,
    standings: new Map(order([...evidence.standings])),
    ids: pick(evidence.ids),
    kinds: pick(evidence.kinds),
    from: moved(evidence.from),
    to: moved(evidence.to),
    source: pick(evidence.source),
    count: Int32Array.from(rows, (row) => evidence.count[row]!),
    last: pick(evidence.last),
    attributes: pick(evidence.attributes),
  };
}

function sourceName({ by = "A1 ledger" }: Fact): string {
  return by;
}

function source(name: string, device: string | undefined): Source {
  const sha256 = digest(name).repeat(2);
  return {
    id: sourceId(CASE, sha256, "calls"),
    case: CASE,
    fileName: `${name}.csv`,
    bytes: 1,
    sha256,
    profile: "calls",
    profileVersion: 1,
    encoding: "utf-8",
    timezone: "UTC",
    grade: name.slice(0, 2),
    ...(device === undefined ? {} : { device }),
    importedBy: "test",
    importedAt: "2024-12-31T00:00:00Z",
    state: "complete",
    watermark: { segment: 0, batch: 0 },
    read: 1,
    accepted: 1,
    rejected: 0,
  };
}
