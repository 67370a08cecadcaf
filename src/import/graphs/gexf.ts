import { type XmlElement, elementsAt } from "#import/xml-element.ts";
import type { Fact } from "./foreign-rows.ts";
import { type GraphSurvey, descendants, graphXml } from "./graph-xml.ts";

const KINDS = new Set(["kind", "type", "category", "class"]);

/** What the edge itself says of how strong it is and from when to when it held. */
const SPELLS = { weight: "weight", start: "since", end: "until" } as const;

/** GEXF 1.1 to 1.3: facts are `attvalue`s whose id is declared for nodes or for edges at the head of the graph. */
export const gexf = graphXml({
  id: "gexf",
  root: "gexf",
  records: ["node", "edge"],
  declares: ["attributes"],
  declare(element, { keys }) {
    const of = element.attributes.get("class") ?? "node";
    for (const { attributes } of elementsAt(element, "attribute")) {
      keys.set(`${of} ${attributes.get("id")}`, attributes.get("title") ?? "");
    }
  },
  nodesOf: (element, survey) =>
    descendants(element, "node").map((node) => {
      const facts = factsOf(node, "node", survey);
      return {
        element: node,
        key: node.attributes.get("id") ?? "",
        kind: kindIn(facts),
        label: node.attributes.get("label") ?? "",
        facts: facts.filter(([name]) => !KINDS.has(name.toLowerCase())),
      };
    }),
  edgesOf: (element, survey) =>
    descendants(element, "edge").map((edge) => {
      const { attributes } = edge;
      const facts = factsOf(edge, "edge", survey);
      const plain = (["weight", "start", "end"] as const).flatMap((name): Fact[] => {
        const value = attributes.get(name);
        return value === undefined ? [] : [[SPELLS[name], value]];
      });
      return {
        element: edge,
        from: attributes.get("source") ?? "",
        to: attributes.get("target") ?? "",
        kind: kindIn(facts) || (attributes.get("kind") ?? attributes.get("label") ?? ""),
        either: attributes.get("type") !== "directed",
        facts: [...facts, ...plain],
      };
    }),
});

function factsOf(element: XmlElement, of: string, { keys }: GraphSurvey): Fact[] {
  return elementsAt(element, "attvalues/attvalue").map(({ attributes }): Fact => {
    const id = attributes.get("for") ?? attributes.get("id") ?? "";
    return [keys.get(`${of} ${id}`) ?? id, attributes.get("value") ?? ""];
  });
}

function kindIn(facts: readonly Fact[]): string {
  return facts.find(([name]) => KINDS.has(name.toLowerCase()))?.[1] ?? "";
}
