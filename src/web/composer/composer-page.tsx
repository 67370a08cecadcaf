import { useEffect } from "react";
import { useSlice } from "#web/store.ts";
import {
  openComposer,
  previewChart,
  saveChart,
  saveDisclosure,
  type ChartFormat,
} from "#web/tasks/charts.ts";
import { useSay } from "#web/use-say.ts";
import { Waiting, useBusy } from "#web/panels/waiting.tsx";
import { CaptionFields } from "./caption-fields.tsx";
import { ContentFields } from "./content-fields.tsx";
import { LookFields } from "./look-fields.tsx";
import { mayOpenNames } from "./may-open-names.ts";
import { NameFields } from "./name-fields.tsx";
import { NoteFields } from "./note-fields.tsx";
import { PageView } from "./page-view.tsx";
import { TitleFields } from "./title-fields.tsx";

const FORMATS = ["pdf", "svg", "png", "package"] as const satisfies readonly ChartFormat[];

/** The chart for the case file: what is in it, how it is set out, its words; beside it the page as it will be printed. */
export function ComposerPage() {
  const say = useSay();
  const draft = useSlice((state) => state.chart.draft);
  const caseId = useSlice((state) => state.case);
  const open = useSlice((state) => state.cases.find(({ id }) => id === state.case));
  const user = useSlice((state) => (typeof state.session === "object" ? state.session.user : ""));
  useEffect(() => {
    if (caseId === undefined) return;
    void openComposer(() => ({
      title: say("chart.title-proposed"),
      caseTitle: open?.title ?? "",
      exhibit: "",
      handling: open?.handling ?? "",
      author: user,
      date: new Date().toLocaleDateString("sv-SE"),
    }));
    // oxlint-disable-next-line react/exhaustive-deps -- once a case; later by the button
  }, [caseId]);
  if (draft === undefined) return <Waiting lines={12} />;
  return (
    <div className="page chart">
      <form
        className="chart-form"
        onSubmit={(event) => {
          event.preventDefault();
          void previewChart();
        }}
      >
        <h1>{say("chart.heading")}</h1>
        <ContentFields draft={draft} />
        <LookFields draft={draft} />
        <TitleFields draft={draft} />
        <CaptionFields draft={draft} />
        <NoteFields draft={draft} />
        <NameFields draft={draft} />
        <Actions />
        <p className="hint">{say("chart.same")}</p>
        <Disclosure />
      </form>
      <PageView />
    </div>
  );
}

function Actions() {
  const say = useSay();
  const isDrawing = useBusy("chart");
  const isTitled = useSlice((state) => state.chart.draft?.title.title !== "");
  const isReady = useSlice((state) => state.chart.choice !== undefined);
  return (
    <div className="actions">
      <button type="submit" className="main" disabled={isDrawing || !isTitled}>
        {say(isDrawing ? "chart.drawing" : "chart.preview")}
      </button>
      {FORMATS.map((format) => (
        <Save key={format} format={format} disabled={!isTitled || !isReady} />
      ))}
    </div>
  );
}

function Save({ format, disabled }: { format: ChartFormat; disabled: boolean }) {
  const say = useSay();
  const isBusy = useBusy(`chart-${format}`);
  return (
    <button type="button" disabled={disabled || isBusy} onClick={() => void saveChart(format)}>
      {say(isBusy ? "chart.saving" : `chart.save-${format}`)}
    </button>
  );
}

/** The package with what the chart leaves out, for whoever may give it to the other side. */
function Disclosure() {
  const say = useSay();
  const isAllowed = useSlice(mayOpenNames);
  const isTitled = useSlice((state) => state.chart.draft?.title.title !== "");
  const isReady = useSlice((state) => state.chart.choice !== undefined);
  const isBusy = useBusy("chart-disclosure");
  if (!isAllowed) return null;
  return (
    <div className="disclosure">
      <button type="button" disabled={!isTitled || !isReady || isBusy} onClick={() => void saveDisclosure()}>
        {say(isBusy ? "chart.saving" : "chart.disclose")}
      </button>
      <p className="hint">{say("chart.disclose-what")}</p>
    </div>
  );
}
