import { xmlFormat } from "#import/formats/xml-format.ts";
import type { RecordFormat } from "#import/record-format.ts";
import type { XmlElement } from "#import/xml-element.ts";
import {
  type ForeignEdge,
  type ForeignNode,
  type Nodes,
  edgeRows,
  nodeEnd,
  nodeRows,
} from "./foreign-rows.ts";
import { GRAPH_COLUMNS } from "#model/graph-rows.ts";
import { graphRow } from "./graph-row.ts";

/** What a first reading of a graph gathers: its nodes, and what the keys of its facts are called. */
export type GraphSurvey = { readonly nodes: Nodes; readonly keys: Map<string, string> };

/** A kind of graph in XML: which elements hold nodes and edges (`records`) or declare facts (`declare`), and how each is read. */
export type GraphXml = {
  readonly id: string;
  readonly root: string;
  readonly marked?: RegExp;
  readonly records: readonly string[];
  readonly declares: readonly string[];
  readonly declare: (element: XmlElement, survey: GraphSurvey) => void;
  readonly nodesOf: (
    element: XmlElement,
    survey: GraphSurvey,
  ) => readonly (ForeignNode & { element: XmlElement })[];
  readonly edgesOf: (
    element: XmlElement,
    survey: GraphSurvey,
  ) => readonly (ForeignEdge & { element: XmlElement })[];
};

/** The format of that kind. Edges name their ends by id, and facts their names, so the file is read once before. */
export function graphXml(kind: GraphXml): RecordFormat {
  const shape = {
    id: kind.id,
    columns: GRAPH_COLUMNS,
    root: kind.root,
    ...(kind.marked && { marked: kind.marked }),
  };
  const records = [...kind.records, ...kind.declares];
  const reading = (
    survey: GraphSurvey,
    read: (element: XmlElement) => ReturnType<typeof rowsOf> = (element) => rowsOf(element, kind, survey),
  ): RecordFormat =>
    xmlFormat({
      ...shape,
      records,
      cellsOf(element) {
        if (!kind.declares.includes(element.name)) return read(element);
        kind.declare(element, survey);
        return [];
      },
    });
  return {
    ...reading({ nodes: new Map(), keys: new Map() }),
    open: () => reading({ nodes: new Map(), keys: new Map() }).open(),
    survey() {
      const survey: GraphSurvey = { nodes: new Map(), keys: new Map() };
      const reader = reading(survey, (element) => {
        for (const node of kind.nodesOf(element, survey)) survey.nodes.set(node.key, nodeEnd(node));
        return [];
      }).open();
      return { push: (line) => void reader.push(line), open: () => reading(survey).open() };
    },
  };
}

function rowsOf(element: XmlElement, { nodesOf, edgesOf }: GraphXml, survey: GraphSurvey) {
  const nodes = nodesOf(element, survey).flatMap((node) =>
    nodeRows(node).map((cells) => ({ cells, part: node.element })),
  );
  const edges = edgesOf(element, survey).flatMap((edge) =>
    edgeRows(edge, survey.nodes).map((cells) => ({ cells, part: edge.element })),
  );
  const rows = [...nodes, ...edges];
  if (rows.length === 0) return [{ cells: graphRow({ row: element.name }) }];
  return rows.map(({ cells, part }) =>
    part === element ? { cells: graphRow(cells) } : { cells: graphRow(cells), part },
  );
}

/** The element and all below it that have that name. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  const below = element.children.flatMap((child) => descendants(child, name));
  return element.name === name ? [element, ...below] : below;
}
