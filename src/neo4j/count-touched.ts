import type { SourceId } from "#model/source.ts";
import { type Removal, type Scope, TOUCHED } from "#model/store.ts";
import { ViewContent } from "#model/view.ts";
import type { Ask, Row } from "./database.ts";

type Sort = (typeof TOUCHED)[number];
type Count = (ask: Ask, id: SourceId, scope: Scope) => Promise<number>;

/** How each sort of what people made is counted. */
const COUNTS: Readonly<Record<Sort, Count>> = {
  async assessments(ask, id, scope) {
    const [row] = await ask<"touched-assessments", { touched: number }>("touched-assessments", { id, scope });
    return row?.touched ?? 0;
  },
  views: countViews,
  async decisions(ask, id, scope) {
    const [row] = await ask<"touched-decisions", { touched: number }>("touched-decisions", { id, scope });
    return row?.touched ?? 0;
  },
  async shaken(ask, id, scope) {
    const [row] = await ask<"touched-shaken", { touched: number }>("touched-shaken", { id, scope });
    return row?.touched ?? 0;
  },
};

/** How much of what people made is about what the source states, and loses it with the source. */
export async function countTouched(ask: Ask, id: SourceId, scope: Scope): Promise<Removal["touched"]> {
  const counts: Partial<Removal["touched"]> = {};
  for (const sort of TOUCHED) counts[sort] = await COUNTS[sort](ask, id, scope);
  return counts as Removal["touched"];
}

/** Saved views on which an entity stands that the source states. */
async function countViews(ask: Ask, id: SourceId, scope: Scope): Promise<number> {
  let count = 0;
  for (const { view } of await ask<"views", { view: Row }>("views", { scope })) {
    const [row] = await ask<"view", { view: Row }>("view", { id: view["id"], scope });
    const { places } = ViewContent.parse(JSON.parse(row?.view["content"] as string));
    const ids = places.map((place) => place.id);
    const [stated] = await ask<"stated-among", { stated: number }>("stated-among", { id, ids });
    if ((stated?.stated ?? 0) > 0) count += 1;
  }
  return count;
}
