import type { RankedCluster } from "#model/ranking.ts";
import { ROLES } from "#model/set-context.ts";
import { showReliability } from "#web/panels/show-reliability.ts";
import { useSlice } from "#web/store.ts";
import { openCluster } from "#web/tasks/clusters.ts";
import { useSay } from "#web/use-say.ts";
import { showNumber } from "#web/words/words.ts";
import { NameOf } from "./name-of.tsx";
import { coverageOf } from "./rank-rows.ts";

/** One cluster of the ranking. */
export function RankRow({ cluster, row }: { cluster: RankedCluster; row: number }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const isOpen = useSlice((state) => state.clusters.open === cluster.id);
  const { context, soleOrigins } = cluster;
  return (
    <tr className={isOpen ? "open" : ""} aria-rowindex={row}>
      <td className="number">{cluster.rank}</td>
      <td className="number score">{cluster.score.toFixed(1)}</td>
      <td className="number">{showReliability(cluster.toFugitives)}</td>
      <td className="number">{showReliability(cluster.toSyndicates)}</td>
      <td className="number">{showReliability(cluster.entryToEntry)}</td>
      <td className="number">{showNumber(cluster.size, language)}</td>
      <td className="number">{Math.round(100 * coverageOf(cluster))} %</td>
      <td className="number">{context.newest ?? "–"}</td>
      <td className="starts">
        <NameOf id={cluster.fugitive} /> … <NameOf id={cluster.syndicate} />
      </td>
      <td className="roles">
        {ROLES.filter((role) => role !== "unassessed" && context.roles[role] !== undefined)
          .map((role) => `${say(`role.${role}`)} ${context.roles[role] ?? 0}`)
          .join(" · ")}
      </td>
      <td>
        {cluster.score > 0 && soleOrigins.length > 0 && (
          <span className="sole-origin" title={say("clusters.sole-origin-what", { n: soleOrigins.length })}>
            {say("clusters.sole-origin")}
          </span>
        )}
      </td>
      <td>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label={say(isOpen ? "clusters.close-rank" : "clusters.open-rank", { rank: cluster.rank })}
          onClick={() => void openCluster(isOpen ? undefined : cluster.id)}
        >
          {say(isOpen ? "clusters.close" : "clusters.open")}
        </button>
      </td>
    </tr>
  );
}
