import { citedName } from "#model/source.ts";
import { useCallback } from "react";
import { showLine } from "#web/changes.ts";
import type { LineView } from "#web/state.ts";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { Dialog } from "./dialog.tsx";
import { showClock } from "./show-time.ts";
import { Value } from "./value.tsx";
import { Waiting } from "./waiting.tsx";

/** The original lines of the original file, the cited ones marked, with what identifies the file. */
export function SourceLine() {
  const line = useSlice((state) => state.line);
  return line === undefined ? null : <Shown line={line} />;
}

function Shown({ line: { view, from, to } }: { line: LineView }) {
  const say = useSay();
  const close = useCallback(() => apply(showLine(undefined)), []);
  const lines = from === to ? String(from) : `${from}–${to}`;
  return (
    <Dialog title={say("source.title", { lines })} wide close={close}>
      {view === undefined ? (
        <Waiting lines={8} />
      ) : (
        <>
          <dl className="pairs file">
            <Pair name={say("source.file")} value={citedName(view.source)} />
            {view.source.exhibit !== undefined && (
              <Pair name={say("source.exhibit")} value={view.source.exhibit} />
            )}
            {view.source.device !== undefined && (
              <Pair name={say("source.device")} value={view.source.device} />
            )}
            {view.source.custodian !== undefined && (
              <Pair name={say("source.custodian")} value={view.source.custodian} />
            )}
            {view.source.warrant !== undefined && (
              <Pair name={say("option.warrant")} value={view.source.warrant} />
            )}
            {view.source.seizedAt !== undefined && (
              <Pair name={say("option.seizedAt")} value={view.source.seizedAt} />
            )}
            <Pair name={say("access.handling")} value={say(`handling.${view.source.handling ?? "H0"}`)} />
            {view.source.conditions !== undefined && (
              <Pair name={say("option.conditions")} value={view.source.conditions} />
            )}
            <Pair name={say("source.grade-name")} value={view.source.grade} />
            <Pair name={say("source.encoding")} value={view.source.encoding} />
            <Pair name={say("source.timezone")} value={view.source.timezone} />
            <Pair name={say("source.imported")} value={showClock(view.source.importedAt)} />
            <Pair name="SHA-256" value={view.source.sha256} mono />
          </dl>
          <div className="file-lines">
            <table aria-label={say("source.lines")}>
              <tbody>
                {view.header !== undefined && !view.lines.some(({ text }) => text === view.header) && (
                  <tr className="header-line">
                    <th scope="row">{say("source.header")}</th>
                    <td>
                      <Value text={view.header} mono />
                    </td>
                  </tr>
                )}
                {view.lines.map(({ line, text, cited }) => (
                  <tr key={line} className={cited ? "cited" : ""} aria-current={cited}>
                    <th scope="row">
                      {line}
                      {cited && <span className="only-heard">{say("source.cited")}</span>}
                    </th>
                    <td>
                      <Value text={text} mono />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="hint">{say("source.exact")}</p>
        </>
      )}
    </Dialog>
  );
}

function Pair({ name, value, mono = false }: { name: string; value: string; mono?: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Value text={value} mono={mono} />
      </dd>
    </div>
  );
}
