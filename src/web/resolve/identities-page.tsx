import { useEffect, useLayoutEffect } from "react";
import { RESOLVED_KINDS, type ResolvedKind } from "#api/decisions.ts";
import type { Verdict } from "#model/decision.ts";
import { useBusy, Waiting } from "#web/panels/waiting.tsx";
import { apply, current, useSlice } from "#web/store.ts";
import { loadIdentities } from "#web/tasks/identities.ts";
import { useSay } from "#web/use-say.ts";
import { DecisionList } from "./decision-list.tsx";
import { SORTS, type Sort } from "./identities.ts";
import { askIdentities, chooseVerdict, isListable, stepPair } from "./identity-changes.ts";
import { mayChoose } from "./may-choose.ts";
import { PairCard } from "./pair-card.tsx";
import { PairList } from "./pair-list.tsx";

const STEPS = [0.05, 0.2, 0.5, 0.8, 0.95];

/** Who may be one with whom: the queue to decide, the listed against ours, and what was decided. */
export function IdentitiesPage() {
  const say = useSay();
  const { sort, kind, least, found } = useSlice((state) => state.identities);
  const caseId = useSlice((state) => state.case);
  const busy = useBusy("identities");
  useLayoutEffect(() => {
    if (caseId !== undefined) void loadIdentities({ sort, kind, least });
  }, [caseId, sort, kind, least]);
  useEffect(() => {
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <div className="page identities">
      <header className="page-head">
        <h1>{say("page.identities")}</h1>
        <nav className="sorts" aria-label={say("identities.sorts")}>
          {SORTS.map((name) => (
            <button
              type="button"
              key={name}
              aria-pressed={sort === name}
              onClick={() => apply(askIdentities({ sort: name }))}
            >
              {say(`identities.${name}`)}
            </button>
          ))}
        </nav>
        {sort !== "decisions" && <Asked sort={sort} kind={kind} least={least} />}
      </header>
      <p className="caution">{say("identities.lead")}</p>
      {sort === "decisions" ? (
        <DecisionList />
      ) : found === undefined ? (
        busy && <Waiting lines={8} />
      ) : found.candidates.length === 0 ? (
        <p className="hint">{say(sort === "screening" ? "identities.no-hits" : "identities.none")}</p>
      ) : (
        <div className="queue">
          <PairList found={found} />
          <PairCard />
        </div>
      )}
    </div>
  );
}

function Asked({ sort, kind, least }: { sort: Sort; kind: ResolvedKind; least: number }) {
  const say = useSay();
  const kinds = RESOLVED_KINDS.filter((name) => sort === "candidates" || isListable(name));
  return (
    <>
      <label>
        {say("identities.kind")}
        <select
          value={kind}
          onChange={(event) => apply(askIdentities({ kind: event.target.value as ResolvedKind }))}
        >
          {kinds.map((name) => (
            <option key={name} value={name}>
              {say(`kind.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say("identities.least")}
        <select
          value={least}
          onChange={(event) => apply(askIdentities({ least: Number(event.target.value) }))}
        >
          {STEPS.map((step) => (
            <option key={step} value={step}>
              {step.toFixed(2)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

const KEYS: Readonly<Record<string, () => void>> = {
  ArrowDown: () => apply(stepPair(1)),
  ArrowUp: () => apply(stepPair(-1)),
  KeyS: () => choose("same"),
  KeyN: () => choose("not_same"),
  KeyU: () => choose("unsure"),
  KeyH: () => choose("one_holder"),
};

function choose(verdict: Verdict): void {
  const { found, at } = current().identities;
  const pair = found?.candidates[at];
  if (pair !== undefined && mayChoose(pair, verdict)) apply(chooseVerdict(verdict));
}

/** By the place of the key, so that it works while a Korean keyboard is on. */
function onKey(event: KeyboardEvent): void {
  const { sort, found } = current().identities;
  if (sort === "decisions" || found === undefined || found.candidates.length === 0) return;
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") !== null)
    return;
  if (event.target instanceof HTMLElement && event.target.matches("input, textarea, select")) return;
  const act = KEYS[event.code];
  if (act === undefined) return;
  event.preventDefault();
  act();
}
