import { useState } from "react";
import type { Proposal } from "#model/import-report.ts";
import { Value } from "#web/panels/value.tsx";
import { useSay } from "#web/use-say.ts";

const FIRST = 5;

/** The first rows of a file as they were read, each with its line. */
export function Preview({ proposal: { header, rows } }: { proposal: Proposal }) {
  const say = useSay();
  const [all, showAll] = useState(false);
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <div className="scroll-x">
      <table className="preview">
        <caption>{say("import.preview", { n: shown.length })}</caption>
        <thead>
          <tr>
            <th className="number">{say("events.line")}</th>
            {header.map((name, column) => (
              <th key={`${column} ${name}`}>
                <Value text={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ line, cells }) => (
            <tr key={line}>
              <td className="number">{line}</td>
              {cells.map((cell, column) => (
                <td key={`${line} ${column}`}>
                  <Value text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <button type="button" className="quiet" onClick={() => showAll(true)}>
          {say("import.more-rows", { n: rows.length - shown.length })}
        </button>
      )}
    </div>
  );
}
