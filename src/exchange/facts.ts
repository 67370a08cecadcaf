import { citedText } from "./cite.ts";
import type { ExportedEntity, ExportedLink } from "./prepare-export.ts";
import { recordText } from "./xml-text.ts";

/** What other tools show of an entity or a link, by name; blank values are left out. */
export type Facts = ReadonlyMap<string, string>;

/** Where the exact record stands beside the facts: `redthread import` reads it back. */
export const RECORD = "redthread";

const BETWEEN = "; ";

/** An entity as named texts: what it is, its names, its listings, its attributes, its sources, and the exact record. */
export function entityFacts({ entity, record, stated }: ExportedEntity): Facts {
  const lists = record.listed.map(({ standing, list, programs, reference, from, to }) =>
    [standing, list, programs.join(", "), reference, from ?? "", to === undefined ? "" : `until ${to}`]
      .filter((part) => part !== "")
      .join(" · "),
  );
  return filled([
    ["kind", entity.kind],
    ["label", entity.caption],
    ["names", record.names.join(BETWEEN)],
    ["listed", lists.join(BETWEEN)],
    ["assessed", entity.standing.assessed ?? ""],
    ...Object.entries(record.attributes).map(([name, values]): [string, string] => [
      name,
      (values ?? []).join(BETWEEN),
    ]),
    ["sources", stated.map(({ citation }) => citedText(citation)).join("\n")],
    [RECORD, recordText(record)],
  ]);
}

/** A link in the same way, with how often, when and how much. */
export function linkFacts({ link, record, citation }: ExportedLink): Facts {
  return filled([
    ["kind", link.kind],
    ["label", link.kind.replaceAll("_", " ")],
    ["count", String(record.events.lines.length || link.count)],
    ["first", link.first ?? ""],
    ["last", link.last ?? ""],
    [
      "totals",
      Object.entries(link.totals)
        .map(([currency, total]) => `${total} ${currency}`)
        .join(BETWEEN),
    ],
    ...Object.entries(record.attributes).map(([name, values]): [string, string] => [
      name,
      (values ?? []).join(BETWEEN),
    ]),
    ["sources", citedText(citation)],
    [RECORD, recordText(record)],
  ]);
}

function filled(facts: readonly (readonly [string, string])[]): Facts {
  return new Map(facts.filter(([, value]) => value !== ""));
}

/** The names of facts that occur, in the order of their first occurrence. */
export function namesOf(all: Iterable<Facts>): string[] {
  const names = new Set<string>();
  for (const facts of all) for (const name of facts.keys()) names.add(name);
  return [...names];
}
