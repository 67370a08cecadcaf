import { useId, useState } from "react";
import type { ImportFile } from "./import-state.ts";
import type { Proposal } from "#model/proposal.ts";
import { useSay } from "#web/use-say.ts";

/** The hash of the seizure record is typed in and compared: equal, or refused with both values. */
export function HashCheck({
  file: { options },
  proposal: { sha256 },
  state,
}: {
  file: ImportFile;
  proposal: Proposal;
  state: (hash: string) => void;
}) {
  const say = useSay();
  const field = useId();
  const [text, setText] = useState(options.sha256 ?? "");
  const typed = hashIn(text);
  const isWrong = typed !== "" && !/^[0-9a-f]{64}$/.test(typed);
  const differs = !isWrong && options.sha256 !== undefined && options.sha256 !== sha256;
  return (
    <div className="hash-check">
      <label htmlFor={field}>{say("option.sha256")}</label>
      <input
        id={field}
        value={text}
        spellCheck={false}
        aria-invalid={isWrong || differs}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => {
          if (!isWrong && typed !== (options.sha256 ?? "")) state(typed);
        }}
      />
      {isWrong && (
        <p className="refusal" role="alert">
          {say("hash.not-a-hash", { text: text.trim() })}
        </p>
      )}
      {differs ? (
        <div className="refusal" role="alert">
          <p>
            <strong>{say("import.hash-differs")}</strong>
          </p>
          <dl className="pairs">
            <div>
              <dt>{say("hash.stated")}</dt>
              <dd>
                <code>{options.sha256}</code>
              </dd>
            </div>
            <div>
              <dt>{say("hash.found")}</dt>
              <dd>
                <code>{sha256}</code>
              </dd>
            </div>
          </dl>
        </div>
      ) : (
        <p className="hash">
          SHA-256 <code>{sha256}</code>{" "}
          {options.sha256 === sha256 && <strong>{say("import.hash-equal")}</strong>}
        </p>
      )}
    </div>
  );
}

/** The digits of a hash as people write them: in capitals, with blanks or colons. */
export function hashIn(text: string): string {
  return text.replaceAll(/[\s:-]/g, "").toLowerCase();
}
