import { useMemo } from "react";
import { ENTITY_KINDS, LINK_KINDS } from "#model/kinds.ts";
import { toggleKind, toggleLinkKind } from "#web/changes.ts";
import { apply, useSlice } from "#web/store.ts";
import { linkColor } from "#web/stage/palette.ts";
import { countStage } from "#web/stage/count-stage.ts";
import { clearStage, showHidden } from "#web/stage/stage-changes.ts";
import { useSay } from "#web/use-say.ts";
import { showNumber } from "#web/words/words.ts";
import { KindMark } from "./kind-mark.tsx";

/** What is on the stage, by kind, with counts; each kind can be switched off and on. */
export function Legend() {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const theme = useSlice((state) => state.theme);
  const entities = useSlice((state) => state.entities);
  const links = useSlice((state) => state.links);
  const stage = useSlice((state) => state.stage);
  const offKinds = useSlice((state) => state.offKinds);
  const offLinks = useSlice((state) => state.offLinks);
  const overview = useSlice((state) => state.overview);
  const counts = useMemo(
    () => countStage({ entities, links, stage, offKinds }),
    [entities, links, stage, offKinds],
  );
  const count = (value: number): string => showNumber(value, language);
  return (
    <section className="legend" aria-label={say("legend.title")}>
      <h2>{say("legend.entities")}</h2>
      <ul>
        {ENTITY_KINDS.map((kind, index) => (
          <li key={kind}>
            <label className={counts.kinds[kind] === undefined ? "absent" : ""}>
              <input
                type="checkbox"
                checked={!offKinds.has(kind)}
                onChange={() => apply(toggleKind(kind))}
                aria-keyshortcuts={`${index + 1}`}
              />
              <KindMark kind={kind} silent />
              <span>{say(`kind.${kind}`)}</span>
              <span className="of" title={say("legend.shown-of-case")}>
                {count(counts.kinds[kind] ?? 0)}
                <small> / {count(overview?.entities[kind] ?? 0)}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <h2>{say("legend.links")}</h2>
      <ul>
        {LINK_KINDS.filter((kind) => (overview?.links[kind] ?? 0) + (counts.links[kind] ?? 0) > 0).map(
          (kind) => (
            <li key={kind}>
              <label className={counts.links[kind] === undefined ? "absent" : ""}>
                <input
                  type="checkbox"
                  checked={!offLinks.has(kind)}
                  onChange={() => apply(toggleLinkKind(kind))}
                />
                <svg className="kind-mark" viewBox="0 0 12 12" aria-hidden="true">
                  <line x1="0" y1="6" x2="12" y2="6" stroke={linkColor(kind, theme)} strokeWidth="2.5" />
                </svg>
                <span>{say(`link.${kind}`)}</span>
                <span className="of">
                  {count(counts.links[kind] ?? 0)}
                  <small> / {count(overview?.links[kind] ?? 0)}</small>
                </span>
              </label>
            </li>
          ),
        )}
      </ul>
      <h2>{say("legend.marks")}</h2>
      <dl className="marks">
        <dt className="ring wanted">W</dt>
        <dd>{say("standing.wanted")}</dd>
        <dt className="ring sanctioned">S</dt>
        <dd>{say("standing.sanctioned")}</dd>
        <dt>
          <KindMark kind="person" veiled silent />
        </dt>
        <dd>{say("protected.kind")}</dd>
        <dt>
          <svg viewBox="0 0 26 10" aria-hidden="true">
            <line className="many" x1="0" y1="3" x2="26" y2="3" />
            <line className="few" x1="0" y1="8" x2="26" y2="8" />
          </svg>
        </dt>
        <dd>{say("legend.sources")}</dd>
      </dl>
      <div className="legend-foot">
        <output>
          {say("legend.shown", { shown: counts.shown, all: stage.placed.size })}
          {counts.hidden > 0 && ` · ${say("legend.hidden", { n: counts.hidden })}`}
        </output>
        {stage.hidden.size > 0 && (
          <button type="button" onClick={() => apply(showHidden)}>
            {say("legend.show-hidden", { n: stage.hidden.size })}
          </button>
        )}
        {stage.placed.size > 0 && (
          <button type="button" onClick={() => apply(clearStage)}>
            {say("legend.clear")}
          </button>
        )}
      </div>
    </section>
  );
}
