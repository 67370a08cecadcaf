import { useRef } from "react";
import type { RankedCluster } from "#model/ranking.ts";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { lookAt, sortBy } from "./cluster-changes.ts";
import { RANK_COLUMNS, type RankColumn } from "./cluster-state.ts";
import { RankRow } from "./rank-row.tsx";
import { rankRows } from "./rank-rows.ts";
import { ROW_HEIGHT, useWindow } from "./row-window.ts";

/** Columns of words, which are not sorted by. */
const MORE_COLUMNS = 4;

/** The clusters as the view wants them; of a long list only what is in sight is drawn. */
export function Ranking({ clusters }: { clusters: readonly RankedCluster[] }) {
  const say = useSay();
  const view = useSlice((state) => state.clusters.view);
  const entities = useSlice((state) => state.entities);
  const body = useRef<HTMLTableSectionElement>(null);
  const { rows, filtered, unscored } = rankRows(clusters, view, entities);
  const { from, to } = useWindow(body, rows.length);
  return (
    <>
      <div className="rank-tools">
        <label>
          {say("clusters.filter")}
          <input
            type="search"
            value={view.text}
            placeholder={say("clusters.filter-what")}
            onChange={(event) => apply(lookAt({ text: event.target.value }))}
          />
        </label>
        <label>
          <input
            type="checkbox"
            checked={view.isAllShown}
            onChange={(event) => apply(lookAt({ isAllShown: event.target.checked }))}
          />
          {say("clusters.also-zero")}
        </label>
        <output>
          {say("clusters.shown", { shown: rows.length, total: clusters.length })}
          {unscored > 0 && ` · ${say("clusters.hidden-zero", { n: unscored })}`}
          {filtered > 0 && ` · ${say("clusters.hidden-filter", { n: filtered })}`}
        </output>
      </div>
      <table className="ranking" aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {RANK_COLUMNS.map((column) => (
              <Head key={column} column={column} />
            ))}
            <th className="starts">{say("clusters.starts")}</th>
            <th className="roles">{say("clusters.roles")}</th>
            <th>{say("clusters.warning")}</th>
            <th>
              <span className="only-heard">{say("clusters.open")}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          <Gap rows={from} />
          {rows.slice(from, to).map((cluster, index) => (
            <RankRow key={cluster.id} cluster={cluster} row={from + index + 2} />
          ))}
          <Gap rows={rows.length - to} />
        </tbody>
      </table>
      {rows.length === 0 && <p className="hint">{say("clusters.none-found")}</p>}
    </>
  );
}

function Head({ column }: { column: RankColumn }) {
  const say = useSay();
  const sorted = useSlice((state) => state.clusters.view.column === column);
  const isDown = useSlice((state) => state.clusters.view.isDown);
  const isAscending = (column === "rank") !== isDown;
  return (
    <th
      className="number"
      {...(sorted && { "aria-sort": isAscending ? ("ascending" as const) : ("descending" as const) })}
    >
      <button
        type="button"
        className="plain"
        title={say(`clusters.column-${column}-what`)}
        onClick={() => apply(sortBy(column))}
      >
        {say(`clusters.column-${column}`)}
        {sorted && <span aria-hidden> {isAscending ? "↑" : "↓"}</span>}
      </button>
    </th>
  );
}

/** The room of the rows that are not drawn. */
function Gap({ rows }: { rows: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden className="gap">
      <td colSpan={RANK_COLUMNS.length + MORE_COLUMNS} style={{ height: rows * ROW_HEIGHT }}>
        {" "}
      </td>
    </tr>
  );
}
