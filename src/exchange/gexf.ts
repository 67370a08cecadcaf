import { entityFacts, linkFacts, namesOf, type Facts } from "./facts.ts";
import type { Prepared } from "./prepare-export.ts";
import { xmlTag, xmlText } from "./xml-text.ts";

/** GEXF 1.3 (gexf.net), as Gephi opens it: facts as attvalues; the weight of an edge is how many rows state it. */
export function* writeGexf({ entities, links, about, at }: Prepared): Generator<string> {
  const nodes = entities.map(entityFacts);
  const edges = links.map(linkFacts);
  const places = new Map(entities.map(({ entity }, index) => [entity.id, `n${index}`]));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield `<meta lastmodifieddate="${at.slice(0, 10)}"><creator>Redthread</creator><description>${xmlText(about)}</description></meta>\n`;
  yield '<graph defaultedgetype="directed" mode="static">\n';
  yield declared("node", namesOf(nodes)) + declared("edge", namesOf(edges));
  yield "<nodes>\n";
  for (const [index, facts] of nodes.entries()) {
    yield `${xmlTag("node", { id: `n${index}`, label: facts.get("label") ?? "" }, "")}${values(facts)}</node>\n`;
  }
  yield "</nodes>\n<edges>\n";
  for (const [index, facts] of edges.entries()) {
    const link = links[index];
    if (link === undefined) continue;
    const { from, to, events } = link.record;
    const edge = {
      id: `e${index}`,
      source: places.get(from),
      target: places.get(to),
      type: "directed",
      label: facts.get("label"),
      weight: Math.max(1, events.lines.length),
    };
    yield `${xmlTag("edge", edge, "")}${values(facts)}</edge>\n`;
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

function declared(of: "node" | "edge", names: readonly string[]): string {
  const each = names.map((name) => xmlTag("attribute", { id: name, title: name, type: "string" }));
  return `<attributes class="${of}" mode="static">${each.join("")}</attributes>\n`;
}

function values(facts: Facts): string {
  const each = [...facts].map(([name, value]) => xmlTag("attvalue", { for: name, value }));
  return `<attvalues>${each.join("")}</attvalues>`;
}
