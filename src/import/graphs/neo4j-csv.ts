import type { RecordFormat, RecordReader } from "#import/record-format.ts";
import { cellsIn, delimitedReader, delimiterOf } from "./delimited-records.ts";
import { type ForeignNode, type Nodes, edgeRows, nodeEnd, nodeKind, nodeRows } from "./foreign-rows.ts";
import { GRAPH_COLUMNS } from "#model/graph-rows.ts";
import { graphRow } from "./graph-row.ts";

type Field = { readonly name: string; readonly special: string; readonly space: string };

const FIELD = /^([^:]*)(?::(\w+)(?:\{[^}]*\})?(?:\(([^)]*)\))?(?:\{[^}]*\})?(\[\])?)?$/;
const SPECIAL = new Set(["ID", "LABEL", "START_ID", "END_ID", "TYPE", "IGNORE"]);
const LABELS = new Set(["name", "label", "caption", "title", "full_name", "fullname"]);

/**
 * Nodes or relationships as `neo4j-admin database import` reads them: the header says which field is what. Relationships name
 * their nodes by id, which stand in other files: those given together with this one are read before.
 */
export const neo4jCsv: RecordFormat = {
  id: "neo4j",
  columns: GRAPH_COLUMNS,
  joined: true,
  looks(text) {
    const [head = ""] = text.trimStart().split(/\r\n|\n|\r/, 1);
    const specials = fieldsOf(head).map(({ special }) => special);
    return specials.includes("ID") || (specials.includes("START_ID") && specials.includes("END_ID"));
  },
  open: () => openReader(new Map()),
  survey() {
    const nodes: Nodes = new Map();
    let reader = surveyor(nodes);
    return {
      push(line) {
        if (line.line === 1) reader = surveyor(nodes);
        reader.push(line);
      },
      open: () => openReader(nodes),
    };
  },
};

function surveyor(nodes: Nodes): RecordReader {
  return tableReader((fields, cells) => {
    const node = nodeOf(fields, cells);
    if (node !== undefined) nodes.set(node.key, nodeEnd(node));
    return [];
  });
}

function openReader(nodes: Nodes): RecordReader {
  return tableReader((fields, cells) => {
    const node = nodeOf(fields, cells);
    if (node !== undefined) return nodeRows(node).map(graphRow);
    const end = (special: string): string => {
      const at = fields.findIndex((field) => field.special === special);
      return keyOf(fields[at], cells[at] ?? "");
    };
    const [from, to] = [end("START_ID"), end("END_ID")];
    for (const [key, special] of [
      [from, "START_ID"],
      [to, "END_ID"],
    ] as const) {
      const space = fields.find((field) => field.special === special)?.space ?? "";
      if (!nodes.has(key) && space !== "") nodes.set(key, { kind: nodeKind(space), text: "" });
    }
    const type = fields.findIndex(({ special }) => special === "TYPE");
    return edgeRows(
      { from, to, kind: cells[type] ?? "", either: false, facts: factsOf(fields, cells) },
      nodes,
    ).map(graphRow);
  });
}

function tableReader(
  rowsOf: (fields: readonly Field[], cells: readonly string[]) => string[][],
): RecordReader {
  let fields: readonly Field[] | undefined;
  let reader: RecordReader | undefined;
  return {
    push(line) {
      reader ??= delimitedReader(delimiterOf(line.text), (cells, { raw }) => {
        if (fields !== undefined) return rowsOf(fields, cells);
        fields = fieldsOf(raw);
        return [];
      });
      return reader.push(line);
    },
    end: () => reader?.end() ?? [],
  };
}

function fieldsOf(header: string): Field[] {
  return cellsIn(header, delimiterOf(header)).map((text) => {
    const [, name = "", type = "", space = ""] = FIELD.exec(text.trim()) ?? [];
    return { name, special: SPECIAL.has(type.toUpperCase()) ? type.toUpperCase() : "", space };
  });
}

/** Ids hold within their space: `(Person)` 7 is not `(Phone)` 7. Our own ids hold everywhere. */
function keyOf(field: Field | undefined, id: string): string {
  const space = field?.space ?? "";
  return id === "" || space === "" || id.includes(":") ? id : `${space}:${id}`;
}

function nodeOf(fields: readonly Field[], cells: readonly string[]): ForeignNode | undefined {
  const at = fields.findIndex(({ special }) => special === "ID");
  if (at < 0) return undefined;
  const labels = cells[fields.findIndex(({ special }) => special === "LABEL")] ?? fields[at]?.space ?? "";
  const words = labels.split(";").map((word) => word.trim());
  const facts = factsOf(fields, cells);
  const label = facts.find(([name]) => LABELS.has(name.toLowerCase()))?.[1] ?? "";
  const kind =
    words.find(
      (word) => nodeKind(word) !== word.toLowerCase() || /^(?:person|phone|device|document)$/i.test(word),
    ) ??
    words[0] ??
    "";
  const id = cells[at] ?? "";
  return { key: keyOf(fields[at], id), kind, label: label === "" ? id : label, facts };
}

function factsOf(fields: readonly Field[], cells: readonly string[]): (readonly [string, string])[] {
  return fields.flatMap(({ name, special }, at) =>
    special === "" && name !== "" ? [[name, cells[at] ?? ""] as const] : [],
  );
}
