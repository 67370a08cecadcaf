import { randomBytes } from "node:crypto";
import { copyView, deleteView, keepDraft, listViews, openDraft, openView, saveView } from "#api/views.ts";
import { Problem } from "#model/problem.ts";
import { digest, type CaseId } from "#model/source.ts";
import type { Scope } from "#model/store.ts";
import { ViewId, type View, type ViewContent } from "#model/view.ts";
import { answer, type App, type Caller } from "#server/answer.ts";
import type { Deps } from "#server/deps.ts";

export function viewRoutes(app: App, deps: Deps): void {
  const { store } = deps;

  /** The view as it is now seen: by whom, when, and of which graph. */
  async function made(
    id: ViewId,
    of: CaseId,
    title: string,
    content: ViewContent,
    caller: Caller,
  ): Promise<View> {
    const shown = content.places.map((place) => place.id);
    const [revision, sources, handling] = await Promise.all([
      store.revision(caller.scope),
      standingSources(caller.scope),
      store.handlingOf(shown, caller.scope),
    ]);
    const at = deps.now().toISOString();
    return {
      id,
      case: of,
      title,
      author: caller.session?.user.name ?? "",
      createdAt: at,
      updatedAt: at,
      revision,
      sources,
      entities: content.places.length,
      isDraft: false,
      handling,
      content,
    };
  }

  async function standingSources(scope: Scope) {
    const sources = await store.sources(scope);
    return sources.filter(({ state }) => state === "complete").map(({ id }) => id);
  }

  async function known(id: ViewId, scope: Scope): Promise<View> {
    const view = await store.view(id, scope);
    if (view === undefined) throw new Problem("view/unknown", `There is no ${id} in this case.`);
    return view;
  }

  answer(app, deps, listViews, async (_, { scope }) => ({ views: await store.views(scope) }));

  answer(app, deps, saveView, async ({ title, content, over, ...rest }, caller) => {
    if (over !== undefined) await known(over.id, caller.scope);
    return store.saveView(await made(over?.id ?? newId(), rest.case, title, content, caller), over?.seen);
  });

  answer(app, deps, copyView, async ({ id, title, ...rest }, caller) => {
    const { content } = await known(id, caller.scope);
    return store.saveView(await made(newId(), rest.case, title, content, caller));
  });

  answer(app, deps, openView, async ({ id }, { scope }) => {
    const view = await known(id, scope);
    const ids = view.content.places.map((place) => place.id);
    const [there, entities, standing] = await Promise.all([
      store.entities(ids, scope),
      store.statedSince(ids, view.sources, scope),
      standingSources(scope),
    ]);
    const found = new Set(there.map((entity) => entity.id));
    return {
      view,
      news: {
        entities,
        gone: ids.filter((one) => !found.has(one)),
        sources: standing.filter((source) => !view.sources.includes(source)),
        goneSources: view.sources.filter((source) => !standing.includes(source)),
      },
    };
  });

  answer(app, deps, deleteView, async ({ id }, { scope }) => {
    await store.deleteView(id, scope);
    return {};
  });

  answer(app, deps, keepDraft, async ({ content, ...rest }, caller) => {
    const draft = await made(draftId(rest.case, caller), rest.case, "", content, caller);
    await store.saveView({ ...draft, isDraft: true });
    return {};
  });

  answer(app, deps, openDraft, async (input, caller) => {
    const draft = await store.view(draftId(input.case, caller), caller.scope);
    return draft === undefined ? {} : { draft };
  });
}

function newId(): ViewId {
  return ViewId.parse(`view:${randomBytes(16).toString("hex")}`);
}

/** Everyone has one draft a case. */
function draftId(of: CaseId, { session }: Caller): ViewId {
  return ViewId.parse(`view:${digest("draft", of, session?.user.name ?? "")}`);
}
