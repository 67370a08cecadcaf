import { expect, it } from "vitest";
import type { Store } from "#model/store.ts";
import { id, importAll, openCase, sourceIn, stated, viewIn } from "./builders.ts";

export function specifyViews(open: () => Store): void {
  it("gives a saved view back as it was, lists it without its content, and deletes it", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "views-kept");
    const { scope: other } = await openCase(store, "views-other");
    const view = viewIn(caseId, "a", "2026-02-01T00:00:00Z");
    const later = viewIn(caseId, "b", "2026-02-02T00:00:00Z");
    const { content, ...summary } = view;
    expect(await store.saveView(view)).toEqual(summary);
    await store.saveView(later);
    expect(await store.view(view.id, scope)).toEqual({ ...summary, content });
    expect((await store.views(scope)).map((one) => one.title)).toEqual(["View b", "View a"]);
    expect(await store.views(other)).toEqual([]);
    expect(await store.view(view.id, other)).toBeUndefined();
    await expect(store.deleteView(view.id, other)).rejects.toMatchObject({ code: "view/unknown" });
    await store.deleteView(view.id, scope);
    await expect(store.deleteView(view.id, scope)).rejects.toMatchObject({ code: "view/unknown" });
    expect((await store.views(scope)).map((one) => one.title)).toEqual(["View b"]);
  });

  it("saves over a view only for who has seen it as it is; a draft always", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "views-over");
    const view = viewIn(caseId, "c", "2026-02-01T00:00:00Z");
    await store.saveView(view);
    const changed = { ...view, title: "Other", updatedAt: "2026-02-02T00:00:00Z", author: "Someone else" };
    await store.saveView(changed, view.updatedAt);
    expect(await store.view(view.id, scope)).toMatchObject({
      title: "Other",
      author: "Test",
      createdAt: view.createdAt,
    });
    await expect(store.saveView(changed, view.updatedAt)).rejects.toMatchObject({ code: "view/changed" });

    const draft = viewIn(caseId, "d", "2026-02-03T00:00:00Z", { isDraft: true, title: "" });
    await store.saveView(draft);
    await store.saveView({ ...draft, updatedAt: "2026-02-04T00:00:00Z" });
    expect(await store.view(draft.id, scope)).toMatchObject({ updatedAt: "2026-02-04T00:00:00Z" });
    expect((await store.views(scope)).map((one) => one.title)).toEqual(["Other"]);
  });

  it("tells which entities a source names that was not known", async () => {
    const store = open();
    const { id: caseId, scope } = await openCase(store, "views-news");
    const [old, fresh] = [sourceIn(caseId, 1), sourceIn(caseId, 2)];
    const [p, q] = [id("person:views-news-p"), id("person:views-news-q")];
    await importAll(store, old, [], [stated(p, old.id), stated(q, old.id)]);
    expect(await store.statedSince([p, q], [old.id], scope)).toEqual([]);
    await importAll(store, fresh, [], [stated(q, fresh.id)]);
    expect(await store.statedSince([p, q], [old.id], scope)).toEqual([q]);
  });
}
