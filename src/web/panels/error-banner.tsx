import { dismissProblem } from "#web/changes.ts";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { hintOf } from "#web/words/hints.ts";
import { Value } from "./value.tsx";

/** What went wrong, with the value; what to do next; the code to quote. */
export function ErrorBanner() {
  const say = useSay();
  const problem = useSlice((state) => state.problem);
  const language = useSlice((state) => state.language);
  if (problem === undefined) return null;
  return (
    <div className="error-banner" role="alert">
      <div>
        <strong>
          <Value text={problem.message} />
        </strong>
        <p>{hintOf(problem.code, language)}</p>
        {problem.details.length > 1 && (
          <details>
            <summary>{say("error.details", { n: problem.details.length })}</summary>
            <ul>
              {problem.details.map((detail) => (
                <li key={detail}>
                  <Value text={detail} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <code>{problem.code}</code>
      <button type="button" onClick={() => apply(dismissProblem)}>
        {say("error.dismiss")}
      </button>
    </div>
  );
}
