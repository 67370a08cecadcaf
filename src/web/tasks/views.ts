import { linksBetween } from "#api/graph.ts";
import { copyView, deleteView, listViews, openView, saveView } from "#api/views.ts";
import type { EntityId } from "#model/graph.ts";
import type { ViewContent, ViewId, ViewSummary } from "#model/view.ts";
import { call } from "#web/call.ts";
import { know, knowViews, nameView, notify, showNews, turnTo } from "#web/changes.ts";
import { awaitFonts } from "#web/stage/fonts.ts";
import { cameraNow, lookAgain } from "#web/stage/stage-handle.ts";
import { contentOf, linesFrom, restore } from "#web/stage/view-content.ts";
import { apply, current } from "#web/store.ts";
import { attempt } from "./attempt.ts";
import { openCaseId } from "./open-case-id.ts";

/** Fetches the list of the saved views. */
export async function loadViews(): Promise<void> {
  await attempt("views", async () => {
    apply(knowViews((await call(listViews, { case: openCaseId() })).views));
  });
}

/** Saves the stage under a title: as a new view, or over the one that is open here. */
export async function saveStage(title: string, over: ViewSummary | undefined): Promise<boolean> {
  return attempt("save-view", async () => {
    const saved = await call(saveView, {
      case: openCaseId(),
      title,
      content: contentOf(current(), cameraNow()),
      ...(over !== undefined && { over: { id: over.id, seen: over.updatedAt } }),
    });
    apply(nameView(saved));
    apply(notify("views.saved", { title: saved.title }));
    await loadViews();
  });
}

/** Opens a saved view exactly as it was, and says what is new in the case since. */
export async function openSaved(id: ViewId): Promise<void> {
  await attempt("view", async () => {
    const { view, news } = await call(openView, { case: openCaseId(), id });
    const { content, ...summary } = view;
    apply(turnTo("explore"));
    if (!(await showContent(content, news.gone))) return;
    apply(nameView(summary));
    const links = linesFrom(news.sources, current());
    const isNothing = news.entities.length + news.gone.length + links.size === 0;
    if (isNothing && news.sources.length + news.goneSources.length === 0) {
      apply(notify("views.opened", { title: view.title }));
      return;
    }
    apply(showNews({ ...news, entities: new Set(news.entities), links }));
  });
}

/**
 * Puts what a view holds on the stage and fetches what is said of it now. Gives whether it did: not when another case
 * was opened meanwhile.
 */
export async function showContent(content: ViewContent, gone: readonly EntityId[]): Promise<boolean> {
  const of = openCaseId();
  const ids = content.places.map((place) => place.id);
  if (ids.length > 0) {
    const graph = await call(linksBetween, { case: of, ids });
    await awaitFonts(graph.entities.map((entity) => entity.caption).join(""));
    if (current().case !== of) return false;
    apply(know(graph));
  }
  apply(restore(content, gone));
  if (content.camera !== undefined) lookAgain(content.camera);
  return true;
}

/** Makes a second view of the same content. */
export async function duplicateView(view: ViewSummary, title: string): Promise<void> {
  await attempt("views", async () => {
    await call(copyView, { case: openCaseId(), id: view.id, title });
    await loadViews();
  });
}

export async function removeView({ id }: ViewSummary): Promise<void> {
  await attempt("views", async () => {
    await call(deleteView, { case: openCaseId(), id });
    if (current().view?.id === id) apply(nameView(undefined));
    await loadViews();
  });
}
