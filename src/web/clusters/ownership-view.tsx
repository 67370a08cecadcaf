import { useSlice } from "#web/store.ts";
import { loadOwnership } from "#web/tasks/beside-score.ts";
import { LineButtons, SourceName } from "#web/panels/source-cite.tsx";
import { useSay } from "#web/use-say.ts";
import { AskedSection } from "./asked-section.tsx";
import type { Ownership } from "./cluster-state.ts";
import { NameOf } from "./name-of.tsx";

/** The 50 percent rule about the open card, with its working; control is flagged apart. Beside the score, never in it. */
export function OwnershipView() {
  const say = useSay();
  const ownership = useSlice((state) => state.clusters.ownership);
  return (
    <AskedSection
      title={say("ownership.title")}
      work="ownership"
      isKnown={ownership !== undefined}
      ask={loadOwnership}
    >
      <p className="hint">{say("ownership.what")}</p>
      {ownership?.findings.length === 0 && <p>{say("ownership.none")}</p>}
      {ownership?.findings.map((finding) => (
        <Finding key={finding.company} finding={finding} cited={ownership.cited} />
      ))}
      {ownership !== undefined && ownership.flags.length > 0 && (
        <>
          <h4>{say("ownership.control")}</h4>
          <p className="hint">{say("ownership.control-what")}</p>
          <ul>
            {ownership.flags.map(({ company, by, because }) => (
              <li key={`${because} ${by} ${company}`}>
                <NameOf id={by} /> {say(`ownership.${because}`)} <NameOf id={company} />
              </li>
            ))}
          </ul>
        </>
      )}
    </AskedSection>
  );
}

function Finding({
  finding: { company, status, total, isOverHalf, round, owners },
  cited,
}: {
  finding: Ownership["findings"][number];
  cited: Ownership["cited"];
}) {
  const say = useSay();
  return (
    <div className="finding">
      <p>
        <NameOf id={company} /> <strong>{say(`ownership.${status}`)}</strong>{" "}
        {say("ownership.total", { total, round })} {isOverHalf && say("ownership.over-half")}
      </p>
      <ul>
        {owners.map(({ owner, least, most, links }) => (
          <li key={owner}>
            <NameOf id={owner} /> {share(least, most) ?? say("ownership.unknown", { least })}
            {cited
              .filter(({ id }) => links.includes(id))
              .map(({ id, source, lines }) => (
                <Cited key={id} source={source} lines={lines} />
              ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Cited({ source, lines }: Pick<Ownership["cited"][number], "source" | "lines">) {
  const known = useSlice((state) => state.sources.get(source));
  return (
    <span className="cite">
      <SourceName source={known} />
      <LineButtons source={source} lines={lines} />
    </span>
  );
}

function share(least: string, most: string | undefined): string | undefined {
  if (most === undefined) return undefined;
  return least === most ? `${least} %` : `${least}–${most} %`;
}
