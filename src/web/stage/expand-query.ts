import { ENTITY_KINDS, LINK_KINDS, type EntityKind, type LinkKind } from "#model/kinds.ts";
import type { Grade, SourceId } from "#model/source.ts";
import type { StageFilter } from "#model/view.ts";

export type ExpandChoice = {
  readonly links?: readonly LinkKind[];
  readonly kinds?: readonly EntityKind[];
  readonly limit?: number;
};

/** What an expansion asks for: what was chosen, else what the filter of the stage lets through. */
export function expandQuery(
  filter: StageFilter,
  { links, kinds }: ExpandChoice,
): {
  links?: LinkKind[];
  kinds?: EntityKind[];
  without?: SourceId[];
  grade?: Grade;
  from?: string;
  until?: string;
} {
  const { sources, grade, from, until } = filter;
  const passing = {
    links: links ?? LINK_KINDS.filter((kind) => !filter.links.includes(kind)),
    kinds: kinds ?? ENTITY_KINDS.filter((kind) => !filter.kinds.includes(kind)),
  };
  return {
    ...(passing.links.length < LINK_KINDS.length && { links: [...passing.links] }),
    ...(passing.kinds.length < ENTITY_KINDS.length && { kinds: [...passing.kinds] }),
    ...(sources.length > 0 && { without: [...sources] }),
    ...(grade !== undefined && { grade }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
}
