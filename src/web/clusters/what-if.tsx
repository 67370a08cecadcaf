import { useSlice } from "#web/store.ts";
import { thinkWithout } from "#web/tasks/clusters.ts";
import { useBusy } from "#web/panels/waiting.tsx";
import { useSay } from "#web/use-say.ts";
import type { ClusterCard } from "./cluster-state.ts";
import { citedSources } from "./cited-sources.ts";

/** What the score would be without a source; without a link is asked at the link itself. Never stored. */
export function WhatIf({ card }: { card: ClusterCard }) {
  const say = useSay();
  const busy = useBusy("without");
  const without = useSlice((state) => state.clusters.without);
  const sources = citedSources(card);
  return (
    <section className="what-if">
      <h3>{say("what-if.title")}</h3>
      <label>
        {say("what-if.source")}
        <select
          value=""
          disabled={busy}
          onChange={(event) => {
            const source = sources.find(({ id }) => id === event.target.value);
            if (source !== undefined) void thinkWithout({ name: source.fileName, sources: [source.id] });
          }}
        >
          <option value="">{say("what-if.choose")}</option>
          {sources.map(({ id, fileName, exhibit, grade }) => (
            <option key={id} value={id}>
              {[exhibit, fileName, grade].filter((part) => part !== undefined).join(" · ")}
            </option>
          ))}
        </select>
      </label>
      <output>
        {without !== undefined && (
          <>
            <bdi>{say("what-if.without", { name: without.name })}</bdi>{" "}
            <span className="old-score">{without.scores.before.score.toFixed(1)}</span> →{" "}
            <strong>{without.scores.after.score.toFixed(1)}</strong>{" "}
            <small>{say("what-if.not-stored")}</small>
          </>
        )}
      </output>
    </section>
  );
}
