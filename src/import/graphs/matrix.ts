import type { RecordFormat } from "#import/record-format.ts";
import { cellsIn, delimitedReader, delimiterOf } from "./delimited-records.ts";
import { GRAPH_COLUMNS } from "#model/graph-rows.ts";
import { graphRow } from "./graph-row.ts";
import { type Nodes, edgeRows, nodeRows } from "./foreign-rows.ts";

const LINES = 200;
const BLANK = /^\s*(?:0(?:\.0+)?)?\s*$/;
const NUMBER = /^\s*-?\d+(?:[.,]\d+)?\s*$/;

/**
 * An adjacency matrix, as books on covert networks print them: the corner is blank, the header names the same nodes as the
 * first column, cells are numbers. A cell below the diagonal that says the same as its mirror is the same edge.
 */
export const matrix: RecordFormat = {
  id: "matrix",
  columns: GRAPH_COLUMNS,
  looks(text) {
    const [head = "", ...lines] = text.split(/\r\n|\n|\r/, LINES).filter((line) => /\S/.test(line));
    const delimiter = delimiterOf(head);
    const [corner = "", ...names] = cellsIn(head, delimiter);
    if (corner.trim() !== "" || names.length < 2 || lines.length < 2 || lines.length > names.length)
      return false;
    return lines.every((line, at) => {
      const [name, ...cells] = cellsIn(line, delimiter);
      return (
        name === names[at] &&
        cells.length === names.length &&
        cells.every((cell) => BLANK.test(cell) || NUMBER.test(cell))
      );
    });
  },
  open() {
    let names: readonly string[] | undefined;
    let reader: ReturnType<typeof delimitedReader> | undefined;
    const above: string[][] = [];
    const ends: Nodes = new Map();
    const rowsOf = (cells: readonly string[]): string[][] => {
      const [name = "", ...weights] = cells;
      if (names === undefined) {
        names = weights;
        for (const known of names) ends.set(known, { kind: "", text: known });
        return [];
      }
      const at = above.length;
      above.push(weights);
      const node = nodeRows({ key: name, kind: "", label: name, facts: [] });
      const edges = weights.flatMap((weight, column) => {
        const mirrored = column < at && above[column]?.[at] === weight;
        if (BLANK.test(weight) || column === at || mirrored) return [];
        const edge = {
          from: name,
          to: names?.[column] ?? "",
          kind: "",
          either: true,
          facts: [["weight", weight.trim()]] as const,
        };
        return edgeRows(edge, ends);
      });
      return [...node, ...edges].map(graphRow);
    };
    return {
      push(line) {
        reader ??= delimitedReader(delimiterOf(line.text), rowsOf);
        return reader.push(line);
      },
      end: () => reader?.end() ?? [],
    };
  },
};
