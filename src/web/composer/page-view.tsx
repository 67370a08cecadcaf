import { useEffect } from "react";
import { turnTo } from "#web/changes.ts";
import { Waiting, useBusy } from "#web/panels/waiting.tsx";
import { apply, useSlice } from "#web/store.ts";
import { previewChart } from "#web/tasks/charts.ts";
import { useSay } from "#web/use-say.ts";

/** Type below this many points is hard to read on paper. */
const READABLE = 4.5;

/** The page as it will be printed, the way to the others, and a word when the type is too small to read. */
export function PageView() {
  const say = useSay();
  const preview = useSlice((state) => state.chart.preview);
  const page = useSlice((state) => state.chart.page);
  const title = useSlice((state) => state.chart.draft?.title.title ?? "");
  const isBusy = useBusy("chart");
  const address = preview?.address;
  useEffect(() => () => (address === undefined ? undefined : URL.revokeObjectURL(address)), [address]);
  if (preview === undefined)
    return <div className="chart-preview">{isBusy ? <Waiting lines={12} /> : <Nothing />}</div>;
  return (
    <div className="chart-preview">
      <nav className="page-turn" aria-label={say("chart.pages")}>
        <button type="button" disabled={isBusy || page === 1} onClick={() => void previewChart(page - 1)}>
          {say("chart.page-before")}
        </button>
        <span>{say("chart.page-of", { page, pages: preview.pages })}</span>
        <button
          type="button"
          disabled={isBusy || page >= preview.pages}
          onClick={() => void previewChart(page + 1)}
        >
          {say("chart.page-after")}
        </button>
        {preview.size < READABLE && (
          <output className="hint">{say("chart.small-type", { size: preview.size.toFixed(1) })}</output>
        )}
      </nav>
      <img src={preview.address} alt={say("chart.alt", { title })} />
    </div>
  );
}

function Nothing() {
  const say = useSay();
  return (
    <div className="empty">
      <h2>{say("chart.empty")}</h2>
      <p>{say("chart.empty-what")}</p>
      <button type="button" className="main" onClick={() => apply(turnTo("explore"))}>
        {say("chart.to-stage")}
      </button>
    </div>
  );
}
