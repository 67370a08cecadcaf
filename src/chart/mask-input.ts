import type { ChartInput, CitedRow, Note, Place, PrintedScore, TitleBlock } from "#model/chart.ts";
import type { EntityId, Graph } from "#model/graph.ts";
import { type NameRelease, isApproved } from "#model/name-release.ts";
import { type Masking, protectedNames, pseudonymise } from "#model/protect.ts";
import type { Source } from "#model/source.ts";
import { isProtected } from "#model/standing.ts";
import { withheldIds } from "#model/withheld-ids.ts";
import { withholdSource } from "#model/withhold-source.ts";
import type { Say } from "./words/say.ts";

/** A chart's input as it may be drawn and written: nothing in it names a protected person without leave. */
export type Masked = {
  /** In the order of the input; an id that holds a withheld name is another here. */
  readonly graph: Graph;
  readonly places: readonly Place[];
  readonly score: PrintedScore | undefined;
  readonly sources: readonly Source[];
  readonly title: TitleBlock;
  readonly notes: readonly Note[];
  readonly rows: readonly CitedRow[];
  readonly releases: readonly NameRelease[];
  /** Takes protected names out of any other text. */
  readonly withhold: (text: string) => string;
};

/**
 * The input with pseudonyms in the language of the chart, also in the words round the graph: titles, notes, captions given by
 * hand, file names, exhibits, custodians, cited rows, the reasons of releases. Only approved releases show a name.
 */
export function maskInput(input: ChartInput, say: Say): Masked {
  const persons = input.protectedPersons ?? [];
  const order = persons.map(({ id }) => id);
  const masking = maskingOf(input, say);
  const releases = (input.releases ?? []).filter(isApproved);
  const withhold = protectedNames(input.graph, order, persons, masking);
  const graph = pseudonymise(input.graph, order, persons, masking);
  const captions = new Map(input.captions?.map(({ id, text }) => [id, withhold(text)]));
  const rename = renaming(graph, masking, withhold);
  const { title } = input;
  return {
    graph: {
      entities: graph.entities.map((entity) => {
        const captioned = recaptioned(entity, captions);
        return { ...captioned, id: rename(entity.id) };
      }),
      links: graph.links.map((link) => ({ ...link, from: rename(link.from), to: rename(link.to) })),
    },
    places: input.places.map((place) => ({ ...place, id: rename(place.id) })),
    score: input.score && renamedScore(input.score, rename),
    sources: input.sources.map((source) => withholdSource(source, withhold)),
    title: {
      title: withhold(title.title),
      caseTitle: withhold(title.caseTitle),
      ...(title.exhibit !== undefined && { exhibit: withhold(title.exhibit) }),
      handling: withhold(title.handling),
      author: withhold(title.author),
      date: withhold(title.date),
      selection: withhold(title.selection),
    },
    notes: (input.notes ?? []).map(({ text, about }) => ({
      text: withhold(text),
      ...(about !== undefined && { about: rename(about) }),
    })),
    rows: (input.rows ?? []).map((row) => maskRow(row, withhold)),
    releases: releases.map((release) => ({ ...release, reason: withhold(release.reason) })),
    withhold,
  };
}

/** Whose names may stand on the chart, and what stands in the place of the others, in its language. */
export function maskingOf({ releases = [] }: Pick<ChartInput, "releases">, say: Say): Masking {
  return {
    released: new Set(releases.filter(isApproved).map(({ person }) => person)),
    person: (number) => say.text("protectedPerson", { n: String(number) }),
    documentOf: (name) => say.text("documentOf", { name }),
  };
}

/** Protected persons and documents are shown by caption alone: their ids are no words of the chart and stay. */
function renaming(
  { entities }: Graph,
  { released }: Masking,
  withhold: (text: string) => string,
): (id: EntityId) => EntityId {
  const shown = entities.filter(
    ({ id, kind, standing }) => kind !== "document" && (!isProtected(standing) || released?.has(id)),
  );
  const ids = withheldIds(
    shown.map(({ id }) => id),
    withhold,
  );
  return (id) => ids.get(id) ?? id;
}

function renamedScore(score: PrintedScore, rename: (id: EntityId) => EntityId): PrintedScore {
  return JSON.parse(JSON.stringify(score), (_, value: unknown) =>
    typeof value === "string" ? rename(value as EntityId) : value,
  ) as PrintedScore;
}

/** The entity under the caption it was given; a protected person keeps the pseudonym. */
function recaptioned(
  entity: Graph["entities"][number],
  captions: ReadonlyMap<string, string>,
): typeof entity {
  const caption = captions.get(entity.id);
  const { standing, names } = entity;
  const veiled = names.length === 0 && isProtected(standing);
  return caption === undefined || veiled ? entity : { ...entity, caption };
}

function maskRow(row: CitedRow, withhold: (text: string) => string): CitedRow {
  const text = withhold(row.text);
  return text === row.text ? row : { ...row, text, state: row.state === "open" ? "masked" : row.state };
}
