import { useEffect, useState } from "react";
import type { TitleBlock } from "#model/chart.ts";
import { turnTo } from "#web/changes.ts";
import { visibleLinks } from "#web/stage/visible-links.ts";
import { isHidden } from "#web/stage/look.ts";
import { apply, current, useSlice } from "#web/store.ts";
import { previewChart, saveChart } from "#web/tasks/charts.ts";
import { useSay, type Say } from "#web/use-say.ts";
import { showPreview } from "./chart-changes.ts";
import { Waiting, useBusy } from "./waiting.tsx";

const FIELDS = ["title", "author", "date", "caseTitle", "handling"] as const;

/** The chart of what is on the stage: its title block, a picture of the page, and the PDF. */
export function ChartPage() {
  const say = useSay();
  const isEmpty = useSlice((state) => state.stage.placed.size === 0);
  if (isEmpty) {
    return (
      <div className="page empty">
        <h1>{say("chart.empty")}</h1>
        <p>{say("chart.empty-what")}</p>
        <button type="button" className="main" onClick={() => apply(turnTo("explore"))}>
          {say("chart.to-stage")}
        </button>
      </div>
    );
  }
  return <Composer />;
}

function Composer() {
  const say = useSay();
  const preview = useSlice((state) => state.chart.preview);
  const busy = useBusy("chart");
  const saving = useBusy("chart-pdf");
  const [title, setTitle] = useState<TitleBlock>(() => firstTitle(say));
  useEffect(() => {
    void previewChart(title);
    return () => apply(showPreview(undefined));
    // oxlint-disable-next-line react/exhaustive-deps -- once; later by the button
  }, []);
  useEffect(() => () => (preview === undefined ? undefined : URL.revokeObjectURL(preview)), [preview]);
  const set = (name: keyof TitleBlock, value: string): void => setTitle({ ...title, [name]: value });
  return (
    <div className="page chart">
      <form
        className="chart-form"
        onSubmit={(event) => {
          event.preventDefault();
          void saveChart(title);
        }}
      >
        <h1>{say("chart.heading")}</h1>
        {FIELDS.map((name) => (
          <label key={name}>
            {say(`chart.${name}`)}
            <input
              value={title[name]}
              required={name === "title"}
              maxLength={name === "date" ? 40 : 200}
              onChange={(event) => set(name, event.target.value)}
            />
          </label>
        ))}
        <label>
          {say("chart.selection")}
          <textarea
            rows={4}
            maxLength={500}
            value={title.selection}
            onChange={(event) => set("selection", event.target.value)}
          />
        </label>
        <div className="actions">
          <button
            type="button"
            disabled={busy || title.title === ""}
            onClick={() => void previewChart(title)}
          >
            {say(busy ? "chart.drawing" : "chart.preview")}
          </button>
          <button type="submit" className="main" disabled={saving || title.title === ""}>
            {say(saving ? "chart.saving" : "chart.save")}
          </button>
        </div>
        <p className="hint">{say("chart.same")}</p>
      </form>
      <div className="chart-preview">
        {preview === undefined ? (
          busy && <Waiting lines={12} />
        ) : (
          <img src={preview} alt={say("chart.alt", { title: title.title })} />
        )}
      </div>
    </div>
  );
}

/** The title block as it is proposed: the case, the user, today, and a sentence on what was selected. */
function firstTitle(say: Say): TitleBlock {
  const state = current();
  const open = state.cases.find(({ id }) => id === state.case);
  const drawn = visibleLinks(state).length;
  const all = Object.values(state.overview?.links ?? {}).reduce((sum, count) => sum + count, 0);
  const shown = [...state.stage.placed.keys()].filter((id) => !isHidden(id, state)).length;
  return {
    title: say("chart.title-proposed"),
    caseTitle: open?.title ?? "",
    handling: open?.handling ?? "",
    author: typeof state.session === "object" ? state.session.user : "",
    date: new Date().toLocaleDateString("sv-SE"),
    selection: say("chart.selection-proposed", { drawn, all, entities: shown }),
  };
}
