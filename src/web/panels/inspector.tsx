import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { EntityPanel } from "./entity-panel.tsx";
import { LinkPanel } from "./link-panel.tsx";
import { NothingSelected } from "./nothing-selected.tsx";
import { SelectionPanel } from "./selection-panel.tsx";
import { WaysPanel } from "./ways-panel.tsx";

/** The ways that were found, and what is selected, in full: one entity, one line between two, or several entities. */
export function Inspector() {
  const say = useSay();
  const selected = useSlice((state) => state.selected);
  const bundle = useSlice((state) => state.selectedBundle);
  const [only] = selected;
  return (
    <aside className="inspector" aria-label={say("inspector.title")}>
      <WaysPanel />
      {bundle !== undefined ? (
        <LinkPanel key={bundle} bundleKey={bundle} />
      ) : only === undefined ? (
        <NothingSelected />
      ) : selected.size === 1 ? (
        <EntityPanel key={only} id={only} />
      ) : (
        <SelectionPanel ids={[...selected]} />
      )}
    </aside>
  );
}
