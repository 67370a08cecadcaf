import { useState } from "react";
import type { ImportOptions } from "#model/import-report.ts";
import type { Proposal } from "#model/proposal.ts";
import { Value } from "#web/panels/value.tsx";
import type { Format } from "#web/state.ts";
import { useSay } from "#web/use-say.ts";
import { roleOf, withRole } from "./column-map.ts";
import { roleNames } from "./role-names.ts";

const FIRST = 5;

type Map = NonNullable<ImportOptions["map"]>;

/** Lets a person say which column is what. */
export type Matching = {
  readonly format: Format;
  readonly map: Map;
  readonly setMap: (map: Map) => void;
};

/** The first rows of a file as they were read, each with its line; over them, when columns are matched, what each is. */
export function Preview({
  proposal: { header, rows },
  matching,
}: {
  proposal: Proposal;
  matching: Matching | undefined;
}) {
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
          {matching !== undefined && <Roles header={header} {...matching} />}
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

function Roles({ header, format, map, setMap }: Matching & { header: readonly string[] }) {
  const say = useSay();
  const names = roleNames(format);
  return (
    <tr className="roles">
      <td>{say("match.is")}</td>
      {header.map((name, column) => (
        <td key={`${column} ${name}`}>
          <select
            aria-label={say("match.column-is", { column: column + 1, name })}
            value={roleOf(map, column)}
            onChange={(event) => setMap(withRole(map, column, event.target.value))}
          >
            <option value="">{say("match.by-heading")}</option>
            {format.columns.map(({ role }) => (
              <option key={role} value={role}>
                {names(role)}
              </option>
            ))}
          </select>
        </td>
      ))}
    </tr>
  );
}
