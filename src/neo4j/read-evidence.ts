import { type AttributeSets, openAttributeSets } from "#model/attribute-sets.ts";
import { type EvidenceTable, openDays } from "#model/evidence-table.ts";
import type { EntityId } from "#model/graph.ts";
import { LINK_KINDS, type LinkKind } from "#model/kinds.ts";
import type { SourceId } from "#model/source.ts";
import type { Assessed, Standing } from "#model/standing.ts";
import type { Scope, Store } from "#model/store.ts";
import type { Ask, Database, Row } from "./database.ts";
import { readRevision, sumCounts } from "./read-cases.ts";
import { linkAttributesOf } from "./records.ts";
import { linkCountsOf, sourceOf } from "./source-record.ts";

/** Sessions that read links at once: while the database gathers one kind, the pages of another are numbered. */
const LANES = 2;

/** All visible links as numbers, and who among their ends is listed or assessed. */
export function evidenceReads(database: Database): Pick<Store, "evidence"> {
  return { evidence: (scope) => readEvidence(database, scope) };
}

async function readEvidence({ read }: Database, scope: Scope): Promise<EvidenceTable> {
  const { revision, complete, entities, places } = await read(async (ask) => ({
    revision: await readRevision(ask, scope),
    complete: (await ask("sources", { scope }))
      .map((row) => row["source"] as Row)
      .filter((row) => row["state"] === "complete"),
    ...(await readPlaces(ask, scope)),
  }));
  const sources = complete.map(sourceOf);
  const numbering: Numbering = {
    places,
    sources: new Map(sources.map(({ id }, number) => [id, number])),
    sets: openAttributeSets(),
    dayOf: openDays(),
  };
  const counts = Object.entries(sumCounts(complete.map(linkCountsOf))) as [LinkKind, number][];
  const readBlock = ([kind, count]: [LinkKind, number]): Promise<Block> =>
    read(async (ask) => {
      const of = { scope, parts: BigInt(Math.ceil(count / LINKS_A_PART)) };
      return blockOf(kind, await ask<"evidence-links", LinkPage>("evidence-links", of, kind), numbering);
    });
  const blocks = await inLanes(counts, readBlock);
  const column = (name: Exclude<keyof Block, "kind">): Int32Array =>
    joined(
      blocks.map((block) => block[name]),
      (rows) => new Int32Array(rows),
    );
  return {
    revision,
    sources,
    entities,
    standings: await read((ask) => readStandings(ask, scope)),
    kind: joined(
      blocks.map(({ kind }) => kind),
      (rows) => new Uint8Array(rows),
    ),
    from: column("from"),
    to: column("to"),
    source: column("source"),
    count: column("count"),
    day: column("day"),
    attributes: column("attributes"),
    attributeSets: numbering.sets.all,
  };
}

function joined<C extends Int32Array | Uint8Array>(parts: readonly C[], open: (rows: number) => C): C {
  const whole = open(parts.reduce((rows, part) => rows + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Links the database gathers at once: some 100 bytes each. */
const LINKS_A_PART = 1_000_000;

/** The results in the order of what is asked, a few at a time. */
async function inLanes<A, R>(asked: readonly A[], answer: (one: A) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let place = next++; place < asked.length; place = next++) {
      results[place] = await answer(asked[place]!);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}

type LinkPage = {
  source: SourceId;
  from: number[];
  to: number[];
  counts: number[];
  days: string[];
  attributes: (Row | false)[];
};

/** By what numbers the values of a page go. */
type Numbering = {
  places: ReadonlyMap<number, number>;
  sources: ReadonlyMap<string, number>;
  sets: AttributeSets;
  dayOf: (text: string) => number;
};

/** The links of one kind, as the columns of the table. */
type Block = Pick<EvidenceTable, "kind" | "from" | "to" | "source" | "count" | "day" | "attributes">;

/** A link whose ends the reader may not see is left out. */
function blockOf(
  kind: LinkKind,
  pages: readonly LinkPage[],
  { places, sources, sets, dayOf }: Numbering,
): Block {
  const most = pages.reduce((sum, { from }) => sum + from.length, 0);
  const column = (): Int32Array => new Int32Array(most);
  const [from, to, source, count, day, attributes] = [
    column(),
    column(),
    column(),
    column(),
    column(),
    column(),
  ];
  let rows = 0;
  for (const page of pages) {
    const number = sources.get(page.source)!;
    for (let each = 0; each < page.from.length; each++) {
      const start = places.get(page.from[each]!);
      const end = places.get(page.to[each]!);
      if (start === undefined || end === undefined) continue;
      const stated = page.attributes[each]!;
      from[rows] = start;
      to[rows] = end;
      source[rows] = number;
      count[rows] = page.counts[each]!;
      day[rows] = dayOf(page.days[each]!);
      attributes[rows++] = stated === false ? 0 : sets.numberOf(linkAttributesOf(stated));
    }
  }
  return {
    kind: new Uint8Array(rows).fill(LINK_KINDS.indexOf(kind)),
    from: from.subarray(0, rows),
    to: to.subarray(0, rows),
    source: source.subarray(0, rows),
    count: count.subarray(0, rows),
    day: day.subarray(0, rows),
    attributes: attributes.subarray(0, rows),
  };
}

/** The visible entities, and the place of each by the number that names it in the link columns. */
async function readPlaces(
  ask: Ask,
  scope: Scope,
): Promise<{ entities: EntityId[]; places: Map<number, number> }> {
  const pages = await ask<"evidence-entities", { numbers: number[]; ids: EntityId[] }>("evidence-entities", {
    scope,
  });
  const places = new Map<number, number>();
  const entities: EntityId[] = [];
  for (const { numbers, ids } of pages) {
    ids.forEach((id, each) => {
      places.set(numbers[each]!, entities.push(id) - 1);
    });
  }
  return { entities, places };
}

/** The standing of everyone who is listed or assessed. */
async function readStandings(ask: Ask, scope: Scope): Promise<Map<EntityId, Standing>> {
  const listed = await ask<"listed-entities", { id: EntityId; standings: string[] }>("listed-entities", {
    scope,
  });
  const assessed = await ask<"latest-assessments", { id: EntityId; assessed: Assessed }>(
    "latest-assessments",
    { scope },
  );
  const standings = new Map<EntityId, Standing>();
  for (const { id, standings: names } of listed) {
    standings.set(id, { wanted: names.includes("wanted"), sanctioned: names.includes("sanctioned") });
  }
  for (const { id, assessed: judgement } of assessed) {
    standings.set(id, {
      ...(standings.get(id) ?? { wanted: false, sanctioned: false }),
      assessed: judgement,
    });
  }
  return standings;
}
