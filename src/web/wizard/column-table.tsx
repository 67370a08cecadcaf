import type { Proposal } from "#model/proposal.ts";
import { Value } from "#web/panels/value.tsx";
import { useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { type ColumnMap, withRole } from "./column-map.ts";
import type { Format } from "./import-state.ts";
import { roleNames } from "./role-names.ts";

const FIRST = 12;

/** Lets a person say which column is what. */
export type Matching = {
  readonly format: Format;
  readonly map: ColumnMap;
  readonly setMap: (map: ColumnMap) => void;
};

/** Which column of the file is read as what: found by the headings, or changed by hand; undefined matching shows it only. */
export function ColumnTable({ proposal, matching }: { proposal: Proposal; matching: Matching | undefined }) {
  const say = useSay();
  const { header, columns, texts } = proposal;
  const language = useSlice((state) => state.language);
  const names = roleNames(matching?.format, language);
  const unread = header.length - new Set(columns.map(({ column }) => column)).size;
  const stated = Object.entries(texts).map(([role, text]) => `${names(role)} = ${text}`);
  if (header.length === 0) return null;
  return (
    <>
      <section
        className={header.length > FIRST ? "scroll-x columns long" : "scroll-x columns"}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
        tabIndex={0}
        aria-label={say("wizard.step-columns")}
      >
        <table>
          <thead>
            <tr>
              <th className="number">{say("columns.column")}</th>
              <th>{say("columns.heading")}</th>
              <th>{say("columns.example")}</th>
              <th>{say("columns.role")}</th>
            </tr>
          </thead>
          <tbody>
            {header.map((name, column) => (
              <tr key={`${column} ${name}`}>
                <td className="number">{column + 1}</td>
                <td>
                  <Value text={name} />
                </td>
                <td>
                  <Value text={exampleOf(proposal, column)} mono />
                </td>
                <td>
                  <Roles column={column} name={name} proposal={proposal} matching={matching} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {stated.length > 0 && <p className="hint">{say("columns.texts", { texts: stated.join("; ") })}</p>}
      {unread > 0 && <p className="hint">{say("columns.unread", { n: unread })}</p>}
    </>
  );
}

function Roles({
  column,
  name,
  proposal: { columns },
  matching,
}: {
  column: number;
  name: string;
  proposal: Proposal;
  matching: Matching | undefined;
}) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const names = roleNames(matching?.format, language);
  const found = columns.filter((one) => one.column === column);
  if (matching === undefined) {
    return <>{found.map(({ role }) => names(role)).join(", ") || say("columns.nothing")}</>;
  }
  const { format, map, setMap } = matching;
  return (
    <>
      <select
        aria-label={say("match.column-is", { column: column + 1, name })}
        value={found[0]?.role ?? ""}
        onChange={(event) => setMap(withRole(map, columns, column, event.target.value))}
      >
        <option value="">{say("columns.nothing")}</option>
        {format.columns.map(({ role }) => (
          <option key={role} value={role}>
            {names(role)}
          </option>
        ))}
      </select>{" "}
      {found.some(({ hand }) => hand) && <span className="quiet">{say("columns.by-hand")}</span>}
    </>
  );
}

function exampleOf({ rows }: Proposal, column: number): string {
  return rows.find(({ cells }) => /\S/.test(cells[column] ?? ""))?.cells[column] ?? "";
}
