import { showWays, markTrail } from "#web/changes.ts";
import type { Way } from "#model/way.ts";
import { apply, useSlice } from "#web/store.ts";
import { walkWay } from "#web/tasks/paths.ts";
import { useSay } from "#web/use-say.ts";
import { captionOf } from "#web/words/caption.ts";
import { Value } from "./value.tsx";

/** The ways that were found, the best first; a press puts one on the stage. */
export function WaysPanel() {
  const say = useSay();
  const found = useSlice((state) => state.ways);
  if (found === undefined) return null;
  return (
    <section className="ways" aria-label={say("ways.title")}>
      <header>
        <h2>{say("ways.found", { n: found.ways.length })}</h2>
        <button type="button" onClick={close}>
          {say("dialog.close")}
        </button>
      </header>
      {found.ways.length === 0 && <p className="hint">{say("ways.none")}</p>}
      <ol>
        {found.ways.map((way, index) => (
          <li key={way.entities.join()}>
            <button
              type="button"
              className="plain"
              aria-pressed={index === found.at}
              onClick={() => void walkWay(way)}
            >
              <WayLine way={way} />
            </button>
          </li>
        ))}
      </ol>
      {found.ways.length > 0 && <p className="hint">{say("ways.reliability-what")}</p>}
    </section>
  );
}

function close(): void {
  apply(showWays(undefined));
  apply(markTrail([]));
}

function WayLine({ way }: { way: Way }) {
  const say = useSay();
  const language = useSlice((state) => state.language);
  const graph = useSlice((state) => state.ways?.graph);
  const names = way.entities.map((id) => {
    const entity = graph?.entities.find((one) => one.id === id);
    return entity === undefined ? id : captionOf(entity, language);
  });
  const reliability = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 }).format(
    way.reliability,
  );
  return (
    <>
      <span>
        {names.map((name, index) => (
          <span key={way.entities[index]}>
            {index > 0 && " – "}
            <Value text={name} />
          </span>
        ))}
      </span>
      <small>
        {say("ways.steps", { n: way.entities.length - 1 })} · {say("ways.reliability", { reliability })}
      </small>
    </>
  );
}
