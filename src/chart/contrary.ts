import type { Attribute } from "#model/attributes.ts";
import type { Disclosure } from "#model/disclosure.ts";
import type { Entity, EntityId, Graph } from "#model/graph.ts";
import type { SourceId } from "#model/source.ts";
import { lineRanges } from "./line-ranges.ts";
import type { Say } from "./words/say.ts";

/** Attributes of which a thing has one at a time: two sources that state different ones contradict each other. */
const SINGLE: readonly Attribute[] = [
  "birth_date",
  "birth_place",
  "gender",
  "country",
  "registration_number",
  "operator",
  "subscriber",
  "holder",
  "document_type",
];

/**
 * What speaks against the picture in the sources behind it: values of one attribute that differ, things that several persons
 * are said to hold, shares that differ, listings that have ended, persons that were cleared.
 */
export function contraryOf(
  graph: Graph,
  files: ReadonlyMap<SourceId, string>,
  say: Say,
): Disclosure["contrary"] {
  const captions = new Map<EntityId, string>(graph.entities.map(({ id, caption }) => [id, caption]));
  const cite = (source: SourceId, lines: readonly number[]): string =>
    `${files.get(source) ?? "–"}: ${lineRanges(say, lines, 8)}`;
  return [
    ...graph.entities.flatMap((entity) => [
      ...differing(entity, cite, say),
      ...endedListings(entity, cite, say),
      ...cleared(entity, say),
    ]),
    ...severalHolders(graph, captions, cite, say),
    ...differingShares(graph, captions, cite, say),
  ];
}

type Cite = (source: SourceId, lines: readonly number[]) => string;
type Contrary = Disclosure["contrary"];

function differing({ caption, statements = [] }: Entity, cite: Cite, say: Say): Contrary {
  return SINGLE.flatMap((name) => {
    const says = new Map<string, { value: string; stated: string[] }>();
    for (const { source, lines, attributes } of statements) {
      for (const value of attributes[name] ?? []) {
        const key = value.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
        const known = says.get(key) ?? { value, stated: [] };
        says.set(key, { ...known, stated: [...known.stated, cite(source, lines)] });
      }
    }
    return says.size < 2 ? [] : [{ about: caption, what: say.words.facts[name], says: [...says.values()] }];
  });
}

function endedListings({ caption, statements = [] }: Entity, cite: Cite, say: Say): Contrary {
  return statements.flatMap(({ source, lines, listed }) =>
    listed.flatMap(({ list, reference, to }) =>
      to === undefined
        ? []
        : [
            {
              about: caption,
              what: say.text("disListingEnded"),
              says: [{ value: `${list} ${reference}: ${to}`, stated: [cite(source, lines)] }],
            },
          ],
    ),
  );
}

function cleared({ caption, standing }: Entity, say: Say): Contrary {
  if (standing.assessed !== "cleared") return [];
  return [{ about: caption, what: say.text("disCleared"), says: [] }];
}

function severalHolders(
  { links }: Graph,
  captions: ReadonlyMap<EntityId, string>,
  cite: Cite,
  say: Say,
): Contrary {
  const holders = new Map<EntityId, Map<EntityId, string[]>>();
  for (const { kind, from, to, source, events } of links) {
    if (kind !== "holds") continue;
    const own = holders.get(to) ?? new Map<EntityId, string[]>();
    own.set(from, [...(own.get(from) ?? []), cite(source, events?.lines ?? [])]);
    holders.set(to, own);
  }
  return [...holders].flatMap(([id, own]) =>
    own.size < 2
      ? []
      : [
          {
            about: captions.get(id) ?? "",
            what: say.text("disHolders"),
            says: [...own].map(([holder, stated]) => ({ value: captions.get(holder) ?? "", stated })),
          },
        ],
  );
}

function differingShares(
  { links }: Graph,
  captions: ReadonlyMap<EntityId, string>,
  cite: Cite,
  say: Say,
): Contrary {
  const shares = new Map<string, { about: string; says: Map<string, string[]> }>();
  for (const { kind, from, to, source, attributes, events } of links) {
    if (kind !== "owns") continue;
    const key = `${from} ${to}`;
    const about = `${captions.get(from) ?? ""} → ${captions.get(to) ?? ""}`;
    const known = shares.get(key) ?? { about, says: new Map<string, string[]>() };
    for (const share of attributes.share ?? []) {
      known.says.set(share, [...(known.says.get(share) ?? []), cite(source, events?.lines ?? [])]);
    }
    shares.set(key, known);
  }
  return [...shares.values()].flatMap(({ about, says }) =>
    says.size < 2
      ? []
      : [
          {
            about,
            what: say.text("disShares"),
            says: [...says].map(([value, stated]) => ({ value: `${value} %`, stated })),
          },
        ],
  );
}
