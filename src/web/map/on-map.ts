import type { EntityId } from "#model/graph.ts";
import { remember } from "#web/remember.ts";
import { visible } from "#web/stage/visible.ts";
import type { State } from "#web/state.ts";
import { inWindow, project, type MapCamera, type Size, type Spot } from "./mercator.ts";

/** A compound at a place that some source states, and who or what in sight was present there. */
export type MapMark = {
  readonly id: EntityId;
  readonly spot: Spot;
  readonly present: readonly EntityId[];
  /** At how many places the sources together put it. */
  readonly places: number;
};

/** Marks that would lie on each other, drawn as one. */
export type MarkGroup = { readonly marks: readonly MapMark[]; readonly at: Spot };

export type OnMap = {
  readonly marks: readonly MapMark[];
  readonly compounds: readonly EntityId[];
  /** Compounds in sight of which no source says where they are. */
  readonly nowhere: readonly EntityId[];
};

/** The compounds in sight at every distinct place that is stated of them. */
export const onMap: (state: State) => OnMap = remember(
  (state: State) => [visible(state), state.entities, state.locations],
  (state) => {
    const { entities, links } = visible(state);
    const present = new Map<EntityId, Set<EntityId>>();
    for (const { kind, from, to } of links) {
      if (kind !== "present_at") continue;
      const there = present.get(to) ?? new Set();
      present.set(to, there.add(from));
    }
    const compounds = [...entities].filter((id) => state.entities.get(id)?.kind === "compound");
    const marks = compounds.flatMap((id): MapMark[] => {
      const spots = new Map(
        (state.locations.get(id) ?? []).map(({ longitude, latitude }) => [
          `${longitude.toFixed(4)} ${latitude.toFixed(4)}`,
          project(longitude, latitude),
        ]),
      );
      const there = [...(present.get(id) ?? [])];
      return [...spots.values()].map((spot) => ({ id, spot, present: there, places: spots.size }));
    });
    const placed = new Set(marks.map(({ id }) => id));
    const nowhere = compounds.filter((id) => state.locations.has(id) && !placed.has(id));
    return { marks, compounds, nowhere };
  },
);

/** The marks inside the window; those nearer to each other than `apart` pixels together, the first one's place for all. */
export function groupMarks(
  marks: readonly MapMark[],
  camera: MapCamera,
  size: Size,
  apart: number,
): MarkGroup[] {
  const groups: { marks: MapMark[]; at: Spot }[] = [];
  for (const mark of marks) {
    const at = inWindow(mark.spot, camera, size);
    if (at.x < -apart || at.y < -apart || at.x > size.width + apart || at.y > size.height + apart) continue;
    const near = groups.find((group) => Math.hypot(group.at.x - at.x, group.at.y - at.y) < apart);
    if (near === undefined) groups.push({ marks: [mark], at });
    else near.marks.push(mark);
  }
  return groups;
}
