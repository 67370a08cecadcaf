import { MARKS } from "#model/kind-looks.ts";
import type { Standing } from "#model/standing.ts";
import { useSay } from "#web/use-say.ts";

/** What lists and people say of an entity's standing: letters in short form, words in long form. */
export function StandingMarks({ standing, long = false }: { standing: Standing; long?: boolean }) {
  const say = useSay();
  const listed = (["wanted", "sanctioned"] as const).filter((name) => standing[name]);
  return (
    <span className="standing-marks">
      {listed.map((name) => (
        <span className={`standing ${name}`} key={name} title={say(`standing.${name}`)}>
          <span aria-hidden className="letter">
            {MARKS[name].letter}
          </span>
          <span className={long ? "" : "only-heard"}>{say(`standing.${name}`)}</span>
        </span>
      ))}
      {standing.assessed !== undefined && (
        <span className="standing assessed">{say(`standing.${standing.assessed}`)}</span>
      )}
    </span>
  );
}
