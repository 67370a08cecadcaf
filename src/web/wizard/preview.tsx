import { useState } from "react";
import type { Proposal, ProposedRow } from "#model/proposal.ts";
import { Value } from "#web/panels/value.tsx";
import { useSay } from "#web/use-say.ts";
import { SaidView } from "./said-view.tsx";

const FIRST = 10;

/** The first rows of a file: each as what it becomes, with what is wrong with it, beside its cells as they stand. */
export function Preview({ proposal: { header, rows, profile } }: { proposal: Proposal }) {
  const say = useSay();
  const [all, showAll] = useState(false);
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.slice(0, FIRST);
  const isKnown = rows.some(({ said }) => said !== undefined);
  return (
    <>
      <p className="hint">
        {isKnown
          ? say("rows.counts", countsOf(rows))
          : say(profile === undefined ? "rows.not-yet" : "rows.with-list")}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
      <section className="scroll-x preview-rows" tabIndex={0} aria-label={say("wizard.step-rows")}>
        <table className="preview">
          <caption className="only-heard">{say("import.preview", { n: shown.length })}</caption>
          <thead>
            <tr>
              <th className="number">{say("events.line")}</th>
              {isKnown && <th>{say("rows.becomes")}</th>}
              {header.map((name, column) => (
                <th key={`${column} ${name}`}>
                  <Value text={name} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.line} className={row.said?.rejected === true ? "reject" : ""}>
                <td className="number">{row.line}</td>
                {isKnown && (
                  <td className="becomes">
                    {row.said !== undefined && <SaidView said={row.said} issues={row.issues} />}
                  </td>
                )}
                {row.cells.map((cell, column) => (
                  <td key={`${row.line} ${column}`}>
                    <Value text={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < rows.length && (
        <button type="button" className="quiet" onClick={() => showAll(true)}>
          {say("import.more-rows", { n: rows.length - shown.length })}
        </button>
      )}
    </>
  );
}

function countsOf(rows: readonly ProposedRow[]): Record<"n" | "good" | "flagged" | "rejected", number> {
  const rejected = rows.filter(({ said }) => said?.rejected === true).length;
  const flagged = rows.filter(({ said, issues }) => said?.rejected === false && issues.length > 0).length;
  return { n: rows.length, good: rows.length - rejected, flagged, rejected };
}
