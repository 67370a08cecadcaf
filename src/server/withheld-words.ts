import { maskingOf } from "#chart/mask-input.ts";
import type { Say } from "#chart/words/say.ts";
import { unionsOf } from "#model/as-one.ts";
import type { ChartInput } from "#model/chart.ts";
import type { Decision } from "#model/decision.ts";
import { EntityId } from "#model/graph.ts";
import { pseudonymise } from "#model/protect.ts";
import { isProtected } from "#model/standing.ts";
import type { Scope, Store } from "#model/store.ts";

/** How entities beside a chart may be called: as on the chart, protected persons by their pseudonym. */
export type WithheldWords = {
  readonly caption: (id: EntityId) => string;
  /** Whether the id is of a protected person whose name is not shown, read as one with others or not. */
  readonly isHidden: (id: EntityId) => boolean;
  /** The id where it says no more than may be said: neither a protected person nor a document, nor one that holds a name. */
  readonly shownId: (id: string) => string;
};

/** The words for these entities, on the chart or not. `shown` are captions that the chart itself gives. */
export async function withheldWords(
  ids: readonly EntityId[],
  shown: ReadonlyMap<EntityId, string>,
  { input, say, withhold }: { input: ChartInput; say: Say; withhold: (text: string) => string },
  decisions: readonly Decision[],
  store: Store,
  scope: Scope,
): Promise<WithheldWords> {
  const persons = input.protectedPersons ?? [];
  const order = persons.map(({ id }) => id);
  const masking = maskingOf(input, say);
  const hidden = new Set(
    persons
      .filter(({ id, standing }) => isProtected(standing) && !masking.released?.has(id))
      .map(({ id }) => id),
  );
  const { headOf } = unionsOf(decisions);
  const head = (id: EntityId): EntityId => headOf.get(id) ?? id;
  const others = [...new Set(ids)].filter((id) => !shown.has(id) && !hidden.has(head(id)));
  const own = await store.ownEntities(others, scope);
  const masked = pseudonymise({ entities: [...persons, ...own], links: [] }, order, [], masking);
  const captions = new Map(masked.entities.map(({ id, caption }) => [id, caption]));
  const isHidden = (id: EntityId): boolean => hidden.has(head(id));
  const caption = (id: EntityId): string =>
    (isHidden(id) ? captions.get(head(id)) : (shown.get(id) ?? captions.get(id))) ?? "–";
  return {
    caption,
    isHidden,
    shownId: (text) => {
      const id = EntityId.safeParse(text);
      if (!id.success) return withhold(text);
      if (isHidden(id.data)) return caption(id.data);
      if (text.startsWith("document:")) return "document:withheld";
      return withhold(text) === text ? text : `${text.slice(0, text.indexOf(":"))}:withheld`;
    },
  };
}
