import type { ComparedCluster, ComparedPart } from "#model/run-comparison.ts";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { onClusters } from "./cluster-changes.ts";
import { changedClusters } from "./changed-clusters.ts";
import { NameOf } from "./name-of.tsx";

/** An earlier run beside the shown one: by what they were made, and every cluster that is other than it was. */
export function RunComparison() {
  const say = useSay();
  const comparison = useSlice((state) => state.clusters.comparison);
  if (comparison === undefined) return null;
  const { differs, clusters } = comparison.found;
  const changed = changedClusters(clusters);
  return (
    <section className="comparison" aria-label={say("compare.title")}>
      <header className="page-head">
        <h2>{say("compare.title")}</h2>
        <button type="button" className="quiet" onClick={() => apply(onClusters({ comparison: undefined }))}>
          {say("dialog.close")}
        </button>
      </header>
      <p>
        {differs.length === 0
          ? say("compare.same-input")
          : say("compare.differs", { what: differs.map((name) => say(`compare.${name}`)).join(", ") })}
      </p>
      {changed.length === 0 ? (
        <p className="hint">{say("compare.unchanged", { n: clusters.length })}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th className="number">{say("compare.rank-before")}</th>
              <th className="number">{say("compare.rank-after")}</th>
              <th className="number">{say("compare.score-before")}</th>
              <th className="number">{say("compare.score-after")}</th>
              <th className="number">{say("compare.shared")}</th>
              <th>{say("compare.parts")}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((cluster) => (
              <Changed key={`${cluster.before?.id} ${cluster.after?.id}`} cluster={cluster} />
            ))}
          </tbody>
        </table>
      )}
      <p className="hint">{say("compare.rest", { n: clusters.length - changed.length })}</p>
    </section>
  );
}

function Changed({ cluster: { before, after, shared, came, went } }: { cluster: ComparedCluster }) {
  const say = useSay();
  return (
    <tr>
      <td className="number">{before?.rank ?? say("compare.absent")}</td>
      <td className="number">{after?.rank ?? say("compare.absent")}</td>
      <td className="number">{before?.score.toFixed(1) ?? "–"}</td>
      <td className="number score">{after?.score.toFixed(1) ?? "–"}</td>
      <td className="number">{shared}</td>
      <td>
        <ul>
          {came.map((part) => (
            <Part key={`came ${part.passes.join(" ")}`} word="compare.came" part={part} />
          ))}
          {went.map((part) => (
            <Part key={`went ${part.passes.join(" ")}`} word="compare.went" part={part} />
          ))}
        </ul>
      </td>
    </tr>
  );
}

function Part({ word, part }: { word: "compare.came" | "compare.went"; part: ComparedPart }) {
  const say = useSay();
  return (
    <li>
      {say(word, { points: part.points.toFixed(1) })} <NameOf id={part.passes[0]} /> …{" "}
      <NameOf id={part.passes.at(-1)} />
    </li>
  );
}
