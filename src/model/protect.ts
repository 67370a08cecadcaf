import type { LinkAttribute } from "./attributes.ts";
import type { Entity, EntityId, Graph, Link, Statement } from "./graph.ts";
import { isProtected } from "./standing.ts";
import { type Alias, withholdNames } from "./withhold-names.ts";

/** What stands in the place of names, and whose names may stand: nobody's, in English, unless it says otherwise. */
export type Masking = {
  /** Protected persons whose names are shown by leave. */
  readonly released?: ReadonlySet<EntityId>;
  readonly person?: (number: number) => string;
  readonly documentOf?: (alias: string) => string;
};

/** What a person wrote or said freely about the thing a link leads to: it may carry any name. */
const FREE_TEXT: readonly LinkAttribute[] = ["saved_as", "relation", "memo", "remarks"];

/**
 * The graph with protected persons as "Protected person N": N is the place in `order` (the order in which the case
 * came to know them, so that the number never changes), without one the order of ids in this graph. No names, no
 * statements. What they hold keeps its identifier but neither names nor stated holders; their documents lose the
 * number too. Their names, and those of protected persons `elsewhere`, are also taken out of every other caption, name,
 * attribute and reference. A graph that is masked already stays as it is. Ids stay as they are (a document number may
 * be part of one): show captions, never ids.
 */
export function pseudonymise(
  graph: Graph,
  order: readonly EntityId[] = [],
  elsewhere: readonly Entity[] = [],
  masking: Masking = {},
): Graph {
  const aliases = aliasesOf(graph, order, elsewhere, masking);
  if (aliases.size === 0) return graph;
  const withhold = withholdNames([...aliases.values()]);
  const held = new Map(
    graph.links
      .filter((link) => link.kind === "holds" && aliases.has(link.from))
      .map((link) => [link.to, aliases.get(link.from)?.alias ?? ""]),
  );
  const near = (id: EntityId): boolean => aliases.has(id) || held.has(id);
  return {
    entities: graph.entities.map((entity) => {
      const alias = aliases.get(entity.id)?.alias;
      if (alias !== undefined) {
        return { id: entity.id, kind: entity.kind, caption: alias, names: [], standing: entity.standing };
      }
      const holder = held.get(entity.id);
      return holder === undefined
        ? withoutNames(entity, withhold)
        : heldThing(entity, holder, withhold, masking);
    }),
    links: graph.links.map((link) => withoutFreeText(link, near(link.from) || near(link.to), withhold)),
  };
}

/** Takes the names of the graph's protected persons out of texts beside it; number them as `pseudonymise` does. */
export function protectedNames(
  graph: Graph,
  order: readonly EntityId[] = [],
  elsewhere: readonly Entity[] = [],
  masking: Masking = {},
): (text: string) => string {
  return withholdNames([...aliasesOf(graph, order, elsewhere, masking).values()]);
}

const MASKED = /^Protected person \d+$/;

function aliasesOf(
  graph: Graph,
  order: readonly EntityId[],
  elsewhere: readonly Entity[],
  { released, person = (number) => `Protected person ${number}` }: Masking,
): Map<EntityId, Alias> {
  const known = new Set(order);
  const persons = [...graph.entities, ...elsewhere].filter((entity) => isProtected(entity.standing));
  const others = persons.map(({ id }) => id).filter((id) => !known.has(id));
  const numbers = new Map([...order, ...new Set(others.toSorted())].map((id, index) => [id, index + 1]));
  return new Map(
    persons.flatMap((entity): [EntityId, Alias][] => {
      if (released?.has(entity.id)) return [];
      if (MASKED.test(entity.caption)) return [[entity.id, { names: [], alias: entity.caption }]];
      const stated = (entity.statements ?? []).flatMap((statement) => statement.names);
      const names = [entity.caption, ...entity.names, ...stated];
      return [[entity.id, { names, alias: person(numbers.get(entity.id) ?? 0) }]];
    }),
  );
}

function withoutNames(entity: Entity, withhold: (text: string) => string): Entity {
  const clean = (text: string): boolean => withhold(text) === text;
  const names = entity.names.filter(clean);
  const { statements } = entity;
  return {
    ...entity,
    names,
    caption: clean(entity.caption) ? entity.caption : (names[0] ?? identifier(entity, withhold)),
    ...(statements && {
      statements: statements.map((statement) => ({
        ...statement,
        names: statement.names.filter(clean),
        attributes: mapValues(statement.attributes, withhold),
      })),
    }),
  };
}

function heldThing(
  entity: Entity,
  holder: string,
  withhold: (text: string) => string,
  { documentOf = (alias) => `Document of ${alias}` }: Masking,
): Entity {
  return {
    ...entity,
    names: [],
    caption: entity.kind === "document" ? documentOf(holder) : identifier(entity, withhold),
    ...(entity.statements && { statements: entity.statements.map(bare) }),
  };
}

function bare(statement: Statement): Statement {
  return { ...statement, names: [], attributes: {} };
}

function withoutFreeText(link: Link, near: boolean, withhold: (text: string) => string): Link {
  const attributes = mapValues(link.attributes, withhold);
  if (near) for (const name of FREE_TEXT) delete attributes[name];
  const { events } = link;
  const references = events?.references?.map(withhold);
  return { ...link, attributes, ...(events && { events: { ...events, ...(references && { references }) } }) };
}

function identifier(entity: Entity, withhold: (text: string) => string): string {
  return withhold(entity.id.slice(entity.id.indexOf(":") + 1));
}

function mapValues<T extends Partial<Record<string, string[]>>>(
  values: T,
  change: (text: string) => string,
): T {
  return Object.fromEntries(Object.entries(values).map(([name, list]) => [name, list?.map(change)])) as T;
}
