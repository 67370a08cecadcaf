import { turnTo } from "#web/changes.ts";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";

/** What to do first: import when the case holds nothing, else search or look at the clusters. */
export function EmptyStage() {
  const say = useSay();
  const overview = useSlice((state) => state.overview);
  const hasCase = useSlice((state) => state.case !== undefined);
  if (hasCase && overview === undefined) return null;
  const entities = sum(overview?.entities ?? {});
  if (entities === 0) {
    return (
      <div className="empty">
        <h2>{say("empty.case")}</h2>
        <p>{say("empty.case-what")}</p>
        <button type="button" className="main" onClick={() => apply(turnTo("import"))}>
          {say("empty.import")}
        </button>
      </div>
    );
  }
  return (
    <div className="empty">
      <h2>{say("empty.stage")}</h2>
      <p>
        {say("empty.holds", { entities, links: sum(overview?.links ?? {}), sources: overview?.sources ?? 0 })}
      </p>
      <p>{say("empty.search")}</p>
      <button type="button" className="main" onClick={() => apply(turnTo("clusters"))}>
        {say("empty.clusters")}
      </button>
    </div>
  );
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((all, one) => all + one, 0);
}
