import { select, toggleSelected } from "#web/changes.ts";
import { KindMark } from "#web/panels/kind-mark.tsx";
import { apply, useSlice } from "#web/store.ts";
import { inspect } from "#web/tasks/explore.ts";
import { useSay } from "#web/use-say.ts";
import { captionOf } from "#web/words/caption.ts";
import { showNumber } from "#web/words/words.ts";
import type { MapCamera, Size, Spot } from "./mercator.ts";
import { groupMarks, type MapMark, type MarkGroup } from "./on-map.ts";

/** Marks nearer than so many pixels are drawn as one. */
const NEAR = 26;
/** So much closer, marks at one place would still lie on each other: they are selected together. */
const SAME_PLACE = 1e-6;

/** The compounds as buttons on the map: selected here, selected on the stage. */
export function MapMarks({
  marks,
  camera,
  size,
  closer,
}: {
  marks: readonly MapMark[];
  camera: MapCamera;
  size: Size;
  closer: (at: Spot) => void;
}) {
  return groupMarks(marks, camera, size, NEAR).map((group) => (
    <Mark key={group.marks[0]?.id} group={group} closer={closer} />
  ));
}

function Mark({ group: { marks, at }, closer }: { group: MarkGroup; closer: (at: Spot) => void }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const entities = useSlice((state) => state.entities);
  const selected = useSlice((state) => state.selected);
  const ids = [...new Set(marks.map(({ id }) => id))];
  const present = new Set(marks.flatMap((mark) => mark.present));
  const isSelected = ids.some((id) => selected.has(id));
  const isMet = [...present].some((id) => selected.has(id));
  const [only] = ids;
  const names = ids.slice(0, 3).map((id) => {
    const entity = entities.get(id);
    return entity === undefined ? id : captionOf(entity, language);
  });
  const name = ids.length > 3 ? `${names.join(", ")} …` : names.join(", ");
  const [first] = marks;
  const isOnePlace = marks.every(
    ({ spot }) =>
      first !== undefined && Math.hypot(spot.x - first.spot.x, spot.y - first.spot.y) < SAME_PLACE,
  );
  const choose = (isMore: boolean): void => {
    if (ids.length > 1 && !isOnePlace) closer(at);
    else if (ids.length > 1) apply(select(...ids));
    else if (only !== undefined && isMore) apply(toggleSelected(only));
    else if (only !== undefined) void inspect(only);
  };
  return (
    <button
      type="button"
      className={`map-mark${isMet ? " met" : ""}`}
      aria-pressed={isSelected}
      style={{ transform: `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px) translate(-14px, -50%)` }}
      title={say("map.mark", { name, n: present.size })}
      onClick={(event) => choose(event.shiftKey || event.ctrlKey || event.metaKey)}
    >
      <KindMark kind="compound" silent />
      <span>
        {ids.length > 1 ? say("map.several", { n: ids.length }) : name}
        {present.size > 0 && <small> {showNumber(present.size, language)}</small>}
        {ids.length === 1 && (first?.places ?? 1) > 1 && (
          <small> · {say("map.places", { n: first?.places ?? 0 })}</small>
        )}
      </span>
    </button>
  );
}
