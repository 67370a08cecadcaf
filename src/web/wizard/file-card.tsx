import type { Problem } from "#model/problem.ts";
import { Value } from "#web/panels/value.tsx";
import type { ImportFile } from "#web/state.ts";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { hintOf } from "#web/words/hints.ts";
import { showNumber } from "#web/words/words.ts";
import { removeFile } from "./import-changes.ts";
import { ProgressView } from "./progress-view.tsx";
import { ProposalView } from "./proposal-view.tsx";
import { ReportView } from "./report-view.tsx";

/** One file of the import page at the step it has come to. */
export function FileCard({ file }: { file: ImportFile }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  return (
    <article className={`file-card ${file.step}`} aria-label={file.name}>
      <header>
        <h2>
          <Value text={file.name} />
        </h2>
        <span className="quiet">{say("import.bytes", { bytes: showNumber(file.bytes, language) })}</span>
        <span className="step">{say(`import.step-${file.step}`)}</span>
        {file.step !== "importing" && file.step !== "sending" && (
          <button type="button" className="quiet" onClick={() => apply(removeFile(file.key))}>
            {say("import.remove")}
          </button>
        )}
      </header>
      <Step file={file} />
    </article>
  );
}

function Step({ file }: { file: ImportFile }) {
  const { step, proposal, report, problem } = file;
  if (step === "sending") return <progress />;
  if (step === "importing") return <ProgressView progress={file.progress} />;
  if (step === "proposed" && proposal !== undefined) return <ProposalView file={file} proposal={proposal} />;
  if (step === "done" && report !== undefined) return <ReportView report={report} />;
  return problem === undefined ? null : <Failure problem={problem} />;
}

function Failure({ problem }: { problem: Problem }) {
  const language = useSlice((state) => state.language);
  return (
    <p className="refusal" role="alert">
      <strong>
        <Value text={problem.message} />
      </strong>{" "}
      {hintOf(problem.code, language)} <code>{problem.code}</code>
    </p>
  );
}
