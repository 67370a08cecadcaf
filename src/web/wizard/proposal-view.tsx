import type { Proposal } from "#model/import-report.ts";
import { Value } from "#web/panels/value.tsx";
import { useBusy } from "#web/panels/waiting.tsx";
import type { ImportFile } from "#web/state.ts";
import { propose } from "#web/tasks/imports.ts";
import { useSay } from "#web/use-say.ts";
import { NeedView } from "./need-view.tsx";
import { OptionField } from "./option-field.tsx";
import { optionOf, withOption, type OptionName } from "./option-of.ts";

/** How a file would be read, what only a person can say about it, and its first rows. */
export function ProposalView({ file, proposal }: { file: ImportFile; proposal: Proposal }) {
  const say = useSay();
  const busy = useBusy(`propose ${file.key}`);
  const set = (name: OptionName, text: string): void =>
    void propose(file.key, withOption(file.options, name, text));
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
      <div className="option-grid">
        <OptionField
          name="profile"
          options={file.options}
          found={proposal.profileTitle ?? proposal.profile}
          set={set}
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
      <p className={differs ? "refusal" : "hash"} role={differs ? "alert" : undefined}>
        SHA-256 <code>{proposal.sha256}</code>{" "}
        {file.options.sha256 !== undefined && say(differs ? "import.hash-differs" : "import.hash-equal")}
      </p>
      <Preview proposal={proposal} />
    </div>
  );
}

function Preview({ proposal }: { proposal: Proposal }) {
  const say = useSay();
  if (proposal.rows.length === 0) return null;
  return (
    <div className="scroll-x">
      <table className="preview">
        <caption>{say("import.preview", { n: proposal.rows.length })}</caption>
        <thead>
          <tr>
            <th className="number">{say("events.line")}</th>
            {proposal.header.map((name, column) => (
              <th key={`${column} ${name}`}>
                <Value text={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {proposal.rows.map(({ line, cells }) => (
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
    </div>
  );
}
