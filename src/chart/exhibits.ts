import { LINK_ATTRIBUTES, type LinkAttribute } from "#model/attributes.ts";
import type { Entity, Graph } from "#model/graph.ts";
import type { LinkKind } from "#model/kinds.ts";
import { Problem } from "#model/problem.ts";
import { type Source, citedName } from "#model/source.ts";
import { grouped } from "./counted.ts";
import { type Fact, listFacts } from "./facts.ts";
import { lineRanges } from "./line-ranges.ts";
import { identifierOf } from "./measure-entity.ts";
import { type NumberedLink, numberLinks } from "./number-links.ts";
import { type Say, sayIn } from "./words/say.ts";

/** A source file behind the chart, stated once and cited by `number` ("F2"); `links` counts those it states. */
export type ExhibitFile = { readonly number: string; readonly source: Source; readonly links: number };

/**
 * One link as the exhibit list prints it: what is recorded, and the lines of the file that record it. `from` and `to`
 * are captions, with the identifier of what is known by one.
 */
export type Exhibit = {
  readonly number: string;
  readonly kind: LinkKind;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly stated: readonly string[];
  readonly file: string;
  readonly exhibit: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly lines: string;
  readonly grade: string;
  readonly count: number;
  readonly span: readonly string[];
  readonly totals: readonly string[];
};

export type ExhibitList = {
  readonly links: readonly NumberedLink[];
  readonly exhibits: readonly Exhibit[];
  readonly facts: readonly Fact[];
  readonly files: readonly ExhibitFile[];
};

/**
 * Every link of the graph with its exhibit number, every stated fact with its own, and every file that states one or says something of an entity,
 * numbered in the order the links come. Fails with `source/unknown` when a link's source is not among the sources.
 */
export function listExhibits(graph: Graph, sources: readonly Source[], say: Say = sayIn("en")): ExhibitList {
  const known = new Map(sources.map((source) => [source.id, source]));
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const links = numberLinks(graph);
  const stating = [...links.map((link) => link.source), ...statingEntities(graph)];
  const numbers = new Map([...new Set(stating)].map((id, index) => [id, `F${index + 1}`]));
  const files = [...numbers].flatMap(([id, number]): ExhibitFile[] => {
    const source = known.get(id);
    return source === undefined
      ? []
      : [{ number, source, links: links.filter((link) => link.source === id).length }];
  });
  const exhibits = links.map((link): Exhibit => {
    const source = known.get(link.source);
    if (source === undefined) {
      throw new Problem(
        "source/unknown",
        `${link.id} is stated by ${link.source}, which this chart was not given.`,
      );
    }
    return {
      number: link.number,
      kind: link.kind,
      from: wordsFor(entities.get(link.from)),
      to: wordsFor(entities.get(link.to)),
      stated: statedOf(link, say),
      file: numbers.get(link.source) ?? "",
      exhibit: source.exhibit ?? source.device ?? "",
      fileName: citedName(source),
      sha256: source.sha256,
      lines: lineRanges(say, link.events?.lines ?? []),
      grade: source.grade,
      count: link.count,
      span: spanOf(link),
      totals: Object.entries(link.totals)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([currency, amount]) => `${grouped(amount)} ${currency}`),
    };
  });
  return { links, exhibits, files, facts: listFacts(graph, numbers) };
}

/** What the link says beside its records, in words: "50 %", "held at", "saved as “…”"; only of these attributes. */
export function statedOf(
  link: NumberedLink,
  say: Say,
  names: readonly LinkAttribute[] = LINK_ATTRIBUTES,
): string[] {
  return names.flatMap((name) => (link.attributes[name] ?? []).map((value) => say.attribute(name, value)));
}

/** A moment to the minute, "2026-01-03 14:05"; a bare date stays a date. */
export function momentOf(iso: string): string {
  return iso.length > 10 ? `${iso.slice(0, 10)} ${iso.slice(11, 16)}` : iso;
}

function spanOf({ first, last }: NumberedLink): string[] {
  const moments = [first, last].filter((moment) => moment !== undefined).map(momentOf);
  return [...new Set(moments)];
}

function statingEntities({ entities }: Graph): Source["id"][] {
  return entities.flatMap((entity) => (entity.statements ?? []).map((statement) => statement.source));
}

function wordsFor(entity: Entity | undefined): string[] {
  if (entity === undefined) return [];
  const identifier = identifierOf(entity);
  return [entity.caption, ...(identifier === undefined ? [] : [identifier])];
}
