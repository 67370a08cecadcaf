import { useMemo, useState } from "react";
import { select, selectBundle, toggleSelected } from "#web/changes.ts";
import { KindMark } from "#web/panels/kind-mark.tsx";
import { StandingMarks } from "#web/panels/standing-marks.tsx";
import { Value } from "#web/panels/value.tsx";
import { apply, current, useSlice } from "#web/store.ts";
import { inspect } from "#web/tasks/explore.ts";
import { useSay } from "#web/use-say.ts";
import type { Key } from "#web/words/words.ts";
import { isProtected } from "#model/standing.ts";
import { RowGrid, type Column } from "./row-grid.tsx";
import { entityRows, lineRows, sortRows, type EntityRow, type LineRow } from "./table-rows.ts";

/** What is in sight as a table, entities or lines; what is selected here is selected on the stage. */
export function StageTable() {
  const say = useSay();
  const [of, setOf] = useState<"entities" | "lines">("entities");
  return (
    <section className="stage-table" aria-label={say("table.title")}>
      <div className="table-of" role="toolbar" aria-label={say("table.of")}>
        {(["entities", "lines"] as const).map((name) => (
          <button key={name} type="button" aria-pressed={of === name} onClick={() => setOf(name)}>
            {say(`table.${name}`)}
          </button>
        ))}
      </div>
      {of === "entities" ? <EntityGrid /> : <LineGrid />}
    </section>
  );
}

const ENTITY_COLUMNS: readonly Column<EntityRow>[] = [
  {
    by: "name",
    title: "table.name",
    cell: ({ entity, name }) => (
      <span className="entity-name">
        <KindMark kind={entity.kind} veiled={isProtected(entity.standing)} silent />
        <Value text={name} />
        <StandingMarks standing={entity.standing} />
      </span>
    ),
  },
  { by: "kind", title: "table.kind", cell: ({ kind }) => kind },
  { by: "neighbours", title: "table.neighbours", isNumber: true, cell: ({ neighbours }) => neighbours },
  { by: "rows", title: "recorded.count", isNumber: true, cell: ({ rows }) => rows },
  { by: "first", title: "recorded.first", cell: ({ first }) => first },
  { by: "last", title: "recorded.last", cell: ({ last }) => last },
];

function EntityGrid() {
  const rows = useSlice(entityRows);
  const selected = useSlice((state) => state.selected);
  return (
    <SortedGrid
      rows={rows}
      columns={ENTITY_COLUMNS}
      start="name"
      isSelected={({ key }) => selected.has(key)}
      choose={({ key }, isMore) => {
        if (isMore) apply(toggleSelected(key));
        else void inspect(key);
      }}
      chooseAll={(all) => apply(select(...all.map(({ key }) => key)))}
    />
  );
}

const LINE_COLUMNS: readonly Column<LineRow>[] = [
  { by: "from", title: "table.from", cell: ({ from }) => <Value text={from} /> },
  { by: "kind", title: "table.link", cell: ({ kind }) => kind },
  { by: "to", title: "table.to", cell: ({ to }) => <Value text={to} /> },
  { by: "rows", title: "recorded.count", isNumber: true, cell: ({ rows }) => rows },
  { by: "sources", title: "filter.sources", isNumber: true, cell: ({ sources }) => sources },
  { by: "first", title: "recorded.first", cell: ({ first }) => first },
  { by: "last", title: "recorded.last", cell: ({ last }) => last },
];

function LineGrid() {
  const rows = useSlice(lineRows);
  const selected = useSlice((state) => state.selectedBundle);
  return (
    <SortedGrid
      rows={rows}
      columns={LINE_COLUMNS}
      start="rows"
      isDown
      isSelected={({ key }) => key === selected}
      choose={({ key }) => apply(selectBundle(key))}
    />
  );
}

/** The grid with its rows in the order of a heading. */
function SortedGrid<R extends { readonly key: string }>({
  rows,
  columns,
  start,
  isDown: startsDown = false,
  ...rest
}: {
  rows: readonly R[];
  columns: readonly Column<R>[];
  start: keyof R;
  isDown?: boolean;
  isSelected: (row: R) => boolean;
  choose: (row: R, isMore: boolean) => void;
  chooseAll?: (rows: readonly R[]) => void;
}) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const [order, setOrder] = useState({ by: start, isDown: startsDown });
  const sorted = useMemo(() => sortRows(rows, order.by, order.isDown, language), [rows, order, language]);
  if (rows.length === 0) return <p className="hint empty-table">{say(emptyWord())}</p>;
  return <RowGrid rows={sorted} columns={columns} order={order} setOrder={setOrder} {...rest} />;
}

function emptyWord(): Key {
  return current().stage.placed.size === 0 ? "table.empty" : "table.all-hidden";
}
