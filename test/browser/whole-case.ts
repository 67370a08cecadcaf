import type { CaseId } from "#model/source.ts";
import type { Scope, Store } from "#model/store.ts";
import { NO_FILTER, type ViewSummary } from "#model/view.ts";
import { viewIn } from "../store-spec/builders.ts";

const COLUMNS = 24;
const APART = 60;

/** A saved view of everything that has a link in the case, in rows. */
export async function wholeCase(store: Store, of: CaseId, scope: Scope): Promise<ViewSummary> {
  const { entities } = await store.evidence(scope);
  const places = entities.map((id, index) => ({
    id,
    x: (index % COLUMNS) * APART,
    y: -Math.floor(index / COLUMNS) * APART,
    pinned: false,
  }));
  const view = viewIn(of, "e", "2026-01-01T00:00:00.000Z");
  const sources = (await store.sources(scope)).map(({ id }) => id);
  return store.saveView({
    ...view,
    title: "Everything",
    sources,
    entities: places.length,
    content: {
      ...view.content,
      places,
      filter: NO_FILTER,
      camera: { x: 0.5, y: 0.5, ratio: 2.4 },
    },
  });
}
