import type { Source } from "#model/source.ts";
import type { ClusterCard } from "./cluster-state.ts";

/** The sources that state a link of the chains that count, by exhibit and file name. */
export function citedSources({ cluster, sources }: Pick<ClusterCard, "cluster" | "sources">): Source[] {
  const steps = (cluster.parts ?? []).flatMap(({ chain }) => chain.steps);
  const cited = new Set(steps.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  return sources.filter(({ id }) => cited.has(id)).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ exhibit, fileName }: Source): string {
  return `${exhibit ?? ""} ${fileName}`;
}
