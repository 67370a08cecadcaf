import { compareWithRun, followScores, listRuns, reproduceRun, scoreCase, showRun } from "#api/scores.ts";
import type { EntityId } from "#model/graph.ts";
import { Problem } from "#model/problem.ts";
import type { RunId } from "#model/run-record.ts";
import { call, listen } from "#web/call.ts";
import { failed, know, notify, turnTo } from "#web/changes.ts";
import { drawSet, knowRuns, onClusters, showRun as show } from "#web/clusters/cluster-changes.ts";
import type { RunList } from "#web/clusters/cluster-state.ts";
import { whatOvertook } from "#web/clusters/what-overtook.ts";
import { awaitFonts } from "#web/stage/fonts.ts";
import { apply, current } from "#web/store.ts";
import { attempt, problemOf } from "./attempt.ts";
import { openCaseId } from "./open-case-id.ts";
import { reopenCard } from "./clusters.ts";
import { problemOfEvent } from "./problem-of-event.ts";

let scoring: AbortController | undefined;

/** Shows the latest run of the case and, where something has changed since, scores anew. */
export async function openClusters(): Promise<void> {
  await attempt("runs", async () => {
    await loadRuns();
    const { list, shown } = current().clusters;
    const latest = list?.runs[0];
    if (shown === undefined && latest !== undefined) await readRun(latest.id, false);
  });
  if (current().clusters.list?.runs.length === 0) await score();
  else await keepUp();
}

/** Scores the case as it stands, telling what it is doing, and shows the run. */
export async function score(): Promise<void> {
  scoring?.abort();
  const stop = new AbortController();
  scoring = stop;
  await attempt("score", async () => {
    try {
      const run = await followScoring(stop.signal);
      await loadRuns();
      await readRun(run, false);
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      if (scoring === stop) apply(notify("clusters.cancelled"));
    } finally {
      if (scoring === stop) apply(onClusters({ stage: undefined }));
    }
  });
}

/** Scores the case as it stands and in it what an analyst chose on the stage; its card opens beside the ranking. */
export async function scoreSelection(ids: readonly EntityId[]): Promise<void> {
  apply(drawSet(ids));
  apply(turnTo("clusters"));
  await score();
}

/** Stops the scoring: the server ends it when nobody listens any more. */
export function cancelScoring(): void {
  scoring?.abort();
}

/** Shows a run of the list; it stays until another is asked for. */
export async function chooseRun(id: RunId): Promise<void> {
  await attempt("run", async () => {
    const latest = current().clusters.list?.runs[0]?.id;
    await readRun(id, id !== latest);
  });
}

/** Sets an earlier run beside the one that is shown. */
export async function compareWith(before: RunId): Promise<void> {
  await attempt("compare", async () => {
    const run = shownRun();
    const { comparison, captions } = await call(compareWithRun, { case: openCaseId(), run, before });
    apply(know({ entities: captions, links: [] }));
    apply(onClusters({ comparison: { before, found: comparison } }));
  });
}

/** Has the server make the shown run again, and shows whether it came out equal. */
export async function reproduce(): Promise<void> {
  await attempt("reproduce", async () => {
    const run = shownRun();
    const reproduction = await call(reproduceRun, { case: openCaseId(), run });
    if (current().clusters.shown?.record.id === run) apply(onClusters({ reproduction }));
  });
}

/** Follows what changes the scores of the open case, until the returned function is called. */
export function followCase(): () => void {
  const stop = new AbortController();
  void follow(stop.signal);
  return () => stop.abort();
}

/** The run that is shown; throws `run/unknown` when there is none. */
export function shownRun(): RunId {
  const { shown } = current().clusters;
  if (shown === undefined) throw new Problem("run/unknown", "No run of this case is shown.");
  return shown.record.id;
}

/** An event says that something has changed, unless it is known already. */
async function follow(signal: AbortSignal): Promise<void> {
  try {
    const revision = current().clusters.list?.now.revision ?? "";
    for await (const now of listen(followScores, { case: openCaseId(), revision }, signal)) {
      const { list, open } = current().clusters;
      if (list === undefined || isSameNow(list.now, now)) continue;
      await attempt("runs", loadRuns);
      if (open === undefined) await keepUp();
      else await reopenCard();
    }
  } catch (error) {
    if (!signal.aborted) apply(failed(problemOf(error)));
  }
}

function isSameNow(a: RunList["now"], b: RunList["now"]): boolean {
  return (
    a.revision === b.revision &&
    a.asOf === b.asOf &&
    a.parametersHash === b.parametersHash &&
    a.hubsHash === b.hubsHash
  );
}

/**
 * A run that something overtook gives place to a new one by itself, unless a person chose it or has a card of it open:
 * what is being read does not move. The old run stays stored as it was.
 */
async function keepUp(): Promise<void> {
  const { clusters } = current();
  if (clusters.isChosen || clusters.open !== undefined) return;
  if (whatOvertook(clusters).length > 0) await score();
}

async function followScoring(signal: AbortSignal): Promise<RunId> {
  for await (const event of listen(scoreCase, { case: openCaseId() }, signal)) {
    switch (event.type) {
      case "stage":
        apply(onClusters({ stage: event.stage }));
        break;
      case "done":
        return event.run;
      case "failed":
        throw problemOfEvent(event.error);
    }
  }
  throw new Problem("server/unreachable", "The server stopped telling how the scoring goes.");
}

async function loadRuns(): Promise<void> {
  const id = openCaseId();
  const list = await call(listRuns, { case: id });
  if (current().case === id) apply(knowRuns(list));
}

async function readRun(run: RunId, isChosen: boolean): Promise<void> {
  const id = openCaseId();
  const { record, ranking, captions } = await call(showRun, { case: id, run });
  await awaitFonts(captions.map((entity) => entity.caption).join(""));
  if (current().case !== id) return;
  apply(know({ entities: captions, links: [] }));
  apply(show({ record, ranking }, isChosen));
  await reopenCard();
}
