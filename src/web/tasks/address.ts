import { CaseId } from "#model/source.ts";
import { ViewId } from "#model/view.ts";
import { PAGES, type Entry, type Page } from "#web/state.ts";

/**
 * What the fragment of the address asks for: `#t=TOKEN` makes the first account, `#i=TOKEN` takes up an invitation,
 * `#/CASE/PAGE` opens a page of a case, `#/CASE/VIEW` a saved view.
 */
export type Address = {
  readonly entry: Entry | undefined;
  readonly case: CaseId | undefined;
  readonly page: Page | undefined;
  readonly view: ViewId | undefined;
};

export function parseAddress(fragment: string): Address {
  const [, letter, token] = /^#([ti])=(.+)$/.exec(fragment) ?? [];
  const [, caseText, pageText] = /^#\/([^/]*)\/?([^/]*)/.exec(fragment) ?? [];
  const named = CaseId.safeParse(caseText);
  return {
    entry:
      token === undefined
        ? undefined
        : { kind: letter === "t" ? "first" : "invitation", token: decodeURIComponent(token) },
    case: named.success ? named.data : undefined,
    page: PAGES.find((page) => page === pageText),
    view: ViewId.safeParse(pageText).data,
  };
}

/** The fragment that leads back to a page of a case. */
export function addressOf(caseId: CaseId | undefined, page: Page): string {
  return `#/${caseId ?? ""}/${page}`;
}

/** The whole address that opens a saved view, for whoever may see the case; `here` is any address of the program. */
export function viewAddress(caseId: CaseId, view: ViewId, here: string): string {
  return `${new URL(here).origin}/#/${caseId}/${view}`;
}
