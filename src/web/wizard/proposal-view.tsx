import type { Proposal } from "#model/import-report.ts";
import { Value } from "#web/panels/value.tsx";
import { useBusy } from "#web/panels/waiting.tsx";
import type { ImportFile } from "#web/state.ts";
import { useSlice } from "#web/store.ts";
import { propose, stateOfAll } from "#web/tasks/imports.ts";
import { useSay } from "#web/use-say.ts";
import { FormatField } from "./format-field.tsx";
import { NeedView } from "./need-view.tsx";
import { Preview } from "./preview.tsx";
import { OptionField } from "./option-field.tsx";
import { optionOf, shared, withOption, type OptionName } from "./option-of.ts";

/** How a file would be read, what only a person can say about it, and its first rows. */
export function ProposalView({ file, proposal }: { file: ImportFile; proposal: Proposal }) {
  const say = useSay();
  const busy = useBusy(`propose ${file.key}`);
  const set = (name: OptionName, text: string): void =>
    void propose(file.key, withOption(file.options, name, text));
  const title = proposal.profileTitle ?? proposal.profile;
  const hasOthers = useSlice((state) => state.imports.filter((one) => one.step === "proposed").length > 1);
  const differs = file.options.sha256 !== undefined && file.options.sha256 !== proposal.sha256;
  return (
    <div aria-busy={busy}>
      {proposal.refusal !== undefined && (
        <p className="refusal" role="alert">
          <Value text={proposal.refusal} />
        </p>
      )}
      {proposal.needs.map((need) => (
        <NeedView
          key={need.option + need.reason}
          need={need}
          choose={(text) => {
            const name = optionOf(need.option);
            if (name !== undefined) set(name, text);
          }}
        />
      ))}
      {title !== undefined && (
        <p>
          <strong>{say("import.read-as", { title })}</strong>
        </p>
      )}
      <div className="option-grid">
        <FormatField
          stated={file.options.profile}
          found={proposal.profile}
          state={(id) => set("profile", id)}
        />
        <OptionField name="encoding" options={file.options} found={proposal.encoding} set={set} />
        <OptionField name="delimiter" options={file.options} found={proposal.delimiter} set={set} />
        <OptionField
          name="headerLine"
          options={file.options}
          found={proposal.headerLine?.toString()}
          set={set}
        />
        <OptionField name="timezone" options={file.options} found={proposal.timezone} set={set} />
        <OptionField name="dateOrder" options={file.options} set={set} />
        <OptionField name="grade" options={file.options} set={set} />
        <OptionField name="exhibit" options={file.options} set={set} />
        <OptionField name="device" options={file.options} set={set} />
        <OptionField name="custodian" options={file.options} set={set} />
        <OptionField name="sha256" options={file.options} set={set} />
      </div>
      {hasOthers && Object.keys(shared(file.options)).length > 0 && (
        <button type="button" onClick={() => void stateOfAll(file.key)}>
          {say("import.same-for-all")}
        </button>
      )}
      <p className={differs ? "refusal" : "hash"} role={differs ? "alert" : undefined}>
        SHA-256 <code>{proposal.sha256}</code>{" "}
        {file.options.sha256 !== undefined && say(differs ? "import.hash-differs" : "import.hash-equal")}
      </p>
      <Preview proposal={proposal} />
    </div>
  );
}
