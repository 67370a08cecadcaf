import { citedName, type Source } from "#model/source.ts";
import { showClock } from "#web/panels/show-time.ts";
import { SourceName } from "#web/panels/source-cite.tsx";
import { Value } from "#web/panels/value.tsx";
import { Waiting } from "#web/panels/waiting.tsx";
import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { showNumber } from "#web/words/words.ts";
import { formatTitle } from "./format-title.ts";
import { HandlingForm } from "./handling-form.tsx";
import { HistoryActions } from "./history-actions.tsx";

const COLUMNS = ["source.file", "source.device", "option.profile", "history.who"] as const;
const COUNTS = ["history.read", "history.accepted", "history.rejected"] as const;

/** Every file brought into the case, newest first, superseded and undone ones included. */
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
                {COLUMNS.map((key) => (
                  <th key={key}>{say(key)}</th>
                ))}
                {COUNTS.map((key) => (
                  <th key={key} className="number">
                    {say(key)}
                  </th>
                ))}
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
  const { device, warrant, undoings = [], supersedes } = source;
  const older = useSlice((state) => state.history?.find(({ id }) => id === supersedes));
  return (
    <tr className={source.state}>
      <td>
        <SourceName source={source} />
        <HandlingForm source={source} />
        {older !== undefined && (
          <div className="quiet">{say("history.supersedes", { file: citedName(older) })}</div>
        )}
      </td>
      <td>
        <Value text={[device, warrant].filter((text) => text !== undefined).join(", ")} />
      </td>
      <td>
        {formatTitle(source.profile, formats, language)} <span className="quiet">{source.encoding}</span>
      </td>
      <td>
        <Value text={source.importedBy} /> <span className="time">{showClock(source.importedAt)}</span>
      </td>
      <td className="number">{count(source.read)}</td>
      <td className="number">{count(source.accepted)}</td>
      <td className="number">{count(source.rejected)}</td>
      <td>
        <span className="state">{say(`source-state.${source.state}`)}</span>
        {undoings.map(({ by, at, reason }) => (
          <div key={at} className="quiet">
            <Value
              text={say("history.undone", {
                by,
                at: showClock(at),
                reason: reason === "" ? say("history.no-reason") : reason,
              })}
            />
          </div>
        ))}
      </td>
      <td className="row-actions">
        <HistoryActions source={source} />
      </td>
    </tr>
  );
}
