import { entityFacts, linkFacts, namesOf, type Facts } from "./facts.ts";
import type { Prepared } from "./prepare-export.ts";
import { xmlTag, xmlText } from "./xml-text.ts";

/** GraphML (graphml.graphdrawing.org): facts as `data`, declared by `key`; the exact record is one of them. */
export function* writeGraphml({ entities, links, about }: Prepared): Generator<string> {
  const nodes = entities.map(entityFacts);
  const edges = links.map(linkFacts);
  const places = new Map(entities.map(({ entity }, index) => [entity.id, `n${index}`]));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield `<desc>${xmlText(about)}</desc>\n`;
  yield keys("node", namesOf(nodes)) + keys("edge", namesOf(edges));
  yield '<graph edgedefault="directed">\n';
  for (const [index, facts] of nodes.entries()) yield `<node id="n${index}">${data("n", facts)}</node>\n`;
  for (const [index, facts] of edges.entries()) {
    const { from: source, to: target } = links[index]?.record ?? {};
    if (source === undefined || target === undefined) continue;
    const ends = {
      id: `e${index}`,
      source: places.get(source),
      target: places.get(target),
      directed: "true",
    };
    yield `${xmlTag("edge", ends, "")}${data("e", facts)}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

function keys(of: "node" | "edge", names: readonly string[]): string {
  return names
    .map(
      (name) =>
        `${xmlTag("key", { id: `${of[0]}_${name}`, for: of, "attr.name": name, "attr.type": "string" })}\n`,
    )
    .join("");
}

function data(prefix: string, facts: Facts): string {
  return [...facts].map(([name, value]) => `<data key="${prefix}_${name}">${xmlText(value)}</data>`).join("");
}
