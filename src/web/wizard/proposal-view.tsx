import { useState } from "react";
import type { ImportOptions } from "#model/import-report.ts";
import type { Proposal } from "#model/proposal.ts";
import { Value } from "#web/panels/value.tsx";
import { useBusy } from "#web/panels/waiting.tsx";
import type { ImportFile } from "./import-state.ts";
import { useSlice } from "#web/store.ts";
import { propose } from "#web/tasks/imports.ts";
import { useSay } from "#web/use-say.ts";
import { AlreadyIn } from "./already-in.tsx";
import { withMap } from "./column-map.ts";
import { ColumnTable } from "./column-table.tsx";
import { DecodedLines } from "./decoded-lines.tsx";
import { DryRun } from "./dry-run.tsx";
import { FindingsView } from "./findings-view.tsx";
import { FormatField } from "./format-field.tsx";
import { KeepProfile } from "./keep-profile.tsx";
import { NeedsView } from "./needs-view.tsx";
import { OptionField } from "./option-field.tsx";
import { withOption, type OptionName } from "./option-of.ts";
import { OriginFields } from "./origin-fields.tsx";
import { Preview } from "./preview.tsx";

const READING = [
  "timezone",
  "dateOrder",
  "decimal",
  "region",
  "currency",
] as const satisfies readonly OptionName[];

/** How a file would be read, step by step: what was found, what only a person can say, columns, rows, origin. */
export function ProposalView({ file, proposal }: { file: ImportFile; proposal: Proposal }) {
  const say = useSay();
  const busy = useBusy(`propose ${file.key}`);
  if (proposal.refusal !== undefined)
    return (
      <p className="refusal" role="alert">
        <Value text={proposal.refusal} />
      </p>
    );
  return (
    <div aria-busy={busy} className="proposal">
      <AlreadyIn file={file} />
      <section>
        <h3>{say("wizard.step-read")}</h3>
        <Reading file={file} proposal={proposal} />
      </section>
      <Columns file={file} proposal={proposal} />
      <section>
        <h3>{say("wizard.step-rows")}</h3>
        <Preview proposal={proposal} />
        <DryRun file={file} />
      </section>
      <section>
        <h3>{say("wizard.step-origin")}</h3>
        <OriginFields file={file} proposal={proposal} />
      </section>
    </div>
  );
}

function Reading({ file, proposal }: { file: ImportFile; proposal: Proposal }) {
  const { key, options } = file;
  const set = (name: OptionName, text: string): void => void propose(key, withOption(options, name, text));
  const isFormatAsked = proposal.needs.some((need) => need.option === "--profile");
  const isTable = proposal.delimiter !== undefined;
  const foundOf = (name: OptionName): string | undefined =>
    proposal.findings.find(({ about }) => about === name)?.value;
  return (
    <>
      <FindingsView findings={proposal.findings} />
      <NeedsView file={file} proposal={proposal} set={set} />
      <DecodedLines
        proposal={proposal}
        setHeader={isTable ? (line) => set("headerLine", String(line)) : undefined}
      />
      <div className="option-grid">
        {!isFormatAsked && (
          <FormatField stated={options.profile} found={proposal.profile} state={(id) => set("profile", id)} />
        )}
        {file.options.sheet === undefined && (
          <OptionField name="encoding" options={options} found={proposal.encoding} set={set} />
        )}
        {isTable && <OptionField name="delimiter" options={options} found={proposal.delimiter} set={set} />}
        {(isTable || options.sheet !== undefined) && (
          <OptionField
            name="headerLine"
            options={options}
            found={proposal.headerLine?.toString()}
            set={set}
          />
        )}
        {READING.map((name) => (
          <OptionField key={name} name={name} options={options} found={foundOf(name)} set={set} />
        ))}
      </div>
    </>
  );
}

/** The columns; matched by hand when that is asked for, when a role is missing, or when it was done before. */
function Columns({ file, proposal }: { file: ImportFile; proposal: Proposal }) {
  const say = useSay();
  const { options } = file;
  const format = useSlice((state) => state.formats.find(({ id }) => id === proposal.profile));
  const [isAsked, ask] = useState(false);
  if (format === undefined || proposal.header.length === 0) return null;
  const canMatch = format.isTable && proposal.headerLine !== undefined;
  const isMapAsked = proposal.needs.some((need) => need.option === "--map");
  const isMatching = canMatch && (isAsked || isMapAsked || options.map !== undefined);
  const setMap = (map: NonNullable<ImportOptions["map"]>): void =>
    void propose(file.key, { ...withMap(options, map), profile: options.profile ?? format.id });
  return (
    <section>
      <h3>{say("wizard.step-columns")}</h3>
      <ColumnTable
        proposal={proposal}
        matching={isMatching ? { format, map: options.map ?? {}, setMap } : undefined}
      />
      {canMatch && !isMatching && (
        <button type="button" onClick={() => ask(true)}>
          {say("match.start")}
        </button>
      )}
      {options.map !== undefined && !isMapAsked && <KeepProfile file={file} />}
    </section>
  );
}
