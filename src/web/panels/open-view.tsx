import { askFor, showNews } from "#web/changes.ts";
import { apply, useSlice } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { Value } from "./value.tsx";

/** The view that the stage was opened from or saved as, and whether the stage has changed since. */
export function OpenView() {
  const say = useSay();
  const view = useSlice((state) => state.view);
  const isChanged = useSlice((state) => state.viewStage !== undefined && state.viewStage !== state.stage);
  if (view === undefined) return null;
  return (
    <button type="button" className="open-view plain" onClick={() => apply(askFor("views"))}>
      {say(isChanged ? "views.open-changed" : "views.open", { title: view.title })}
    </button>
  );
}

/** What is new in the case since the open view was saved. */
export function NewsBanner() {
  const say = useSay();
  const news = useSlice((state) => state.news);
  const title = useSlice((state) => state.view?.title ?? "");
  const sources = useSlice((state) => state.sources);
  if (news === undefined) return null;
  const names = news.sources.flatMap((id) => sources.get(id)?.fileName ?? []);
  return (
    <output className="news">
      <strong>{say("news.title", { title })}</strong>
      <span>
        {say("news.entities", { n: news.entities.size })} · {say("news.links", { n: news.links.size })}
        {news.gone.length > 0 && ` · ${say("news.gone", { n: news.gone.length })}`}
        {news.goneSources.length > 0 && ` · ${say("news.gone-sources", { n: news.goneSources.length })}`}
      </span>
      {names.length > 0 && (
        <span>
          {say("news.sources", { n: names.length })}{" "}
          {names.slice(0, 5).map((name) => (
            <Value key={name} text={name} />
          ))}
        </span>
      )}
      <button type="button" onClick={() => apply(showNews(undefined))}>
        {say("error.dismiss")}
      </button>
    </output>
  );
}
