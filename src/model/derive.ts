import { type Entity, type EntityId, type Statement, kindOf } from "./graph.ts";
import type { Assessed, Standing } from "./standing.ts";

/** The entity as the given statements and assessment show it: same statements in any order, same entity. */
export function derive(id: EntityId, statements: readonly Statement[], assessed?: Assessed): Entity {
  const names = namesByWeight(statements);
  return {
    id,
    kind: kindOf(id),
    caption: names[0] ?? id.slice(id.indexOf(":") + 1),
    names,
    standing: standingOf(statements, assessed),
  };
}

/** Distinct names, the one most sources state first; ties by code points, so that the order is the same everywhere. */
function namesByWeight(statements: readonly Statement[]): string[] {
  const sources = new Map<string, Set<string>>();
  for (const statement of statements) {
    for (const name of statement.names) {
      const seen = sources.get(name) ?? new Set<string>();
      sources.set(name, seen.add(statement.source));
    }
  }
  return [...sources]
    .toSorted(([a, inA], [b, inB]) => inB.size - inA.size || (a < b ? -1 : 1))
    .map(([name]) => name);
}

function standingOf(statements: readonly Statement[], assessed: Assessed | undefined): Standing {
  const listed = (standing: "wanted" | "sanctioned"): boolean =>
    statements.some((statement) => statement.listed.some((listing) => listing.standing === standing));
  return {
    wanted: listed("wanted"),
    sanctioned: listed("sanctioned"),
    ...(assessed === undefined ? {} : { assessed }),
  };
}
