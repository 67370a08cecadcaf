import type { Problem } from "#model/problem.ts";
import { Value } from "#web/panels/value.tsx";
import type { ImportFile } from "./import-state.ts";
import { useSlice } from "#web/store.ts";
import { importReady } from "#web/tasks/run-import.ts";
import { canSendAgain, dropFile, sendAgain } from "#web/tasks/send-files.ts";
import { useBusy } from "#web/panels/waiting.tsx";
import { useSay } from "#web/use-say.ts";
import { hintOf } from "#web/words/hints.ts";
import { showNumber } from "#web/words/words.ts";
import { ProgressView } from "./progress-view.tsx";
import { ProposalView } from "./proposal-view.tsx";
import { ReportView } from "./report-view.tsx";

/** One file of the import page at the step it has come to. */
export function FileCard({ file }: { file: ImportFile }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const isRefused = file.step === "proposed" && file.proposal?.refusal !== undefined;
  return (
    <article className={`file-card ${file.step}`} aria-label={file.name}>
      <header>
        <h2>
          <Value
            text={file.options.sheet === undefined ? file.name : `${file.name} › ${file.options.sheet}`}
          />
        </h2>
        {file.bytes !== undefined && (
          <span className="quiet">{say("import.bytes", { bytes: showNumber(file.bytes, language) })}</span>
        )}
        <span className="step">{say(`import.step-${isRefused ? "refused" : file.step}`)}</span>
        {file.step !== "importing" && file.step !== "checking" && (
          <button type="button" className="quiet" onClick={() => dropFile(file.key)}>
            {say(file.step === "sending" ? "send.stop" : "import.remove")}
          </button>
        )}
      </header>
      <Step file={file} />
    </article>
  );
}

function Step({ file }: { file: ImportFile }) {
  const { step, proposal, report, problem } = file;
  if (step === "sending") return <Sending file={file} />;
  if (step === "importing") return <ProgressView progress={file.progress} />;
  if ((step === "proposed" || step === "checking") && proposal !== undefined)
    return <ProposalView file={file} proposal={proposal} />;
  if (step === "checking") return <ProgressView progress={file.progress} />;
  if (step === "cancelled") return <Cancelled file={file} />;
  if (step === "done" && report !== undefined) return <ReportView report={report} />;
  return problem === undefined ? null : <Failure file={file} problem={problem} />;
}

function Sending({ file: { name, sent = 0 } }: { file: ImportFile }) {
  const say = useSay();
  return (
    <div className="import-progress">
      <progress aria-label={name} max={1} value={sent} />
      <span>{say("send.percent", { percent: Math.floor(100 * sent) })}</span>
    </div>
  );
}

function Cancelled({ file: { key, proposal } }: { file: ImportFile }) {
  const say = useSay();
  const busy = useBusy("import");
  return (
    <div className="need">
      <p>
        <strong>{say("import.cancelled")}</strong> {say("import.cancelled-what")}
      </p>
      {proposal !== undefined && (
        <div className="actions">
          <button type="button" disabled={busy} onClick={() => void importReady(key)}>
            {say("import.go-on")}
          </button>
        </div>
      )}
    </div>
  );
}

function Failure({ file, problem }: { file: ImportFile; problem: Problem }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  return (
    <div className="refusal" role="alert">
      <p>
        <strong>
          <Value text={problem.message} />
        </strong>{" "}
        {hintOf(problem.code, language)} <code>{problem.code}</code>
      </p>
      {canSendAgain(file.key) && problem.code !== "request/too-large" && (
        <button type="button" onClick={() => void sendAgain(file.key)}>
          {say("send.again")}
        </button>
      )}
    </div>
  );
}
