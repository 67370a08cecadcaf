import { type Source, citedName } from "#model/source.ts";
import { showClock } from "#web/panels/show-time.ts";
import { SourceName } from "#web/panels/source-cite.tsx";
import { Waiting } from "#web/panels/waiting.tsx";
import { useSlice } from "#web/store.ts";
import { askUndo, showReport } from "#web/tasks/imports.ts";
import { useSay } from "#web/use-say.ts";
import { showNumber } from "#web/words/words.ts";
import { formatTitle } from "./format-title.ts";

/** Every file brought into the case, newest first, undone ones included. */
export function ImportHistory() {
  const say = useSay();
  const sources = useSlice((state) => state.history);
  return (
    <section className="history">
      <h2>{say("history.title")}</h2>
      {sources === undefined ? (
        <Waiting />
      ) : sources.length === 0 ? (
        <p className="hint">{say("history.none")}</p>
      ) : (
        <div className="scroll-x">
          <table>
            <thead>
              <tr>
                <th>{say("source.file")}</th>
                <th>{say("source.device")}</th>
                <th>{say("option.profile")}</th>
                <th>{say("source.encoding")}</th>
                <th>{say("source.imported")}</th>
                <th className="number">{say("history.read")}</th>
                <th className="number">{say("history.accepted")}</th>
                <th className="number">{say("history.rejected")}</th>
                <th>{say("history.state")}</th>
                <th>
                  <span className="only-heard">{say("history.undo")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {sources.map((source) => (
                <Row key={source.id} source={source} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ source }: { source: Source }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const formats = useSlice((state) => state.formats);
  const count = (value: number): string => showNumber(value, language);
  return (
    <tr className={source.state}>
      <td>
        <SourceName source={source} />
      </td>
      <td>{source.device}</td>
      <td>{formatTitle(source.profile, formats, language)}</td>
      <td>{source.encoding}</td>
      <td className="time" title={source.importedBy}>
        {showClock(source.importedAt)}
      </td>
      <td className="number">{count(source.read)}</td>
      <td className="number">{count(source.accepted)}</td>
      <td className="number">{count(source.rejected)}</td>
      <td>{say(`source-state.${source.state}`)}</td>
      <td className="row-actions">
        {source.state !== "importing" && (
          <button
            type="button"
            aria-label={say("history.report-file", { file: citedName(source) })}
            onClick={() => void showReport(source)}
          >
            {say("history.report")}
          </button>
        )}
        {source.state !== "undone" && (
          <button
            type="button"
            aria-label={say("history.undo-file", { file: citedName(source) })}
            onClick={() => void askUndo(source)}
          >
            {say("history.undo")}
          </button>
        )}
      </td>
    </tr>
  );
}
