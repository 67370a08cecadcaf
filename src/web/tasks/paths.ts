import { commonNeighbours, findWays } from "#api/paths.ts";
import type { EntityId } from "#model/graph.ts";
import type { Way, WayQuestion } from "#model/way.ts";
import { call } from "#web/call.ts";
import { markTrail, notify, showWays, startPath } from "#web/changes.ts";
import { placePath } from "#web/stage/place-path.ts";
import { place, placeAt } from "#web/stage/stage-changes.ts";
import { fit, reveal } from "#web/stage/stage-handle.ts";
import { apply, current } from "#web/store.ts";
import { attempt } from "./attempt.ts";
import { openCaseId } from "./open-case-id.ts";
import { showGraph } from "./explore.ts";

const MOST_HOPS = 6;

/** Finds a shortest path, puts it on the stage and marks it. */
export async function findWay(from: EntityId, to: EntityId): Promise<void> {
  apply(startPath(undefined));
  apply(notify("path.searching"));
  await attempt("path", async () => {
    const { ways, graph } = await call(findWays, {
      case: openCaseId(),
      from,
      to,
      by: "steps",
      count: 1,
      hops: MOST_HOPS,
      without: [],
    });
    const [way] = ways;
    if (way === undefined) {
      apply(notify("path.none", { hops: MOST_HOPS }));
      return;
    }
    const ids = way.entities;
    await showGraph(graph, () => placeAlong(ids));
    apply(markTrail(ids));
    apply(notify("path.found", { n: ids.length - 1 }));
    void fit();
  });
}

/** Finds the ways that are asked for and puts the first on the stage. */
export async function seekWays(question: WayQuestion): Promise<void> {
  await attempt("ways", async () => {
    const { ways, graph } = await call(findWays, { case: openCaseId(), ...question });
    apply(showWays({ question, ways, graph, at: 0 }));
    const [first] = ways;
    if (first !== undefined) await walkWay(first);
  });
}

/** Puts one of the ways found on the stage and marks it. */
export async function walkWay(way: Way): Promise<void> {
  const { ways } = current();
  if (ways === undefined) return;
  apply(showWays({ ...ways, at: ways.ways.indexOf(way) }));
  const along = new Set(way.entities);
  await attempt("stage", async () => {
    const graph = {
      entities: ways.graph.entities.filter(({ id }) => along.has(id)),
      links: ways.graph.links.filter(({ from, to }) => along.has(from) && along.has(to)),
    };
    await showGraph(graph, () => placeAlong(way.entities));
    apply(markTrail(way.entities));
    await fit(way.entities);
  });
}

/** Puts what several entities have in common on the stage, between them. */
export async function showCommon(ids: readonly EntityId[]): Promise<void> {
  await attempt("common", async () => {
    const { graph, shown, total } = await call(commonNeighbours, { case: openCaseId(), ids: [...ids] });
    const chosen = new Set(ids);
    const found = graph.entities.map(({ id }) => id).filter((id) => !chosen.has(id));
    if (found.length === 0) {
      apply(notify("common.none"));
      return;
    }
    await showGraph(graph, () => apply(place(found, ids[0])));
    apply(markTrail([...ids, ...found]));
    apply(notify("common.found", { n: shown, shown, total }));
    void reveal(found);
  });
}

function placeAlong(ids: readonly EntityId[]): void {
  apply(placeAt(placePath(ids, current().stage.placed)));
  apply(place(ids));
}
