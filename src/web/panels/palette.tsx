/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- a combobox
   (WAI-ARIA pattern) whose options show shapes and keys cannot be a <select> or a <datalist> */
import { useId, useState, type KeyboardEvent } from "react";
import { ACTIONS } from "#web/actions/actions.ts";
import { showKeys } from "#web/actions/show-keys.ts";
import type { Entity } from "#model/graph.ts";
import { turnTo, typeSearch } from "#web/changes.ts";
import type { Action } from "#web/actions/action.ts";
import { apply, current, useSlice } from "#web/store.ts";
import { putOnStage } from "#web/tasks/explore.ts";
import { searchFor } from "#web/tasks/search.ts";
import { useSay, type Say } from "#web/use-say.ts";
import { Dialog } from "./dialog.tsx";
import { EntityName } from "./entity-name.tsx";
import { sayAction } from "./say-action.ts";

type Choice = { readonly key: string; readonly entity?: Entity; readonly action?: Action };
const MOST_ENTITIES = 8;

/** Finds entities in any script and everything that can be done, by one field. */
export function Palette({ close }: { close: () => void }) {
  const say = useSay();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const search = useSlice((state) => state.search);
  const list = useId();
  const isAnswered = search.asked === text.trim();
  const found = isAnswered && text.trim() !== "" ? search.entities : [];
  const choices: Choice[] = [
    ...found.slice(0, MOST_ENTITIES).map((entity) => ({ key: entity.id, entity })),
    ...matching(text, say).map((action) => ({ key: action.name + sayAction(say, action), action })),
  ];
  const end = (): void => {
    apply(typeSearch(""));
    close();
  };
  const choose = ({ entity, action }: Choice): void => {
    end();
    if (entity !== undefined) {
      apply(turnTo("explore"));
      void putOnStage([entity]);
    }
    action?.run();
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setActive((active + step + choices.length) % Math.max(1, choices.length));
    const chosen = choices[active];
    if (event.key === "Enter" && chosen !== undefined) choose(chosen);
    if (step !== 0 || event.key === "Enter") event.preventDefault();
  };
  return (
    <Dialog title={say("do.title")} close={end}>
      <div className="palette">
        <input
          type="text"
          role="combobox"
          aria-label={say("do.placeholder")}
          aria-expanded={choices.length > 0}
          aria-controls={list}
          aria-activedescendant={choices.length > 0 ? `${list}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={say("do.placeholder")}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
            searchFor(event.target.value);
          }}
          onKeyDown={onKey}
        />
        <ul role="listbox" id={list} aria-label={say("do.title")}>
          {choices.map((choice, index) => (
            <li
              key={choice.key}
              id={`${list}-${index}`}
              ref={index === active ? (row) => row?.scrollIntoView({ block: "nearest" }) : null}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onClick={() => choose(choice)}
              onKeyDown={(event) => event.key === "Enter" && choose(choice)}
            >
              {choice.entity !== undefined && <EntityName entity={choice.entity} />}
              {choice.action !== undefined && (
                <>
                  <span>{sayAction(say, choice.action)}</span>
                  {choice.action.keys?.map((keys) => (
                    <kbd key={keys}>{showKeys(keys)}</kbd>
                  ))}
                </>
              )}
            </li>
          ))}
        </ul>
        {choices.length === 0 && (
          <output>{isAnswered ? say("do.none", { text }) : say("state.loading")}</output>
        )}
      </div>
    </Dialog>
  );
}

/** The actions that can be run now and whose name holds every word typed, walking keys left out. */
function matching(text: string, say: Say): Action[] {
  const words = text.normalize("NFKC").toLowerCase().split(/\s+/u);
  const state = current();
  return ACTIONS.filter((action) => {
    if (action.name === "do.walk" || action.name === "do.palette" || action.canRun?.(state) === false)
      return false;
    if (action.isOn !== undefined && action.isOn !== state.page) return false;
    const name = sayAction(say, action).normalize("NFKC").toLowerCase();
    return words.every((word) => name.includes(word));
  });
}
