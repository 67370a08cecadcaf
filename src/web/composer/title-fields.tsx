import { loadedWords } from "#model/loaded-words.ts";
import { apply } from "#web/store.ts";
import { useSay } from "#web/use-say.ts";
import { redraft } from "./composer-changes.ts";
import type { Draft } from "./draft.ts";
import { Loaded } from "./loaded.tsx";

const FIELDS = ["title", "exhibit", "author", "date", "caseTitle", "handling"] as const;

/** The title block, word by word; what judges instead of stating is pointed out. */
export function TitleFields({ draft }: { draft: Draft }) {
  const say = useSay();
  const { title } = draft;
  return (
    <fieldset>
      <legend>{say("chart.title-block")}</legend>
      {FIELDS.map((name) => (
        <label key={name}>
          {say(`chart.${name}`)}
          <input
            value={title[name] ?? ""}
            required={name === "title"}
            maxLength={name === "date" ? 40 : name === "exhibit" ? 100 : 200}
            onChange={(event) => apply(redraft({ title: { ...title, [name]: event.target.value } }))}
          />
        </label>
      ))}
      <Loaded words={loadedWords(title.title)} />
    </fieldset>
  );
}
