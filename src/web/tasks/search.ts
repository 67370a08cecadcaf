import { searchEntities } from "#api/graph.ts";
import { call } from "#web/call.ts";
import { showFound, typeSearch } from "#web/changes.ts";
import { awaitFonts } from "#web/stage/fonts.ts";
import { apply, current } from "#web/store.ts";
import { attempt } from "./attempt.ts";
import { openCaseId } from "./open-case-id.ts";

const PAUSE = 150;
let pending: ReturnType<typeof setTimeout> | undefined;

/** Takes what is typed and, after a short pause, asks the server for it. */
export function searchFor(text: string): void {
  apply(typeSearch(text));
  clearTimeout(pending);
  const asked = text.trim();
  if (asked !== "") pending = setTimeout(() => void ask(asked), PAUSE);
}

async function ask(asked: string): Promise<void> {
  await attempt("search", async () => {
    const { entities, total, matches } = await call(searchEntities, {
      case: openCaseId(),
      text: asked,
      limit: 30,
    });
    await awaitFonts(entities.map((entity) => entity.caption).join(""));
    if (current().search.text.trim() === asked) apply(showFound(asked, entities, total, matches));
  });
}
