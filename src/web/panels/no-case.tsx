import { askNewCase } from "#web/changes.ts";
import { apply } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";

/** There is no case yet: the one thing to do. */
export function NoCase() {
  const say = useSay();
  return (
    <div className="page empty">
      <h1>{say("case.none")}</h1>
      <p>{say("case.none-what")}</p>
      <button type="button" className="main" onClick={() => apply(askNewCase(true))}>
        {say("case.new")}
      </button>
    </div>
  );
}
