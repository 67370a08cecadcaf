import { showClock } from "#web/panels/show-time.ts";
import { useBusy } from "#web/panels/waiting.tsx";
import { useSlice } from "#web/store.ts";
import { reproduce } from "#web/tasks/scores.ts";
import { useSay } from "#web/use-say.ts";
import type { ShownRun } from "./cluster-state.ts";

/** What a run was made of, by which method, and whether it comes out again bit for bit. */
export function RunFacts({ shown: { record, ranking } }: { shown: ShownRun }) {
  const say = useSay();
  const facts = [
    ["clusters.run-id", record.id],
    ["clusters.made", `${showClock(record.at)} · ${record.author}`],
    ["clusters.method", record.method],
    ["clusters.parameters", record.parametersHash],
    ["clusters.hubs-hash", record.hubsHash],
    ["clusters.input", record.inputHash],
    ["clusters.evidence-file", record.evidence],
    ["clusters.revision", record.revision],
    ["clusters.as-of", record.asOf],
  ] as const;
  return (
    <>
      <p className="run-facts">
        {say("clusters.run", {
          entities: ranking.entities,
          links: ranking.links,
          fugitives: ranking.fugitives,
          syndicates: ranking.syndicates,
          protected: ranking.protectedPersons,
        })}
      </p>
      {record.newHubs > 0 && <p className="caution">{say("clusters.new-hubs", { n: record.newHubs })}</p>}
      <details className="how">
        <summary>{say("clusters.how")}</summary>
        <p>{say("clusters.how-text")}</p>
        <dl className="pairs">
          {facts.map(([key, value]) => (
            <div key={key}>
              <dt>{say(key)}</dt>
              <dd className="mono">{value}</dd>
            </div>
          ))}
        </dl>
        <Reproduction />
      </details>
    </>
  );
}

function Reproduction() {
  const say = useSay();
  const busy = useBusy("reproduce");
  const found = useSlice((state) => state.clusters.reproduction);
  return (
    <div className="reproduction">
      <button type="button" disabled={busy} onClick={() => void reproduce()}>
        {say(busy ? "clusters.reproducing" : "clusters.reproduce")}
      </button>
      <output>
        {found !== undefined &&
          (found.equal
            ? say("clusters.reproduced", { id: found.found })
            : say("clusters.not-reproduced", { id: found.found }))}
      </output>
      {found !== undefined && found.differences.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{say("clusters.difference")}</th>
              <th>{say("clusters.stored")}</th>
              <th>{say("clusters.found-now")}</th>
            </tr>
          </thead>
          <tbody>
            {found.differences.map(({ at, stored, found: now }) => (
              <tr key={at}>
                <td className="mono">{at}</td>
                <td className="mono">{stored}</td>
                <td className="mono">{now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
