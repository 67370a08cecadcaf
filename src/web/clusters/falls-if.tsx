import { useSay } from "#web/use-say.ts";
import type { Examination } from "./cluster-state.ts";
import { NameOf } from "./name-of.tsx";

/** Links of a cut that are shown at once, weightiest first. */
const MOST = 8;

/** What must be false for the score to fall: one origin, or the least weighty set of links on either side. */
export function FallsIf({ examination }: { examination: Examination }) {
  const say = useSay();
  return (
    <section className="falls">
      <h3>{say("falls.title")}</h3>
      <table>
        <caption>{say("falls.origins")}</caption>
        <thead>
          <tr>
            <th>{say("falls.origin")}</th>
            <th className="number">{say("falls.left")}</th>
          </tr>
        </thead>
        <tbody>
          {examination.withoutOrigin.map(({ origin, points }) => (
            <tr key={origin} className={points === 0 ? "nothing-left" : ""}>
              <td>
                <bdi>{origin}</bdi>
              </td>
              <td className="number">{points.toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {examination.sides.map((side) => (
        <SideCut key={side.side} side={side} />
      ))}
    </section>
  );
}

function CutLinks({ cut }: { cut: Examination["sides"][number]["cut"] }) {
  return (
    <ul>
      {cut.map(({ from, to, reliability }) => (
        <li key={`${from} ${to}`}>
          <NameOf id={from} /> – <NameOf id={to} /> <small>{reliability.toFixed(3)}</small>
        </li>
      ))}
    </ul>
  );
}

function SideCut({ side: { side, cut: all, listings, disjoint } }: { side: Examination["sides"][number] }) {
  const say = useSay();
  const cut = all.toSorted((a, b) => b.reliability - a.reliability);
  return (
    <div className="cut">
      <p>{say(`falls.cut-${side}`, { n: cut.length + listings.length })}</p>
      <CutLinks cut={cut.slice(0, MOST)} />
      {cut.length > MOST && (
        <details>
          <summary>{say("falls.more", { n: cut.length - MOST })}</summary>
          <CutLinks cut={cut.slice(MOST)} />
        </details>
      )}
      <ul>
        {listings.map((id) => (
          <li key={id}>
            {say("falls.listing")} <NameOf id={id} />
          </li>
        ))}
      </ul>
      <p className="hint">
        {say("falls.disjoint", {
          links: disjoint.links,
          entities: disjoint.entities,
          origins: disjoint.origins,
        })}
      </p>
    </div>
  );
}
