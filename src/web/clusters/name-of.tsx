import type { EntityId } from "#model/graph.ts";
import { EntityName } from "#web/panels/entity-name.tsx";
import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";

/** The name of an entity; one that no visible source states any more is said to be gone, never shown by its id. */
export function NameOf({ id }: { id: EntityId | undefined }) {
  const say = useSay();
  const entity = useSlice((state) => (id === undefined ? undefined : state.entities.get(id)));
  if (entity !== undefined) return <EntityName entity={entity} />;
  return <span className="quiet">{id === undefined ? "–" : say("chain.gone")}</span>;
}
