import { type XmlElement, elementsAt } from "#import/xml-element.ts";
import { RECORD, type Fact } from "./foreign-rows.ts";
import { graphXml } from "./graph-xml.ts";

/** i2 Analyst's Notebook exchange (.anx): chart items are entities or links; the ends of a link are EntityIds. */
export const anx = graphXml({
  id: "anx",
  root: "Chart",
  marked: /<(?:ApplicationVersion|\w+Collection)[\s>]/,
  records: ["ChartItem"],
  declares: ["AttributeClass"],
  declare: ({ attributes }, { keys }) => {
    keys.set(attributes.get("Id") ?? "", attributes.get("Name") ?? "");
  },
  nodesOf(item, { keys }) {
    const [entity] = elementsAt(item, "End/Entity");
    if (entity === undefined) return [];
    const style = [
      ...elementsAt(entity, "Icon/IconStyle"),
      ...elementsAt(entity, "TextBlock/TextBlockStyle"),
    ][0];
    const { attributes } = entity;
    const label = item.attributes.get("Label") ?? "";
    const identity = attributes.get("Identity") ?? "";
    const isLabel = attributes.get("LabelIsIdentity") === "true";
    const facts: Fact[] = isLabel || identity === "" ? [] : [["identity", identity]];
    return [
      {
        element: item,
        key: attributes.get("EntityId") ?? "",
        kind: style?.attributes.get("Type") ?? "",
        label: label === "" ? identity : label,
        facts: [...facts, ...factsOf(item, keys)],
      },
    ];
  },
  edgesOf(item, { keys }) {
    const [link] = elementsAt(item, "Link");
    if (link === undefined) return [];
    const [style] = elementsAt(link, "LinkStyle");
    const arrow = style?.attributes.get("ArrowStyle") ?? "";
    const ends = [link.attributes.get("End1Id") ?? "", link.attributes.get("End2Id") ?? ""] as const;
    const [from, to] = arrow === "ArrowOnTail" ? [ends[1], ends[0]] : ends;
    const label = item.attributes.get("Label") ?? "";
    const at = item.attributes.get("DateTime") ?? "";
    return [
      {
        element: item,
        from,
        to,
        kind: style?.attributes.get("Type") ?? label,
        either: arrow !== "ArrowOnHead" && arrow !== "ArrowOnTail",
        facts: [...(at === "" ? [] : [["time", at] as const]), ...factsOf(item, keys)],
      },
    ];
  },
});

/** The attributes of an item; our own export keeps the exact record on a card. */
function factsOf(item: XmlElement, keys: ReadonlyMap<string, string>): Fact[] {
  const cards = elementsAt(item, "CardCollection/Card").flatMap(({ attributes }): Fact[] =>
    attributes.get("Summary") === RECORD ? [[RECORD, attributes.get("Text") ?? ""]] : [],
  );
  const facts = elementsAt(item, "AttributeCollection/Attribute").map(({ attributes }): Fact => {
    const name =
      attributes.get("AttributeClass") ?? keys.get(attributes.get("AttributeClassReference") ?? "") ?? "";
    return [name, attributes.get("Value") ?? ""];
  });
  return [...cards, ...facts];
}
