import type { LinkAttribute } from "#model/attributes.ts";
import type { EntityId } from "#model/graph.ts";
import type { LinkKind } from "#model/kinds.ts";
import { type Source, type SourceId, originOf } from "#model/source.ts";
import { distinctCount } from "#model/same-call.ts";
import { statedOf } from "./exhibits.ts";
import type { NumberedLink } from "./number-links.ts";
import { type Say, sayIn } from "./words/say.ts";

/**
 * What one line of the chart stands for: all links of one kind from one entity to another, whichever sources state
 * them. `single` when they all come from one device, exhibit or file; `detail` is what bears on the meaning of the link itself.
 */
export type Strand = {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly kind: LinkKind;
  readonly numbers: readonly string[];
  readonly count: number;
  readonly single: boolean;
  readonly detail: readonly string[];
};

const SHOWN: readonly LinkAttribute[] = ["capacity", "share", "relation"];

/** The strands of the links in order of number, gathered by the two entities they run between. */
export function gatherStrands(
  links: readonly NumberedLink[],
  sources: readonly Source[],
  say: Say = sayIn("en"),
): Strand[][] {
  const origins = new Map(sources.map((source) => [source.id, originOf(source)]));
  const pairs = new Map<string, Map<string, NumberedLink[]>>();
  for (const link of links) {
    const pair = [link.from, link.to].toSorted().join("\n");
    const strands = pairs.get(pair) ?? new Map<string, NumberedLink[]>();
    const strand = `${link.kind}\n${link.from}`;
    strands.set(strand, [...(strands.get(strand) ?? []), link]);
    pairs.set(pair, strands);
  }
  return [...pairs.values()].map((strands) =>
    [...strands.values()].flatMap((group) => strandOf(group, origins, say)),
  );
}

function strandOf(
  links: readonly NumberedLink[],
  origins: ReadonlyMap<SourceId, string>,
  say: Say,
): Strand[] {
  const [first] = links;
  if (first === undefined) return [];
  return [
    {
      from: first.from,
      to: first.to,
      kind: first.kind,
      numbers: links.map((link) => link.number),
      count: distinctCount(links),
      single: new Set(links.map((link) => origins.get(link.source))).size === 1,
      detail: [...new Set(links.flatMap((link) => statedOf(link, say, SHOWN)))],
    },
  ];
}

/** The numbers as they stand on the line: one, two by name, a longer row by its ends ("C4–C9"). */
export function numbersOf({ numbers }: Strand): string {
  const [first = "", ...rest] = numbers;
  const last = rest.at(-1);
  if (last === undefined) return first;
  return rest.length === 1 ? `${first}, ${last}` : `${first}–${last}`;
}
