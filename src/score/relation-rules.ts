import { minorUnits } from "#model/amount.ts";
import type { LinkAttributes } from "#model/attributes.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import type { Parameters, Relation, Rule } from "./parameters.ts";

/** What a rule can ask of a link. */
type RuledLink = {
  kind: LinkKind;
  from: EntityKind;
  to: EntityKind;
  attributes: LinkAttributes | undefined;
};

/** The relations of the parameter file in the order of their names, and which of them weighs a link. */
export type RelationRules = {
  names: readonly string[];
  relations: readonly Relation[];
  relationOf: (link: RuledLink) => number;
};

/** Prepares the rules of the parameter file. */
export function relationRules(parameters: Parameters): RelationRules {
  const entries = Object.entries(parameters.relations).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const names = entries.map(([name]) => name);
  const byKind = new Map<LinkKind, { rule: Rule; relation: number }[]>();
  for (const rule of parameters.rules) {
    const numbered = { rule, relation: names.indexOf(rule.relation) };
    byKind.set(rule.link, [...(byKind.get(rule.link) ?? []), numbered]);
  }
  return {
    names,
    relations: entries.map(([, relation]) => relation),
    relationOf: (link) => {
      const first = byKind.get(link.kind)?.find(({ rule }) => holds(rule, link));
      if (first === undefined) throw new TypeError(`no rule weighs a link of the kind ${link.kind}`);
      return first.relation;
    },
  };
}

/** True when one of the attribute's values is among `values`, whatever its case and separators ("Works at"). */
export function states(
  attributes: LinkAttributes | undefined,
  name: keyof LinkAttributes,
  values: readonly string[],
): boolean {
  return attributes?.[name]?.some((value) => values.includes(token(value))) ?? false;
}

function holds({ ends, attribute, values, shareAtLeast }: Rule, link: RuledLink): boolean {
  if (ends !== undefined && !(ends.includes(link.from) && ends.includes(link.to))) return false;
  if (attribute !== undefined && !states(link.attributes, attribute, values ?? [])) return false;
  return (
    shareAtLeast === undefined || (link.attributes?.share?.some((s) => reaches(s, shareAtLeast)) ?? false)
  );
}

function token(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replaceAll(/[\s\-_/]+/gu, "_");
}

/** Exact to 10^-6 of a percent, rounded down: 49.9999999 is below 50. Text that is no number reaches nothing. */
function reaches(share: string, least: string): boolean {
  return /^\d+(\.\d+)?$/.test(share) && minorUnits(share, 6) >= minorUnits(least, 6);
}
