import type { LinkAttributes } from "#model/attributes.ts";
import type { EntityId, LinkId } from "#model/graph.ts";
import type { LinkKind } from "#model/kinds.ts";
import type { SourceId } from "#model/source.ts";
import type { Assessed, Standing } from "#model/standing.ts";
import type { EvidenceColumns, Scope, Store } from "#model/store.ts";
import type { Ask, Database, Row } from "./database.ts";
import { readRevision, sumCounts } from "./read-cases.ts";
import { linkAttributesOf } from "./records.ts";
import { linkCountsOf, sourceOf } from "./source-record.ts";

/** All visible links as columns, and who among them is listed or assessed. */
export function evidenceReads({ read }: Database): Pick<Store, "evidence"> {
  return { evidence: (scope) => read((ask) => readEvidence(ask, scope)) };
}

async function readEvidence(ask: Ask, scope: Scope): Promise<EvidenceColumns> {
  const { cases } = scope;
  const revision = await readRevision(ask, scope);
  const complete = (await ask("sources", { cases }))
    .map((row) => row["source"] as Row)
    .filter((row) => row["state"] === "complete");
  const { entities, indexByNumber } = await readNumbers(ask, scope);
  const links = emptyColumns();
  for (const [kind, count] of Object.entries(sumCounts(complete.map(linkCountsOf)))) {
    const of = { beginnings: idBeginnings(count), cases };
    for (const page of await ask<"evidence-links", LinkPage>("evidence-links", of, kind as LinkKind)) {
      append(links, kind as LinkKind, page, indexByNumber);
    }
  }
  return {
    revision,
    sources: complete.map(sourceOf),
    entities,
    standings: await readStandings(ask, scope),
    ...links,
    from: Int32Array.from(links.from),
    to: Int32Array.from(links.to),
    count: Int32Array.from(links.count),
  };
}

const LINKS_A_PAGE = 4000;
const HEX_DIGITS = Array.from({ length: 16 }, (_, digit) => digit.toString(16));

/** Beginnings of link ids that share the links out into pages: so the database sends early and holds little. */
function idBeginnings(links: number): string[] {
  let beginnings = ["link:"];
  while (links / beginnings.length > LINKS_A_PAGE) {
    beginnings = beginnings.flatMap((start) => HEX_DIGITS.map((digit) => `${start}${digit}`));
  }
  return beginnings;
}

type LinkColumns = Pick<EvidenceColumns, "ids" | "kinds" | "source" | "last" | "attributes"> & {
  from: number[];
  to: number[];
  count: number[];
};

function emptyColumns(): LinkColumns {
  return { ids: [], kinds: [], from: [], to: [], source: [], count: [], last: [], attributes: [] };
}

type LinkPage = {
  source: SourceId;
  from: number[];
  to: number[];
  ids: LinkId[];
  counts: number[];
  last: string[];
  attributes: (Row | false)[];
};

/** The visible entities, and the place of each by the number that names it in the link columns. */
async function readNumbers(
  ask: Ask,
  { cases }: Scope,
): Promise<{ entities: EntityId[]; indexByNumber: Map<number, number> }> {
  const pages = await ask<"evidence-entities", { numbers: number[]; ids: EntityId[] }>("evidence-entities", {
    cases,
  });
  const numbers = pages.flatMap((page) => page.numbers);
  return {
    entities: pages.flatMap((page) => page.ids),
    indexByNumber: new Map(numbers.map((number, index) => [number, index])),
  };
}

/** A link whose ends the reader may not see is left out. */
function append(
  columns: LinkColumns,
  kind: LinkKind,
  page: LinkPage,
  indexByNumber: Map<number, number>,
): void {
  for (let row = 0; row < page.ids.length; row += 1) {
    const from = indexByNumber.get(page.from[row] as number);
    const to = indexByNumber.get(page.to[row] as number);
    if (from === undefined || to === undefined) continue;
    columns.ids.push(page.ids[row] as LinkId);
    columns.kinds.push(kind);
    columns.from.push(from);
    columns.to.push(to);
    columns.source.push(page.source);
    columns.count.push(page.counts[row] as number);
    columns.last.push(page.last[row] === "" ? undefined : page.last[row]);
    columns.attributes.push(attributesAt(page.attributes[row]));
  }
}

function attributesAt(row: Row | false | undefined): LinkAttributes | undefined {
  return row === undefined || row === false ? undefined : linkAttributesOf(row);
}

/** The standing of everyone who is listed or assessed. */
async function readStandings(ask: Ask, { cases }: Scope): Promise<Map<EntityId, Standing>> {
  const listed = await ask<"listed-entities", { id: EntityId; standings: string[] }>("listed-entities", {
    cases,
  });
  const assessed = await ask<"latest-assessments", { id: EntityId; assessed: Assessed }>(
    "latest-assessments",
    { cases },
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
