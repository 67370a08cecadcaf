import { useState } from "react";
import type { ImportOptions } from "#model/import-report.ts";
import type { Proposal } from "#model/proposal.ts";
import { Value } from "#web/panels/value.tsx";
import { useBusy } from "#web/panels/waiting.tsx";
import type { ImportFile } from "#web/state.ts";
import { useSlice } from "#web/store.ts";
import { propose, stateOfAll } from "#web/tasks/imports.ts";
import { useSay } from "#web/use-say.ts";
import { withMap } from "./column-map.ts";
import { FormatField } from "./format-field.tsx";
import { MapNeed } from "./map-need.tsx";
import { NeedView } from "./need-view.tsx";
import { Preview } from "./preview.tsx";
import { OptionField } from "./option-field.tsx";
import { optionOf, shared, withOption, type OptionName } from "./option-of.ts";
import { roleNames } from "./role-names.ts";

const FIELDS = [
  "timezone",
  "dateOrder",
  "grade",
  "exhibit",
  "device",
  "custodian",
  "sha256",
] as const satisfies readonly OptionName[];

/** How a file would be read, what only a person can say about it, and its first rows. */
export function ProposalView({ file, proposal }: { file: ImportFile; proposal: Proposal }) {
  const say = useSay();
  const busy = useBusy(`propose ${file.key}`);
  const { options } = file;
  const format = useSlice((state) => state.formats.find(({ id }) => id === proposal.profile));
  const hasOthers = useSlice((state) => state.imports.filter((one) => one.step === "proposed").length > 1);
  const [isMatchingAsked, askMatching] = useState(false);
  const set = (name: OptionName, text: string): void =>
    void propose(file.key, withOption(options, name, text));
  const map = options.map ?? {};
  const setMap = (next: NonNullable<ImportOptions["map"]>): void => {
    const profile = options.profile ?? proposal.profile;
    void propose(file.key, { ...withMap(options, next), ...(profile === undefined ? {} : { profile }) });
  };
  const found = (name: OptionName): string | undefined =>
    name === "timezone" ? proposal.timezone : undefined;
  const title = proposal.profileTitle ?? proposal.profile;
  const isMapAsked = proposal.needs.some((need) => need.option === "--map");
  const isFormatAsked = proposal.needs.some((need) => need.option === "--profile");
  const canMatch = format !== undefined && proposal.headerLine !== undefined;
  const isMatching = canMatch && (isMatchingAsked || isMapAsked || options.map !== undefined);
  const differs = options.sha256 !== undefined && options.sha256 !== proposal.sha256;
  return (
    <div aria-busy={busy}>
      {proposal.refusal !== undefined && (
        <p className="refusal" role="alert">
          <Value text={proposal.refusal} />
        </p>
      )}
      {title !== undefined && (
        <p>
          <strong>{say("import.read-as", { title })}</strong>
          {format !== undefined && <span className="hint"> {format.means}</span>}
        </p>
      )}
      {proposal.needs.map((need) =>
        need.option === "--map" ? (
          <MapNeed
            key={need.reason + need.candidates.join()}
            need={need}
            proposal={proposal}
            map={map}
            names={roleNames(format)}
            setMap={setMap}
          />
        ) : (
          <NeedView
            key={need.option + need.reason}
            need={need}
            choose={(text) => {
              const name = optionOf(need.option);
              if (name !== undefined) set(name, text);
            }}
          />
        ),
      )}
      <div className="option-grid">
        {!isFormatAsked && (
          <FormatField stated={options.profile} found={proposal.profile} state={(id) => set("profile", id)} />
        )}
        <OptionField name="encoding" options={options} found={proposal.encoding} set={set} />
        <OptionField name="delimiter" options={options} found={proposal.delimiter} set={set} />
        <OptionField name="headerLine" options={options} found={proposal.headerLine?.toString()} set={set} />
        {FIELDS.map((name) => (
          <OptionField key={name} name={name} options={options} found={found(name)} set={set} />
        ))}
      </div>
      {hasOthers && Object.keys(shared(options)).length > 0 && (
        <button type="button" onClick={() => void stateOfAll(file.key)}>
          {say("import.same-for-all")}
        </button>
      )}
      <p className={differs ? "refusal" : "hash"} role={differs ? "alert" : undefined}>
        SHA-256 <code>{proposal.sha256}</code>{" "}
        {options.sha256 !== undefined && say(differs ? "import.hash-differs" : "import.hash-equal")}
      </p>
      {canMatch && !isMatching && proposal.rows.length > 0 && (
        <button type="button" onClick={() => askMatching(true)}>
          {say("match.start")}
        </button>
      )}
      <Preview proposal={proposal} matching={isMatching ? { format, map, setMap } : undefined} />
    </div>
  );
}
