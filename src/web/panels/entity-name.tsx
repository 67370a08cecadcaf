import type { Entity } from "#model/graph.ts";
import { isProtected } from "#model/standing.ts";
import { useSlice } from "#web/store.ts";
import { captionOf } from "#web/words/caption.ts";
import { KindMark } from "./kind-mark.tsx";
import { StandingMarks } from "./standing-marks.tsx";
import { Value } from "./value.tsx";

/** An entity in a line of text: shape, caption, letters of its standing. */
export function EntityName({ entity }: { entity: Entity }) {
  const language = useSlice((state) => state.language);
  return (
    <span className="entity-name">
      <KindMark kind={entity.kind} veiled={isProtected(entity.standing)} />
      <Value text={captionOf(entity, language)} />
      <StandingMarks standing={entity.standing} />
    </span>
  );
}
