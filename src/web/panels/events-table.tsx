import { useState } from "react";
import type { Events } from "#model/graph.ts";
import type { SourceId } from "#model/source.ts";
import { useSay } from "#web/use-say.ts";
import { showTime } from "./show-time.ts";
import { LineButton } from "./source-cite.tsx";
import { Value } from "./value.tsx";

const PAGE = 100;

/** The rows behind a link, in the order of the file; a column that no row fills is left out. */
export function EventsTable({ source, events }: { source: SourceId; events: Events }) {
  const say = useSay();
  const [shown, show] = useState(PAGE);
  const { lines, at, amounts, currencies, seconds, references } = events;
  return (
    <>
      <table className="events">
        <thead>
          <tr>
            <th>{say("events.line")}</th>
            {at !== undefined && <th>{say("events.time")}</th>}
            {amounts !== undefined && <th className="number">{say("events.amount")}</th>}
            {seconds !== undefined && <th className="number">{say("events.seconds")}</th>}
            {references !== undefined && <th>{say("events.reference")}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shown).map((line, row) => (
            <tr key={`${line} ${row}`}>
              <td>
                <LineButton source={source} line={line} />
              </td>
              {at !== undefined && <td className="time">{showTime(at[row] ?? "")}</td>}
              {amounts !== undefined && (
                <td className="number">
                  <Value text={`${amounts[row] ?? ""} ${currencies?.[row] ?? ""}`.trim()} />
                </td>
              )}
              {seconds !== undefined && <td className="number">{secondsOf(seconds[row])}</td>}
              {references !== undefined && (
                <td>
                  <Value text={references[row] ?? ""} mono />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > shown && (
        <button type="button" onClick={() => show(shown + PAGE)}>
          {say("events.more", { shown, total: lines.length })}
        </button>
      )}
    </>
  );
}

function secondsOf(seconds: number | undefined): string {
  return seconds === undefined || seconds < 0 ? "" : String(seconds);
}
