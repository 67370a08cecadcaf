import type { Link } from "#model/graph.ts";
import { visible, type Seen } from "./visible.ts";

/** The recorded links between entities that are in sight, as far as the filter lets them through. */
export function visibleLinks(state: Seen): readonly Link[] {
  return visible(state).links;
}
