import { useState } from "react";
import type { ImportOptions, Need } from "#model/import-report.ts";
import type { Proposal } from "#model/proposal.ts";
import { Value } from "#web/panels/value.tsx";
import { useSay } from "#web/use-say.ts";
import { textOf, wantedOf, withRole, withText } from "./column-map.ts";
import type { RoleNames } from "./role-names.ts";

type Map = NonNullable<ImportOptions["map"]>;

/** What the columns do not say yet: roles still to be matched in the table below, a text for all rows, or one of two like columns. */
export function MapNeed({
  need,
  proposal: { header },
  map,
  names,
  setMap,
}: {
  need: Need;
  proposal: Proposal;
  map: Map;
  names: RoleNames;
  setMap: (map: Map) => void;
}) {
  const say = useSay();
  const wanted = wantedOf(need);
  const missing = wanted.filter(({ by }) => by === "column");
  const choices = wanted.flatMap((one) => (one.by === "choice" ? [one] : []));
  return (
    <div className="need">
      {missing.length > 0 && (
        <p>
          <strong>
            {say("match.missing", { roles: missing.map(({ role }) => names(role)).join(", ") })}
          </strong>{" "}
          {say("match.missing-what")}
        </p>
      )}
      {wanted
        .filter(({ by }) => by === "text")
        .map(({ role }) => (
          <TextForAll
            key={role}
            label={say("match.text", { role: names(role) })}
            stated={textOf(map, role)}
            set={(text) => setMap(withText(map, role, text))}
          />
        ))}
      {choices.length > 0 && (
        <>
          <p>
            <strong>{say("match.twice", { role: names(choices[0]?.role ?? "") })}</strong>
          </p>
          <div className="actions">
            {choices.map(({ role, column }) => (
              <button type="button" key={column} onClick={() => setMap(withRole(map, [], column, role))}>
                {say("match.column", { column: column + 1 })} <Value text={header[column] ?? ""} />
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}

function TextForAll({ label, stated, set }: { label: string; stated: string; set: (text: string) => void }) {
  const [text, setText] = useState(stated);
  return (
    <label>
      {label}
      <input
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => {
          if (text.trim() !== stated) set(text.trim());
        }}
      />
    </label>
  );
}
