import { assessPerson } from "#api/cases.ts";
import { approveEnd } from "#api/protection-ends.ts";
import type { ProtectionEnd } from "#model/protection-end.ts";
import { expandEntity, linksBetween, showEntity } from "#api/graph.ts";
import type { Entity, EntityId, Graph } from "#model/graph.ts";
import type { Assessed, Indicator } from "#model/standing.ts";
import { call } from "#web/call.ts";
import { chooseKinds, forgetNames, know, markTrail, notify, select, showDetail } from "#web/changes.ts";
import { captionOf } from "#web/words/caption.ts";
import { expandQuery, type ExpandChoice } from "#web/stage/expand-query.ts";
import { awaitFonts } from "#web/stage/fonts.ts";
import { dropGone, forgetGraph, place } from "#web/stage/stage-changes.ts";
import { fit, reveal } from "#web/stage/stage-handle.ts";
import { apply, current } from "#web/store.ts";
import { attempt } from "./attempt.ts";
import { loadCase } from "./cases.ts";
import { openCaseId } from "./open-case-id.ts";
import { loadRemarks } from "./remarks.ts";

/** Above this many neighbours a person is asked which kinds to take, before anything is fetched. */
export const ASK_ABOVE = 60;
const MOST_BETWEEN = 20_000;

/** Puts entities on the stage with the links to what is there, and selects them when it is one. */
export async function putOnStage(entities: readonly Entity[], near?: EntityId): Promise<void> {
  await attempt("stage", async () => {
    const ids = entities.map((entity) => entity.id);
    await showGraph({ entities: [...entities], links: [] }, () => apply(place(ids, near)));
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) await inspect(only);
    void fit();
  });
}

/** Selects one entity and fetches everything that is stated of it. */
export async function inspect(id: EntityId): Promise<void> {
  apply(select(id));
  await attempt("inspect", async () => {
    const detail = await call(showEntity, { case: openCaseId(), id });
    apply(showDetail(detail));
    await awaitFonts(detail.entity.names.join(""));
  });
  await loadRemarks(id);
}

/** Expands at once when there are few neighbours; else asks which kinds to take. */
export async function expandOrAsk(id: EntityId): Promise<void> {
  const total = current().detail?.entity.id === id ? current().detail?.counts : undefined;
  const counts = total ?? (await countsOf(id));
  const neighbours = counts.reduce((sum, count) => sum + count.neighbours, 0);
  if (neighbours > ASK_ABOVE) apply(chooseKinds(id));
  else await expand(id, {});
}

/** Fetches the neighbourhood, strongest first and capped, and places it round the entity. */
export async function expand(id: EntityId, choice: ExpandChoice): Promise<void> {
  await attempt("expand", async () => {
    const { graph, shown, total, all } = await call(expandEntity, {
      case: openCaseId(),
      id,
      ...expandQuery(current().stage.filter, choice),
      limit: choice.limit ?? 200,
    });
    const ids = graph.entities.map((entity) => entity.id).filter((other) => other !== id);
    await showGraph(graph, () => {
      apply(markTrail([]));
      apply(place([id]));
      apply(place(ids, id, { shown, total }));
    });
    void reveal(ids);
    if (all > total) apply(notify("filter.left-out", { shown, total, hidden: all - total }));
    else apply(notify(shown < total ? "stage.capped" : "stage.expanded", { shown, total, n: shown }));
  });
}

/** Records a judgement on a person's standing, and shows what follows from it. */
export async function assess(
  entity: EntityId,
  standing: Assessed,
  reason: string,
  indicators: readonly Indicator[],
): Promise<boolean> {
  return attempt("assess", async () => {
    const judged = { entity, standing, reason, indicators: [...indicators] };
    const { waits } = await call(assessPerson, { case: openCaseId(), ...judged });
    if (waits) apply(notify("assess.waits"));
    apply(forgetNames);
    await refreshStage();
    await inspect(entity);
  });
}

/** Agrees that a person is protected no longer, as another than whoever asked. */
export async function agreeToEnd({ id, person }: ProtectionEnd): Promise<void> {
  await attempt("assess", async () => {
    await call(approveEnd, { case: openCaseId(), id });
    apply(forgetNames);
    await refreshStage();
    await inspect(person);
  });
}

/**
 * The case holds another graph than before: everything known of the stage is fetched again, and what no source names any
 * more leaves it.
 */
export async function regainStage(): Promise<void> {
  apply(forgetGraph);
  await loadCase();
  const ids = [...current().stage.placed.keys()];
  if (ids.length === 0) return;
  await attempt("stage", async () => {
    const graph = await call(linksBetween, { case: openCaseId(), ids });
    const found = new Set(graph.entities.map((entity) => entity.id));
    apply(know(graph));
    apply(dropGone(ids.filter((id) => !found.has(id))));
  });
}

/** Fetches again what is known of the entities on the stage and the links among them. */
export async function refreshStage(): Promise<void> {
  const ids = [...current().stage.placed.keys()];
  if (ids.length > 0)
    apply(know(await call(linksBetween, { case: openCaseId(), ids: ids.slice(0, MOST_BETWEEN) })));
}

/**
 * Takes up a graph, waits for its letters and places it; its links to what is already on the stage follow as soon as
 * they are known.
 */
export async function showGraph(graph: Graph, put: () => void): Promise<void> {
  const { language } = current();
  await awaitFonts(graph.entities.map((entity) => captionOf(entity, language)).join(""));
  apply(know(graph));
  put();
  const count = current().stage.placed.size;
  if (count > 1 && count <= MOST_BETWEEN) void attempt("between", refreshStage);
}

async function countsOf(id: EntityId) {
  let counts: { neighbours: number }[] = [];
  await attempt("expand", async () => {
    counts = (await call(showEntity, { case: openCaseId(), id })).counts;
  });
  return counts;
}
