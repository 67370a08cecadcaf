/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- a combobox
   (WAI-ARIA pattern) whose options show shapes and several names cannot be a <select> or a <datalist> */
import { useId, useRef, useState, type KeyboardEvent } from "react";
import type { Entity } from "#model/graph.ts";
import type { NameFound } from "#model/store.ts";
import { isProtected } from "#model/standing.ts";
import { turnTo, typeSearch } from "#web/changes.ts";
import { apply, current, useSlice } from "#web/store.ts";
import { putOnStage } from "#web/tasks/explore.ts";
import { findWay } from "#web/tasks/paths.ts";
import { searchFor } from "#web/tasks/search.ts";
import { useSay } from "#web/use-say.ts";
import { EntityName } from "./entity-name.tsx";
import { Value } from "./value.tsx";
import { useBusy } from "./waiting.tsx";

/** Finds entities by a fragment of an identifier or a name in any script. */
export function SearchBox() {
  const say = useSay();
  const { text, asked, entities, total, matches } = useSlice((state) => state.search);
  const isPath = useSlice((state) => state.pathFrom !== undefined);
  const isOwn = useSlice((state) => state.asked !== "palette");
  const busy = useBusy("search");
  const [active, setActive] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const list = useId();

  const choose = (entity: Entity): void => {
    const { pathFrom } = current();
    apply(typeSearch(""));
    apply(turnTo("explore"));
    box.current?.blur();
    void (pathFrom === undefined ? putOnStage([entity]) : findWay(pathFrom, entity.id));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") apply(typeSearch(""));
    if (event.key === "ArrowDown") setActive((at) => Math.min(at + 1, entities.length - 1));
    if (event.key === "ArrowUp") setActive((at) => Math.max(at - 1, 0));
    const chosen = entities[active];
    if (event.key === "Enter" && chosen !== undefined && asked === text.trim()) choose(chosen);
    if (["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) event.preventDefault();
  };

  const isOpen = isOwn && asked !== "" && text.trim() !== "";
  return (
    <search className="search">
      <input
        ref={box}
        type="search"
        role="combobox"
        aria-label={say("search.label")}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-activedescendant={isOpen ? `${list}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={say(isPath ? "search.other-end" : "search.placeholder")}
        value={isOwn ? text : ""}
        onChange={(event) => {
          setActive(0);
          searchFor(event.target.value);
        }}
        onKeyDown={onKey}
      />
      {isOpen && (
        <div className="search-results">
          <ul role="listbox" id={list} aria-label={say("search.results")} aria-busy={busy}>
            {entities.map((entity, index) => (
              <li
                key={entity.id}
                id={`${list}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                onMouseEnter={() => setActive(index)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(entity)}
                onKeyDown={(event) => event.key === "Enter" && choose(entity)}
              >
                <EntityName entity={entity} />
                <small>
                  <Match match={matches.find(({ id }) => id === entity.id)} />
                  <OtherNames entity={entity} />
                </small>
              </li>
            ))}
          </ul>
          <output className="count">
            {entities.length === 0
              ? say("search.none", { text: asked })
              : say("search.count", { shown: entities.length, total })}
          </output>
        </div>
      )}
    </search>
  );
}

/** Why an entity was found that is written otherwise. */
function Match({ match }: { match: NameFound | undefined }) {
  const say = useSay();
  if (match === undefined) return null;
  return <span>{say("search.match", { name: match.name, because: say(`name.${match.because}`) })}</span>;
}

function OtherNames({ entity }: { entity: Entity }) {
  if (isProtected(entity.standing)) return null;
  const key = entity.id.slice(entity.id.indexOf(":") + 1);
  const others = entity.names.filter((name) => name !== entity.caption).slice(0, 3);
  return (
    <>
      {others.map((name) => (
        <Value key={name} text={name} />
      ))}
      {key !== entity.caption && <Value text={key} mono />}
    </>
  );
}
