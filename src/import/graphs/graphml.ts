import type { XmlElement } from "#import/xml-element.ts";
import type { Fact } from "./foreign-rows.ts";
import { type GraphSurvey, descendants, graphXml } from "./graph-xml.ts";

/** GraphML: facts are `data` whose `key` is declared at the head of the file. */
export const graphml = graphXml({
  id: "graphml",
  root: "graphml",
  records: ["node", "edge"],
  declares: ["key"],
  declare({ attributes }, { keys }) {
    keys.set(
      attributes.get("id") ?? "",
      attributes.get("attr.name") ?? (attributes.has("yfiles.type") ? "label" : (attributes.get("id") ?? "")),
    );
  },
  nodesOf: (element, survey) =>
    descendants(element, "node").map((node) => {
      const facts = factsOf(node, survey);
      return {
        element: node,
        key: node.attributes.get("id") ?? "",
        kind: kindOf(facts, node),
        label: labelOf(facts),
        facts: rest(facts),
      };
    }),
  edgesOf: (element, survey) =>
    descendants(element, "edge").map((edge) => {
      const facts = factsOf(edge, survey);
      return {
        element: edge,
        from: edge.attributes.get("source") ?? "",
        to: edge.attributes.get("target") ?? "",
        kind: kindOf(facts, edge) || labelOf(facts),
        either: edge.attributes.get("directed") !== "true",
        facts,
      };
    }),
});

const KINDS = new Set(["kind", "type", "labels", "nodetype", "node_type", "category", "class", "edge type"]);
const LABELS = new Set(["label", "name", "caption", "edge label", "nodelabel"]);

function factsOf(element: XmlElement, { keys }: GraphSurvey): Fact[] {
  return element.children.flatMap(({ name, attributes, text, children }): Fact[] => {
    if (name !== "data") return [];
    const key = attributes.get("key") ?? "";
    return [
      [
        keys.get(key) ?? key,
        (text.trim() || children.map((child) => descendantText(child)).join(" ")).trim(),
      ],
    ];
  });
}

/** yEd and others keep the label of a node as elements of their own inside `data`. */
function descendantText(element: XmlElement): string {
  return [element.text.trim(), ...element.children.map(descendantText)]
    .filter((text) => text !== "")
    .join(" ");
}

/** Neo4j writes labels as `:Person:Suspect`, also as an attribute of the element. */
function kindOf(facts: readonly Fact[], { attributes }: XmlElement): string {
  const stated =
    facts.find(([name]) => KINDS.has(name.toLowerCase()))?.[1] ??
    attributes.get("labels") ??
    attributes.get("label") ??
    "";
  return stated.replace(/^:/, "").split(":")[0] ?? "";
}

function labelOf(facts: readonly Fact[]): string {
  return facts.find(([name]) => LABELS.has(name.toLowerCase()))?.[1] ?? "";
}

function rest(facts: readonly Fact[]): Fact[] {
  return facts.filter(([name]) => !KINDS.has(name.toLowerCase()));
}
