import type { Proposal } from "#model/proposal.ts";
import type { ImportFile } from "./import-state.ts";
import { useSlice } from "#web/store.ts";
import { propose, stateOfAll } from "#web/tasks/imports.ts";
import { useSay } from "#web/use-say.ts";
import { HashCheck } from "./hash-check.tsx";
import { OptionField } from "./option-field.tsx";
import { shared, withOption, type OptionName } from "./option-of.ts";

const FIELDS = [
  "exhibit",
  "device",
  "custodian",
  "warrant",
  "seizedAt",
  "tool",
  "grade",
  "handling",
  "conditions",
] as const satisfies readonly OptionName[];

/** Where a file comes from: exhibit, device, warrant and grade, and the hash of the seizure record to compare with. */
export function OriginFields({ file, proposal }: { file: ImportFile; proposal: Proposal }) {
  const say = useSay();
  const { key, options } = file;
  const hasOthers = useSlice((state) => state.imports.filter((one) => one.step === "proposed").length > 1);
  const set = (name: OptionName, text: string): void => void propose(key, withOption(options, name, text));
  return (
    <>
      <div className="option-grid">
        {FIELDS.map((name) => (
          <OptionField key={name} name={name} options={options} set={set} />
        ))}
      </div>
      {hasOthers && Object.keys(shared(options)).length > 0 && (
        <button type="button" onClick={() => void stateOfAll(key)}>
          {say("import.same-for-all")}
        </button>
      )}
      <HashCheck file={file} proposal={proposal} state={(hash) => set("sha256", hash)} />
    </>
  );
}
