import { showLink } from "#api/graph.ts";
import { sourceLines } from "#api/sources.ts";
import type { LinkId } from "#model/graph.ts";
import type { SourceId } from "#model/source.ts";
import { call } from "#web/call.ts";
import { knowLinkDetails, showLine } from "#web/changes.ts";
import { apply, current } from "#web/store.ts";
import { attempt } from "./attempt.ts";
import { openCaseId } from "./open-case-id.ts";

const MOST_LINKS = 60;

/** Fetches links with their events, where they are not known yet. */
export async function loadLinks(ids: readonly LinkId[]): Promise<void> {
  const missing = ids.filter((id) => !current().linkDetails.has(id)).slice(0, MOST_LINKS);
  if (missing.length === 0) return;
  await attempt("links", async () => {
    const answers = await Promise.all(missing.map((id) => call(showLink, { case: openCaseId(), id })));
    apply(knowLinkDetails(answers.map(({ link }) => link)));
  });
}

/** Opens the dialog with the original lines of the original file. */
export async function openLine(source: SourceId, from: number, to = from): Promise<void> {
  apply(showLine({ source, from, to }));
  const fetched = await attempt("line", async () => {
    const view = await call(sourceLines, { case: openCaseId(), source, from, to, around: 3 });
    const { line } = current();
    if (line?.source === source && line.from === from) apply(showLine({ source, from, to, view }));
  });
  if (!fetched) apply(showLine(undefined));
}
