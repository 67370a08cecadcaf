import type { Attribute } from "#model/attributes.ts";
import { ATTRIBUTES } from "#model/attributes.ts";
import type { Statement } from "#model/graph.ts";
import type { SourceId } from "#model/source.ts";

/** One value and who states it, with the lines where they do. */
export type Fact = {
  readonly value: string;
  readonly stated: readonly { readonly source: SourceId; readonly lines: readonly number[] }[];
};

/** Everything stated under one heading, the value most sources state first. */
export type FactGroup = { readonly heading: "names" | Attribute; readonly facts: readonly Fact[] };

/** The statements that name the entity (as an end of a call, a transfer) and say nothing else of it. */
export function mentionsIn(statements: readonly Statement[]): Statement[] {
  return statements.filter(
    ({ names, attributes, listed }) => names.length + listed.length + Object.keys(attributes).length === 0,
  );
}

/** The statements turned over: by heading, then by value, so that parallel values stand side by side. */
export function factsOf(statements: readonly Statement[]): FactGroup[] {
  const groups = new Map<FactGroup["heading"], Map<string, Fact["stated"][number][]>>();
  const put = (heading: FactGroup["heading"], value: string, { source, lines }: Statement): void => {
    const values = groups.get(heading) ?? new Map<string, Fact["stated"][number][]>();
    groups.set(heading, values);
    values.set(value, [...(values.get(value) ?? []), { source, lines }]);
  };
  for (const statement of statements) {
    for (const name of new Set(statement.names)) put("names", name, statement);
    for (const attribute of ATTRIBUTES) {
      for (const value of new Set(statement.attributes[attribute])) put(attribute, value, statement);
    }
  }
  return (["names", ...ATTRIBUTES] as const).flatMap((heading) => {
    const values = groups.get(heading);
    if (values === undefined) return [];
    const facts = [...values].map(([value, stated]) => ({ value, stated }));
    return [{ heading, facts: facts.toSorted((a, b) => b.stated.length - a.stated.length) }];
  });
}
