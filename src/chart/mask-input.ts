import type { ChartInput, CitedRow, Note, TitleBlock } from "#model/chart.ts";
import type { Graph } from "#model/graph.ts";
import { type NameRelease, isApproved } from "#model/name-release.ts";
import { protectedNames, pseudonymise } from "#model/protect.ts";
import type { Source } from "#model/source.ts";
import type { Say } from "./words/say.ts";

/** A chart's input as it may be drawn and written: nothing in it names a protected person without leave. */
export type Masked = {
  readonly graph: Graph;
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
  const releases = (input.releases ?? []).filter(isApproved);
  const masking = {
    released: new Set(releases.map(({ person }) => person)),
    person: (number: number): string => say.text("protectedPerson", { n: String(number) }),
    documentOf: (name: string): string => say.text("documentOf", { name }),
  };
  const withhold = protectedNames(input.graph, order, persons, masking);
  const graph = pseudonymise(input.graph, order, persons, masking);
  const captions = new Map(input.captions?.map(({ id, text }) => [id, withhold(text)]));
  const { title } = input;
  return {
    graph: { ...graph, entities: graph.entities.map((entity) => recaptioned(entity, captions)) },
    sources: input.sources.map((source): Source => ({ ...source, ...textsOf(source, withhold) })),
    title: {
      title: withhold(title.title),
      caseTitle: withhold(title.caseTitle),
      ...(title.exhibit !== undefined && { exhibit: withhold(title.exhibit) }),
      handling: withhold(title.handling),
      author: withhold(title.author),
      date: title.date,
      selection: withhold(title.selection),
    },
    notes: (input.notes ?? []).map((note) => ({ ...note, text: withhold(note.text) })),
    rows: (input.rows ?? []).map((row) => maskRow(row, withhold)),
    releases: releases.map((release) => ({ ...release, reason: withhold(release.reason) })),
    withhold,
  };
}

/** The entity under the caption it was given; a protected person keeps the pseudonym. */
function recaptioned(
  entity: Graph["entities"][number],
  captions: ReadonlyMap<string, string>,
): typeof entity {
  const caption = captions.get(entity.id);
  const { standing, names } = entity;
  const veiled =
    names.length === 0 && (standing.assessed === "victim" || standing.assessed === "possible_victim");
  return caption === undefined || veiled ? entity : { ...entity, caption };
}

function maskRow(row: CitedRow, withhold: (text: string) => string): CitedRow {
  const text = withhold(row.text);
  return text === row.text ? row : { ...row, text, state: row.state === "open" ? "masked" : row.state };
}

function textsOf(source: Source, withhold: (text: string) => string): Partial<Source> {
  const { exhibit, device, custodian, tool, warrant, sheet } = source;
  return {
    fileName: withhold(source.fileName),
    importedBy: withhold(source.importedBy),
    ...(sheet !== undefined && { sheet: withhold(sheet) }),
    ...(warrant !== undefined && { warrant: withhold(warrant) }),
    ...(exhibit !== undefined && { exhibit: withhold(exhibit) }),
    ...(device !== undefined && { device: withhold(device) }),
    ...(custodian !== undefined && { custodian: withhold(custodian) }),
    ...(tool !== undefined && { tool: withhold(tool) }),
  };
}
