import { useState } from "react";
import type { EntityId } from "#model/graph.ts";
import { isProtected } from "#model/standing.ts";
import { startPath } from "#web/changes.ts";
import { collapse, hide, togglePinned } from "#web/stage/stage-changes.ts";
import { apply, useSlice } from "#web/store.ts";
import { expandOrAsk } from "#web/tasks/explore.ts";
import { useSay } from "#web/use-say.ts";
import { captionOf } from "#web/words/caption.ts";
import { Facts } from "./facts.tsx";
import { KindMark } from "./kind-mark.tsx";
import { LinksOnStage } from "./links-on-stage.tsx";
import { Listings } from "./listings.tsx";
import { Neighbours } from "./neighbours.tsx";
import { Notes } from "./notes.tsx";
import { StandingForm } from "./standing-form.tsx";
import { StandingMarks } from "./standing-marks.tsx";
import { Value } from "./value.tsx";
import { Waiting, useBusy } from "./waiting.tsx";

/** One entity: what it is called, what may be done with it, what is stated of it and by whom, what it is linked to. */
export function EntityPanel({ id }: { id: EntityId }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const known = useSlice((state) => state.entities.get(id));
  const detail = useSlice((state) => state.detail);
  const busy = useBusy("inspect");
  const [revealed, reveal] = useState(false);
  const entity = known ?? detail?.entity;
  if (entity === undefined) return busy ? <Waiting /> : null;
  const veiled = isProtected(entity.standing) && !revealed;
  const key = id.slice(id.indexOf(":") + 1);
  const raw = detail?.entity.statements?.flatMap((statement) => statement.attributes.raw ?? []);
  return (
    <>
      <header className="entity-head">
        <p className="kind">
          <KindMark kind={entity.kind} veiled={isProtected(entity.standing)} silent />
          {say(`kind.${entity.kind}`)}
        </p>
        <h2>
          <Value text={veiled ? captionOf(entity, language) : (detail?.entity.caption ?? entity.caption)} />
        </h2>
        {!veiled && (
          <p className="id">
            <Value
              text={key}
              mono
              raw={raw?.length ? say("inspector.raw", { raw: raw.join(" · ") }) : undefined}
            />
          </p>
        )}
        <StandingMarks standing={entity.standing} long />
        {isProtected(entity.standing) && (
          <p className="protected-note">
            {say("protected.note")}
            <button type="button" onClick={() => reveal(!revealed)}>
              {say(revealed ? "protected.hide-name" : "protected.show-name")}
            </button>
          </p>
        )}
        <Actions id={id} />
      </header>
      {detail === undefined ? (
        <Waiting lines={8} />
      ) : (
        <>
          <Neighbours id={id} counts={detail.counts} />
          <LinksOnStage id={id} />
          {!veiled && <Listings statements={detail.entity.statements ?? []} />}
          {!veiled && <Facts statements={detail.entity.statements ?? []} />}
          <Notes id={id} />
          {entity.kind === "person" && <StandingForm id={id} standing={entity.standing} />}
        </>
      )}
    </>
  );
}

function Actions({ id }: { id: EntityId }) {
  const say = useSay();
  const spot = useSlice((state) => state.stage.placed.get(id));
  const isExpanded = useSlice((state) => state.stage.expanded.has(id));
  return (
    <div className="actions">
      <button type="button" className="main" aria-keyshortcuts="E" onClick={() => void expandOrAsk(id)}>
        {say("action.expand")} <kbd>E</kbd>
      </button>
      <button type="button" aria-keyshortcuts="C" disabled={!isExpanded} onClick={() => apply(collapse(id))}>
        {say("action.collapse")} <kbd>C</kbd>
      </button>
      <button type="button" aria-keyshortcuts="H" disabled={!spot} onClick={() => apply(hide([id]))}>
        {say("action.hide")} <kbd>H</kbd>
      </button>
      <button
        type="button"
        aria-keyshortcuts="Space"
        aria-pressed={spot?.pinned === true}
        disabled={!spot}
        onClick={() => apply(togglePinned([id]))}
      >
        {say(spot?.pinned === true ? "action.unpin" : "action.pin")} <kbd>␣</kbd>
      </button>
      <button type="button" aria-keyshortcuts="P" onClick={() => apply(startPath(id))}>
        {say("action.path")} <kbd>P</kbd>
      </button>
    </div>
  );
}
